namespace Pactwatch.Reading.Containers;

/// <summary>
/// A document found in a file, or the file itself: its bytes, not yet read. They are enough to read it again, but for
/// what <see cref="Hints"/> holds of its container.
/// </summary>
public sealed class ContainedDocument
{
    private readonly IDocumentReader reader;

    internal ContainedDocument(string source, ReadOnlyMemory<byte> bytes, IDocumentReader reader, ReadingHints hints)
    {
        Source = source;
        Bytes = bytes;
        Hints = hints;
        this.reader = reader;
    }

    /// <summary>The file's source; within a container its source, "!/" and the name or number there ("news.zip!/a.html", "crawl.warc!/#7").</summary>
    public string Source { get; }

    public ReadOnlyMemory<byte> Bytes { get; }

    public ReadingHints Hints { get; }

    /// <summary>Reads it as a report; on any thread, and twice the same. Throws on no bytes.</summary>
    /// <exception cref="OperationCanceledException">It was stopped while it waited for a program; the document can be read again.</exception>
    public ReadOutcome Read(CancellationToken stop)
    {
        try
        {
            return reader.Read(Bytes, NameOf(Source), Hints, stop);
        }
        catch (ContainerException fault)
        {
            return new ReadOutcome(null, fault.Message, fault.Code);
        }
    }

    private static string NameOf(string source) => source[(source.LastIndexOf('/') + 1)..];
}
