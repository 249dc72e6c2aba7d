using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;

namespace Pactwatch.Reading.Pdf;

/// <summary>
/// What pdftotext tells of a document: pages, blocks, lines and words with their places, and what the file says of
/// itself. Its output is read line by line, one element a line; what is not known is passed over.
/// </summary>
internal sealed class PdfLayout
{
    private readonly ImmutableArray<PdfPage>.Builder pages = ImmutableArray.CreateBuilder<PdfPage>();
    private readonly ImmutableArray<PdfBlock>.Builder blocks = ImmutableArray.CreateBuilder<PdfBlock>();
    private readonly ImmutableArray<PdfLine>.Builder lines = ImmutableArray.CreateBuilder<PdfLine>();
    private readonly StringBuilder words = new();
    private string lineElement = "";
    private int pageHeight;

    private PdfLayout()
    {
    }

    public ImmutableArray<PdfPage> Pages => pages.ToImmutable();

    public string? Title { get; private set; }

    /// <summary>When the file says that it was made, in its words.</summary>
    public string? MadeAt { get; private set; }

    public static PdfLayout Parse(string output)
    {
        var layout = new PdfLayout();
        foreach (var range in output.AsSpan().Split('\n')) layout.Take(output.AsSpan(range).Trim());
        layout.ClosePage();
        return layout;
    }

    /// <summary>A coordinate in thousandths, without floating-point numbers; 0 where there is none.</summary>
    internal static int Thousandths(ReadOnlySpan<char> number)
    {
        var dot = number.IndexOf('.');
        var whole = dot < 0 ? number : number[..dot];
        if (!int.TryParse(whole, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var points) || points is < -100_000 or > 100_000) return 0;
        var fraction = 0;
        for (var at = 1; at <= 3; at++) fraction = (fraction * 10) + (dot >= 0 && dot + at < number.Length && char.IsAsciiDigit(number[dot + at]) ? number[dot + at] - '0' : 0);
        return number.StartsWith("-") ? (points * 1000) - fraction : (points * 1000) + fraction;
    }

    private void Take(ReadOnlySpan<char> element)
    {
        if (element.StartsWith("<word ")) TakeWord(element);
        else if (element.StartsWith("<line ")) lineElement = element.ToString();
        else if (element.StartsWith("</line>")) CloseLine();
        else if (element.StartsWith("</block>")) CloseBlock();
        else if (element.StartsWith("<page "))
        {
            ClosePage();
            pageHeight = Math.Max(Place(element, "height"), 1);
        }
        else if (element.StartsWith("</page>")) ClosePage();
        else if (element.StartsWith("<title>")) Title = Content(element);
        else if (element.StartsWith("<meta name=\"CreationDate\"")) MadeAt = Attribute(element, "content").ToString();
    }

    private void TakeWord(ReadOnlySpan<char> element)
    {
        if (words.Length > 0) words.Append(' ');
        words.Append(Content(element));
    }

    private void CloseLine()
    {
        if (words.Length > 0) lines.Add(new PdfLine(Place(lineElement, "xMin"), Place(lineElement, "yMin"), Place(lineElement, "xMax"), Place(lineElement, "yMax"), words.ToString()));
        words.Clear();
    }

    private void CloseBlock()
    {
        CloseLine();
        if (lines.Count > 0) blocks.Add(new PdfBlock(lines.ToImmutable()));
        lines.Clear();
    }

    private void ClosePage()
    {
        CloseBlock();
        if (pageHeight > 0) pages.Add(new PdfPage(pageHeight, blocks.ToImmutable()));
        blocks.Clear();
        pageHeight = 0;
    }

    private static string Content(ReadOnlySpan<char> element)
    {
        var start = element.IndexOf('>') + 1;
        var end = element.LastIndexOf("</");
        return start > 0 && end >= start ? WebUtility.HtmlDecode(element[start..end].ToString()).Trim() : "";
    }

    private static int Place(ReadOnlySpan<char> element, string name) => Thousandths(Attribute(element, name));

    private static ReadOnlySpan<char> Attribute(ReadOnlySpan<char> element, string name)
    {
        var start = element.IndexOf(name + "=\"", StringComparison.Ordinal);
        if (start < 0) return default;
        var rest = element[(start + name.Length + 2)..];
        var end = rest.IndexOf('"');
        return end < 0 ? default : rest[..end];
    }
}
