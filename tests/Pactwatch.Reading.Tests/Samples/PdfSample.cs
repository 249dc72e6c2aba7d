using System.Globalization;
using System.Text;

namespace Pactwatch.Reading.Tests.Samples;

/// <summary>Writes small PDFs: lines of words at places on pages.</summary>
internal sealed class PdfSample
{
    private readonly List<List<(int X, int Y, int Size, string Words)>> pages = [];

    /// <summary>Why PDF can't be tested here; null where it can.</summary>
    public static string? WhyNot { get; } = Pactwatch.Reading.Pdf.PdfTextProgram.Version() is null ? "pdftotext is not installed (poppler-utils)" : null;

    /// <summary>Two pages of a paper in two columns with a running head and numbered feet.</summary>
    public static byte[] Paper()
    {
        var sample = new PdfSample();
        for (var page = 1; page <= 2; page++)
        {
            sample.Page();
            sample.Line(60, 805, 9, $"THE OSTER COURIER   {page}");
            if (page == 1)
            {
                sample.Line(60, 770, 20, Story.Title);
                sample.Line(60, 748, 10, "By Ana Sol, 4 March 2031");
            }

            sample.Column(60, 720, $"Left column of page {page}. {Story.Paragraphs[0]} {Story.Paragraphs[1]}");
            sample.Column(320, 720, $"Right column of page {page}. {Story.Paragraphs[2]} {Story.Paragraphs[0]}");
            sample.Line(280, 30, 8, $"Page {page} of 2");
        }

        return sample.Bytes();
    }

    /// <summary>Forms that draw forms three times each, thirty deep: 3^30 letters, which nobody waits for.</summary>
    public static byte[] Endless()
    {
        var objects = new List<string> { Form("BT /F1 1 Tf (x) Tj ET", "<</Font<</F1 34 0 R>>>>") };
        for (var depth = 1; depth < 30; depth++) objects.Add(Form("/X Do /X Do /X Do", $"<</XObject<</X {depth} 0 R>>>>"));
        objects.Add("<</Length 5>>stream\n/X Do\nendstream");
        objects.Add("<</Type/Page/Parent 33 0 R/MediaBox[0 0 500 500]/Contents 31 0 R/Resources<</XObject<</X 30 0 R>>>>>>");
        objects.Add("<</Type/Pages/Count 1/Kids[32 0 R]>>");
        objects.Add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        objects.Add("<</Type/Catalog/Pages 33 0 R>>");
        objects.Add("<</Title(x)>>");
        return File(objects, 35);

        static string Form(string content, string resources) => $"<</Type/XObject/Subtype/Form/BBox[0 0 500 500]/Resources {resources}/Length {content.Length}>>stream\n{content}\nendstream";
    }

    public PdfSample Page()
    {
        pages.Add([]);
        return this;
    }

    public PdfSample Line(int x, int y, int size, string words)
    {
        pages[^1].Add((x, y, size, words));
        return this;
    }

    /// <summary>A column of 42 characters, broken between words.</summary>
    public PdfSample Column(int x, int y, string words)
    {
        var line = "";
        foreach (var word in words.Split(' '))
        {
            if (line.Length + word.Length > 42)
            {
                Line(x, y, 10, line);
                y -= 12;
                line = "";
            }

            line += (line.Length > 0 ? " " : "") + word;
        }

        return Line(x, y, 10, line);
    }

    public byte[] Bytes()
    {
        var objects = new List<string> { "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>" };
        var parent = (2 * pages.Count) + 2;
        foreach (var page in pages)
        {
            var content = "BT " + string.Concat(page.Select(line => string.Create(CultureInfo.InvariantCulture, $"/F1 {line.Size} Tf 1 0 0 1 {line.X} {line.Y} Tm ({Escaped(line.Words)}) Tj "))) + "ET";
            objects.Add($"<</Length {content.Length}>>stream\n{content}\nendstream");
            objects.Add($"<</Type/Page/Parent {parent} 0 R/MediaBox[0 0 595 842]/Contents {objects.Count} 0 R/Resources<</Font<</F1 1 0 R>>>>>>");
        }

        objects.Add($"<</Type/Pages/Count {pages.Count}/Kids[{string.Join(' ', Enumerable.Range(0, pages.Count).Select(at => $"{(2 * at) + 3} 0 R"))}]>>");
        objects.Add($"<</Type/Catalog/Pages {parent} 0 R>>");
        objects.Add("<</Title(Untitled)/CreationDate(D:20310306101112Z)>>");
        return File(objects, parent + 1);
    }

    /// <summary>A PDF of these objects, numbered from 1; the last one is what the file says of itself.</summary>
    public static byte[] File(List<string> objects, int root)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var table = new StringBuilder("0000000000 65535 f \n");
        for (var at = 0; at < objects.Count; at++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{file.Length:D10} 00000 n \n");
            file.Append(CultureInfo.InvariantCulture, $"{at + 1} 0 obj\n{objects[at]}\nendobj\n");
        }

        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n{table}trailer<</Size {objects.Count + 1}/Root {root} 0 R/Info {objects.Count} 0 R>>\nstartxref\n{start}\n%%EOF");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private static string Escaped(string words) => words.Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal);
}
