using Pactwatch.Reading.Archives;
using Pactwatch.Reading.Feeds;
using Pactwatch.Reading.Mail;
using Pactwatch.Reading.Markdown;
using Pactwatch.Reading.Pdf;
using Pactwatch.Reading.Tables;
using Pactwatch.Reading.Warc;
using Pactwatch.Reading.Word;

namespace Pactwatch.Reading.Containers;

/// <summary>The opening of one file with all that lies in it: one budget for what is unpacked.</summary>
internal sealed class FileOpening(ReadingSettings settings, CancellationToken stop)
{
    private const int LookedAt = 65_536;

    public ReadingSettings Settings => settings;

    public CancellationToken Stop => stop;

    public UnpackingBudget Budget { get; } = new(settings.Limits);

    /// <summary>Opens a file, or what lies in one, whatever it is.</summary>
    public IEnumerable<ContainerItem> Open(Stream content, string name, string source, ReadingHints hints, int depth) =>
        Guarded(() => OpenUnguarded(content, name, source, hints, depth), source);

    /// <summary>Opens what lies within a container, where already opening its stream can fail.</summary>
    public IEnumerable<ContainerItem> Open(Func<Stream> open, string name, string source, ReadingHints hints, int depth) =>
        Guarded(() => OpenUnguarded(open(), name, source, hints, depth), source);

    private IEnumerable<ContainerItem> OpenUnguarded(Stream content, string name, string source, ReadingHints hints, int depth)
    {
        var (head, whole) = PeekedStream.Peek(content, LookedAt);
        var format = FormatRecognizer.Recognize(head, name, settings.Columns);
        var container = ContainerOf(format);
        if (container is null)
        {
            var limit = format == FileFormat.Pdf ? settings.Limits.PdfBytes : settings.Limits.DocumentBytes;
            return [new ContainedDocument(source, BoundedBytes.Read(whole, limit, name, stop), ReaderOf(format), hints)];
        }

        if (depth > settings.Limits.Depth)
            throw new ContainerException(FormatFinding.NestedTooDeep, $"{name} lies in more than {settings.Limits.Depth + 1} containers within each other; take it out and read it by itself.");
        return container.Open(new ContainerInput(whole, name, source, hints, depth, this));
    }

    private static IContainer? ContainerOf(FileFormat format) => format switch
    {
        FileFormat.Mail => MailContainer.Instance,
        FileFormat.Zip => ZipContainer.Instance,
        FileFormat.Gzip => GzipContainer.Instance,
        FileFormat.Warc => WarcContainer.Instance,
        FileFormat.Mailbox => MailboxContainer.Instance,
        FileFormat.Feed => FeedContainer.Instance,
        FileFormat.FeedList => FeedListContainer.Instance,
        FileFormat.Json => JsonContainer.Instance,
        FileFormat.JsonLines => JsonLinesContainer.Instance,
        FileFormat.Table => TableContainer.Instance,
        _ => null,
    };

    private IDocumentReader ReaderOf(FileFormat format) => format switch
    {
        FileFormat.Markdown => MarkdownReader.Instance,
        FileFormat.Pdf => PdfReader.Instance,
        FileFormat.Word => new WordReader(settings.Limits),
        FileFormat.WebArchivePage => new SavedPageReader(settings.Limits),
        _ => TextDocumentReader.Instance,
    };

    // Faults of the content end what they are in, and no more.
    private IEnumerable<ContainerItem> Guarded(Func<IEnumerable<ContainerItem>> open, string source)
    {
        IEnumerator<ContainerItem>? enumerator = null;
        try
        {
            while (true)
            {
                ContainerItem item;
                var isOver = false;
                try
                {
                    stop.ThrowIfCancellationRequested();
                    enumerator ??= open().GetEnumerator();
                    if (!enumerator.MoveNext()) yield break;
                    item = enumerator.Current;
                }
                catch (ContainerException fault)
                {
                    item = new FileFinding(fault.Code, source, fault.Message);
                    isOver = true;
                }
                catch (Exception fault) when (fault is IOException or InvalidDataException or NotSupportedException or UnauthorizedAccessException)
                {
                    item = new FileFinding(FormatFinding.Damaged, source, $"It is damaged from here on ({fault.Message.TrimEnd('.')}); what came before was read.");
                    isOver = true;
                }

                yield return item;
                if (isOver) yield break;
            }
        }
        finally
        {
            enumerator?.Dispose();
        }
    }
}
