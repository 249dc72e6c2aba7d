using Pactwatch.Reading.Containers;

namespace Pactwatch.Reading.Pdf;

/// <summary>Reads a PDF as a report: its text with columns, heads and feet told apart. Pages that are pictures have none.</summary>
internal sealed class PdfReader : IDocumentReader
{
    public static PdfReader Instance { get; } = new();

    public ReadOutcome Read(ReadOnlyMemory<byte> bytes, string source, ReadingHints hints, CancellationToken stop)
    {
        var (output, isCut) = PdfTextProgram.Run(bytes, source, stop);
        var layout = PdfLayout.Parse(output);
        var pages = layout.Pages;
        var isTooLong = pages.Length > PdfTextProgram.MaxPages;
        if (isTooLong) pages = pages[..PdfTextProgram.MaxPages];
        var pictures = pages.Count(page => page.Blocks.IsEmpty);
        if (pictures == pages.Length)
            throw new ContainerException(FormatFinding.NoTextLayer, $"{source} has no text: its pages are pictures. Let a program for text recognition (OCR) make one, and read what it makes.");
        var styled = new StyledText();
        if (isTooLong) styled.Note(FormatFinding.TooManyPages, $"It has more than {PdfTextProgram.MaxPages} pages; the first {PdfTextProgram.MaxPages} were read.");
        if (isCut) styled.Note(FormatFinding.ProgramWroteTooMuch, "It has more words than are read of one PDF; the first ones were.");
        if (pictures > 0) styled.Note(FormatFinding.NoTextLayer, $"{pictures} of its {pages.Length} pages are pictures, which have no text.");
        PdfParagraphs.Add(pages, styled);
        var told = new ContainerMetadata { FallbackTitle = IsTitle(layout.Title) ? layout.Title : null, MadeOn = RecordDate.Day(layout.MadeAt) };
        return styled.Read(source, hints with { Told = told.Within(hints.Told) });
    }

    // Programs put the name of a file there, or of themselves.
    private static bool IsTitle(string? title) =>
        title is { Length: > 8 } && title.Contains(' ', StringComparison.Ordinal) && !title.Contains(" - ", StringComparison.Ordinal)
        && FormatRecognizer.Ending(title) is not ("doc" or "docx" or "indd" or "pdf" or "txt" or "html" or "qxd");
}
