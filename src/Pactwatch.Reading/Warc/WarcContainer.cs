using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Mail;
using Pactwatch.Reading.Pdf;

namespace Pactwatch.Reading.Warc;

/// <summary>A web archive: of its records, the pages, texts and PDFs that servers answered with are documents.</summary>
internal sealed class WarcContainer : IContainer
{
    // Files that every site has for machines.
    private static readonly string[] ForMachines = ["/robots.txt", "/ads.txt", "/app-ads.txt", "/security.txt", "/humans.txt"];

    public static WarcContainer Instance { get; } = new();

    public IEnumerable<ContainerItem> Open(ContainerInput input)
    {
        var records = new WarcRecords(input);
        var revisits = new Revisits();
        while (records.TryRead(out var record))
        {
            input.Opening.Stop.ThrowIfCancellationRequested();
            if (record.Finding is { } finding)
            {
                yield return finding;
                continue;
            }

            if (record.Head["WARC-Type"] == "revisit")
            {
                revisits.Take(record.Head);
                continue;
            }

            revisits.TakeHeld(record.Head);
            if (Document(record, input) is { } item && item != default) yield return item;
        }

        if (revisits.Unknown > 0)
            yield return new FileFinding(FormatFinding.RevisitWithoutPage, input.Source, $"{(revisits.Unknown == 1 ? "1 record says" : $"{revisits.Unknown} records say")} only that a page was seen again as it is kept in another archive; read that one, too.", IsFailure: false);
    }

    private static ContainerItem Document(WarcRecord record, ContainerInput input)
    {
        try
        {
            var isResponse = record.Head["WARC-Type"] == "response";
            var response = isResponse ? HttpResponse.Parse(record.Block, input) : new HttpResponse(200, MediaType.Parse(record.Head["Content-Type"]), record.Block);
            if (response.Status != 200 || response.Body.IsEmpty || ReaderOf(response, record, input) is not { } reader) return default;
            var told = new ContainerMetadata { Url = record.Head.TargetUri, RetrievedOn = record.Head.RetrievedOn, Charset = response.Media["charset"] };
            return new ContainedDocument(record.Source, response.Body, reader, input.HintsWith(told));
        }
        catch (Exception fault) when (fault is ContainerException { Code: not FormatFinding.UnpackedTooLarge } or InvalidDataException or IOException)
        {
            return new FileFinding((fault as ContainerException)?.Code ?? FormatFinding.Damaged, record.Source, fault is ContainerException ? fault.Message : "Its page is packed, and damaged.");
        }
    }

    // What is neither page nor text nor PDF (pictures, scripts, data) is passed over without a word.
    private static IDocumentReader? ReaderOf(HttpResponse response, WarcRecord record, ContainerInput input)
    {
        var isPossible = response.Media.Name is "" or "text/html" or "application/xhtml+xml" or "text/plain" or "application/pdf" or "application/octet-stream" or "unknown/unknown";
        var path = record.Head.TargetUri?.Split('?', '#')[0] ?? "";
        if (!isPossible || Array.Exists(ForMachines, name => path.EndsWith(name, StringComparison.OrdinalIgnoreCase))) return null;
        var format = FormatRecognizer.Recognize(response.Body.Span[..Math.Min(response.Body.Length, 65_536)], "", input.Opening.Settings.Columns);
        if (format == FileFormat.Pdf) return PdfReader.Instance;
        var isText = format is FileFormat.Text or FileFormat.Markdown or FileFormat.Table;
        return isText && response.Media.Name is "text/html" or "application/xhtml+xml" or "text/plain" ? TextDocumentReader.Instance : null;
    }
}
