using Pactwatch.Collecting;
using Pactwatch.Reading;
using Pactwatch.Reading.Containers;

namespace Pactwatch.Cli.Reading;

/// <summary>Opens files one after the other and gives out what is in them, unread.</summary>
internal sealed class ReportOpener(ReadingHints hints, ReadingSettings settings)
{
    /// <summary>What is in the files, each file ended by its end. Where it is stopped it just ends.</summary>
    public IEnumerable<OpenedReport> Open(IEnumerable<FoundFile> files, CancellationToken stop)
    {
        foreach (var file in files)
        {
            if (stop.IsCancellationRequested) yield break;
            var opened = FileCollector.Open(file);
            if (opened.Content is not { } content)
            {
                yield return new OpenedReport(file, Refused: opened.Refused);
            }
            else
            {
                using (content)
                {
                    foreach (var report in Open(content, file, stop)) yield return report;
                }
            }

            if (stop.IsCancellationRequested) yield break;
            yield return new OpenedReport(file, IsEnd: true);
        }
    }

    /// <summary>What is in one file, without its end.</summary>
    public IEnumerable<OpenedReport> Open(Stream content, FoundFile file, CancellationToken stop)
    {
        var told = ReportFiles.ToldBeside(file);
        var own = told is null ? hints : hints with { Told = told.Within(hints.Told) };
        using var items = FileOpener.Open(content, Path.GetFileName(file.Source), file.Source, own, settings, stop).GetEnumerator();
        while (TryNext(items, out var item))
        {
            if (item.Document is { } document) yield return new OpenedReport(file, document);
            else if (item.Finding is { IsFailure: true } failure) yield return new OpenedReport(file, Refused: Told(file, failure));
            else if (item.Finding is { } finding) yield return new OpenedReport(file, Note: Told(file, finding));
        }
    }

    /// <summary>The path of a document for people: the file's, and where it lies in it.</summary>
    public static string PathOf(FoundFile file, string source) =>
        source.StartsWith(file.Source, StringComparison.Ordinal) ? file.Path + source[file.Source.Length..] : file.Path;

    private static RefusedPath Told(FoundFile file, FileFinding finding) => new(PathOf(file, finding.Source), $"{finding.Message} ({finding.Code})");

    private static bool TryNext(IEnumerator<ContainerItem> items, out ContainerItem item)
    {
        item = default;
        try
        {
            if (!items.MoveNext()) return false;
        }
        catch (OperationCanceledException)
        {
            return false;
        }

        item = items.Current;
        return true;
    }
}
