namespace Pactwatch.Reading.Containers;

/// <summary>Reads the bytes of one document of a format as a report.</summary>
internal interface IDocumentReader
{
    /// <summary>Reads or refuses. It may throw a <see cref="ContainerException"/> instead of refusing, and is cancelled where it waits for a program.</summary>
    ReadOutcome Read(ReadOnlyMemory<byte> bytes, string source, ReadingHints hints, CancellationToken stop);
}
