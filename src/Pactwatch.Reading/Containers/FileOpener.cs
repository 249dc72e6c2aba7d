namespace Pactwatch.Reading.Containers;

/// <summary>
/// Opens a file, whatever its format: one document of a page, a text, a PDF; many of a mailbox, an archive, a feed, a
/// table; and containers within it. The format is told from the content first and from the name second.
/// </summary>
public static class FileOpener
{
    /// <summary>
    /// The documents of a file and what is to be said of it, in the order of the file and read no further than asked for.
    /// Throws on no content: what can't be read is a finding, and what came before it stays.
    /// </summary>
    /// <param name="content">Read from its start; a ZIP archive is read in place where this can seek, else held in memory.</param>
    /// <param name="name">The file's name, without folders.</param>
    /// <param name="source">What the documents' sources begin with.</param>
    /// <param name="hints">What the person gave; it is handed on to every document.</param>
    /// <param name="settings">Columns and limits.</param>
    /// <param name="stop">Ends the opening by <see cref="OperationCanceledException"/>.</param>
    public static IEnumerable<ContainerItem> Open(Stream content, string name, string source, ReadingHints hints, ReadingSettings settings, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(hints);
        ArgumentNullException.ThrowIfNull(settings);
        return new FileOpening(settings, stop).Open(content, name, source, hints, depth: 0);
    }
}
