using System.Text;
using Pactwatch.Reading.Containers;

namespace Pactwatch.Reading.Mail;

/// <summary>A page that a browser saved with its parts as one file (MHTML): the page itself is read.</summary>
internal sealed class SavedPageReader(ContainerLimits limits) : IDocumentReader
{
    public ReadOutcome Read(ReadOnlyMemory<byte> bytes, string source, ReadingHints hints, CancellationToken stop)
    {
        var saved = MailParser.Parse(bytes, limits);
        var page = saved.IsMultipart ? PageOf(saved) : saved;
        if (page is null) throw new ContainerException(FormatFinding.NoReport, $"{source} holds no page.");
        var told = new ContainerMetadata
        {
            Url = saved.Fields["Snapshot-Content-Location"] ?? saved.Fields["Content-Location"] ?? page.Fields["Content-Location"],
            FallbackTitle = saved.Fields["Subject"],
            RetrievedOn = RecordDate.Day(saved.Fields["Date"]),
        };
        var characters = MailBody.Characters(page);
        return ReportReader.Read(Encoding.UTF8.GetBytes(characters), source, hints with { Told = told.Within(hints.Told) });
    }

    private static MailPart? PageOf(MailPart saved)
    {
        var root = saved.Media.Name == "multipart/related" ? MailBody.Root(saved) : saved.Parts[0];
        if (root.IsMultipart) return PageOf(root);
        return IsPage(root) ? root : saved.Parts.FirstOrDefault(IsPage);
    }

    private static bool IsPage(MailPart part) => part.Media.Name is "text/html" or "application/xhtml+xml" or "text/plain";
}
