namespace Pactwatch.Reading.Containers;

/// <summary>A container to be opened: its bytes as a stream, what it is called, and what is known of it.</summary>
/// <param name="Content">Read from its start; it can seek only where <see cref="Stream.CanSeek"/>.</param>
/// <param name="Name">Its own name, without what it lies in.</param>
/// <param name="Source">Its source, to which those of its documents are added.</param>
/// <param name="Depth">How many containers lie round it.</param>
internal sealed record ContainerInput(Stream Content, string Name, string Source, ReadingHints Hints, int Depth, FileOpening Opening)
{
    public ContainerLimits Limits => Opening.Settings.Limits;

    public string SourceOf(string inner) => Source + "!/" + inner;

    public string SourceOf(int number) => Source + "!/#" + number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The hints for a document of which the container says something.</summary>
    public ReadingHints HintsWith(ContainerMetadata told) => Hints with { Told = told.Within(Hints.Told) };

    /// <summary>Opens what lies within under its name.</summary>
    public IEnumerable<ContainerItem> Inner(Stream content, string name, string source, ReadingHints hints) =>
        Opening.Open(content, name, source, hints, Depth + 1);

    /// <summary>Reads all of the content into memory.</summary>
    public byte[] ReadWhole() => BoundedBytes.Read(Content, Limits.HeldBytes, Name, Opening.Stop);
}
