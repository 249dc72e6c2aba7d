using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Decoding;
using Pactwatch.Reading.Tables;
using Pactwatch.Reading.Xml;

namespace Pactwatch.Reading.Feeds;

/// <summary>Reads one item of a feed, kept as an element of its own, as a report.</summary>
internal sealed class FeedItemReader : IDocumentReader
{
    public static FeedItemReader Instance { get; } = new();

    public ReadOutcome Read(ReadOnlyMemory<byte> bytes, string source, ReadingHints hints, CancellationToken stop)
    {
        var item = FeedItem.Of(SafeXml.Parse(TextDecoder.ToCharacters(bytes, null)));
        return RowReport.Read(item.Content, item.IsHtml, source, hints with { Told = item.Told.Within(hints.Told) });
    }
}
