namespace Pactwatch.Reading.Containers;

/// <summary>Opens one format that holds documents.</summary>
internal interface IContainer
{
    /// <summary>
    /// The documents within, as they are found; the stream is read no further than what has been asked for. Faults of
    /// the content are thrown as <see cref="ContainerException"/>, <see cref="InvalidDataException"/> or
    /// <see cref="IOException"/>: what was yielded before stays.
    /// </summary>
    IEnumerable<ContainerItem> Open(ContainerInput input);
}
