namespace Pactwatch.Reading.Containers;

/// <summary>HTML and plain text.</summary>
internal sealed class TextDocumentReader : IDocumentReader
{
    public static TextDocumentReader Instance { get; } = new();

    public ReadOutcome Read(ReadOnlyMemory<byte> bytes, string source, ReadingHints hints, CancellationToken stop) =>
        ReportReader.Read(bytes.Span, source, hints);
}
