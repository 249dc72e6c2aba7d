using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using Pactwatch.Ledger;

namespace Pactwatch.Web.Derivations;

/// <summary>
/// Writes who took it from whom as one SVG file that loads nothing: originals in the first column, each report one
/// column to the right of the last that it rests on; a whole line for what was taken wholly, a broken one for parts.
/// The same ledger gives the same bytes; every word of a report in it is text, never markup.
/// </summary>
public static class DerivationSvg
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    private const string Style =
        "text{font:13px sans-serif;fill:#1b1b1b}.small{font-size:11px;fill:#555}rect{fill:#fff;stroke:#555}.not-held rect{stroke-dasharray:4 3}"
        + ".link{fill:none;stroke:#555}.partial{stroke-dasharray:5 4}.tip{fill:#555}";

    /// <summary>UTF-8 without a byte order mark, "\n" at the end.</summary>
    public static void Write(Stream stream, SourcedLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(ledger);
        var linked = ledger.Derivations.SelectMany(link => link.From is { } from ? new[] { link.Report, from } : [link.Report]).ToHashSet();
        ImmutableArray<Text.ReportId> shown = [.. ledger.Reports.Select(report => report.Id).Where(linked.Contains)];
        var drawing = DerivationDrawing.Of(ledger, shown, ledger.Derivations);
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n", CloseOutput = false }))
        {
            Write(xml, drawing);
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Write(XmlWriter xml, DerivationDrawing drawing)
    {
        xml.WriteStartElement("svg", Namespace);
        Numbers(xml, ("width", drawing.Width), ("height", drawing.Height));
        xml.WriteAttributeString("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {drawing.Width} {drawing.Height}"));
        xml.WriteAttributeString("role", "img");
        xml.WriteElementString("title", Namespace, "Who took it from whom");
        xml.WriteElementString("style", Namespace, Style);
        foreach (var link in drawing.Links)
        {
            Path(xml, link.Degree == DerivationDegree.Wholly ? "link" : "link partial", DerivationCurve.Line(link));
            Path(xml, "tip", DerivationCurve.Tip(link));
        }

        foreach (var report in drawing.Reports) Box(xml, report);
        xml.WriteEndElement();
    }

    private static void Path(XmlWriter xml, string style, string path)
    {
        xml.WriteStartElement("path", Namespace);
        xml.WriteAttributeString("class", style);
        xml.WriteAttributeString("d", path);
        xml.WriteEndElement();
    }

    private static void Box(XmlWriter xml, DrawnReport report)
    {
        xml.WriteStartElement("g", Namespace);
        if (report.Report is null) xml.WriteAttributeString("class", "not-held");
        xml.WriteStartElement("rect", Namespace);
        Numbers(xml, ("x", report.X), ("y", report.Y), ("width", DrawnReport.Width), ("height", DrawnReport.Height), ("rx", 4));
        xml.WriteEndElement();
        Words(xml, report.X + 10, report.Y + 19, null, report.Name);
        Words(xml, report.X + 10, report.Y + 35, "small", report.Note);
        xml.WriteEndElement();
    }

    private static void Words(XmlWriter xml, int x, int y, string? style, string words)
    {
        xml.WriteStartElement("text", Namespace);
        Numbers(xml, ("x", x), ("y", y));
        if (style is not null) xml.WriteAttributeString("class", style);
        xml.WriteString(words);
        xml.WriteEndElement();
    }

    private static void Numbers(XmlWriter xml, params ReadOnlySpan<(string Name, int Value)> numbers)
    {
        foreach (var (name, value) in numbers) xml.WriteAttributeString(name, value.ToString(CultureInfo.InvariantCulture));
    }
}
