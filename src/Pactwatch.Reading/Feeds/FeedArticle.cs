using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Tables;

namespace Pactwatch.Reading.Feeds;

/// <summary>The article of a feed's item (<see cref="ListedItem.Article"/>), opened again from its bytes alone.</summary>
public static class FeedArticle
{
    /// <param name="bytes">As the item's document holds them: an element of XML or an object of JSON.</param>
    /// <param name="hints">What is known of it besides, as the item's document holds it.</param>
    public static ContainedDocument Open(ReadOnlyMemory<byte> bytes, string source, ReadingHints hints)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(hints);
        IDocumentReader reader = bytes.Span.TrimStart(" \t\r\n"u8) is [(byte)'{', ..] ? new JsonRowReader(ColumnMap.Known) : FeedItemReader.Instance;
        return new ContainedDocument(source, bytes, reader, hints);
    }
}
