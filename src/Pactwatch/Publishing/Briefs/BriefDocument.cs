using System.Globalization;
using System.Text;
using System.Xml;
using Pactwatch.Publishing.Packages;

namespace Pactwatch.Publishing.Briefs;

/// <summary>
/// A brief as a Word file (Office Open XML, ISO/IEC 29500) with real footnotes. Written part by part, without a clock or
/// random ids: the same brief gives the same bytes. It loads nothing and has no links; an address in a note is text.
/// </summary>
public static class BriefDocument
{
    private const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string OfficeRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private static readonly (string Part, string Type)[] Parts =
    [
        ("document", WordType + "document.main+xml"), ("styles", WordType + "styles+xml"), ("settings", WordType + "settings+xml"), ("footnotes", WordType + "footnotes+xml"),
    ];

    public static void Write(Stream stream, Brief brief)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(brief);
        PackageFile.Write(stream,
        [
            new PackagePart("[Content_Types].xml", XmlPart.Of(WriteTypes)),
            new PackagePart("_rels/.rels", XmlPart.Of(xml => WriteRelationships(xml, [("officeDocument", OfficeRelationships + "/officeDocument", "word/document.xml"), ("core", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml")]))),
            new PackagePart("docProps/core.xml", XmlPart.Of(xml => WriteProperties(xml, brief))),
            new PackagePart("word/_rels/document.xml.rels", XmlPart.Of(xml => WriteRelationships(xml, [.. Parts.Skip(1).Select(part => (part.Part, $"{OfficeRelationships}/{part.Part}", part.Part + ".xml"))]))),
            new PackagePart("word/document.xml", XmlPart.Of(xml => WriteBody(xml, brief))),
            new PackagePart("word/styles.xml", Encoding.UTF8.GetBytes(BriefDocumentStyles.Xml)),
            new PackagePart("word/settings.xml", XmlPart.Of(WriteSettings)),
            new PackagePart("word/footnotes.xml", XmlPart.Of(xml => WriteNotes(xml, brief))),
        ]);
    }

    private static void WriteTypes(XmlWriter xml)
    {
        xml.WriteStartElement("Types", Types);
        Default("rels", "application/vnd.openxmlformats-package.relationships+xml");
        Default("xml", "application/xml");
        foreach (var (part, type) in Parts) Override($"/word/{part}.xml", type);
        Override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        xml.WriteEndElement();

        void Default(string extension, string type)
        {
            xml.WriteStartElement("Default", Types);
            xml.WriteAttributeString("Extension", extension);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }

        void Override(string part, string type)
        {
            xml.WriteStartElement("Override", Types);
            xml.WriteAttributeString("PartName", part);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }
    }

    private static void WriteRelationships(XmlWriter xml, (string Id, string Type, string Target)[] relationships)
    {
        xml.WriteStartElement("Relationships", Relationships);
        foreach (var (id, type, target) in relationships)
        {
            xml.WriteStartElement("Relationship", Relationships);
            xml.WriteAttributeString("Id", id);
            xml.WriteAttributeString("Type", type);
            xml.WriteAttributeString("Target", target);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteProperties(XmlWriter xml, Brief brief)
    {
        xml.WriteStartElement("cp", "coreProperties", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties");
        xml.WriteElementString("dc", "title", "http://purl.org/dc/elements/1.1/", brief.Title);
        xml.WriteElementString("dc", "creator", "http://purl.org/dc/elements/1.1/", "Pactwatch");
        xml.WriteEndElement();
    }

    private static void WriteSettings(XmlWriter xml)
    {
        xml.WriteStartElement("w", "settings", W);
        xml.WriteStartElement("footnotePr", W);
        foreach (var id in (string[])["-1", "0"])
        {
            xml.WriteStartElement("footnote", W);
            xml.WriteAttributeString("id", W, id);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteBody(XmlWriter xml, Brief brief)
    {
        xml.WriteStartElement("w", "document", W);
        xml.WriteStartElement("body", W);
        Paragraph(xml, "Title", () => Run(xml, brief.Title));
        Paragraph(xml, "Subtitle", () => Run(xml, brief.Basis));
        foreach (var accord in brief.Accords)
        {
            Paragraph(xml, "Heading1", () => Run(xml, accord.Title));
            if (accord.Standing is { } standing) Paragraph(xml, null, () => Sentence(xml, standing));
            if (accord.Sections.IsEmpty) Paragraph(xml, "Subtitle", () => Run(xml, Brief.Nothing));
            foreach (var section in accord.Sections)
            {
                Paragraph(xml, "Heading2", () => Run(xml, section.Heading));
                foreach (var sentence in section.Sentences) Paragraph(xml, null, () => Sentence(xml, sentence));
            }
        }

        xml.WriteStartElement("sectPr", W);
        Empty(xml, "pgSz", ("w", "11906"), ("h", "16838"));
        Empty(xml, "pgMar", ("top", "1418"), ("right", "1418"), ("bottom", "1418"), ("left", "1418"), ("header", "709"), ("footer", "709"), ("gutter", "0"));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteNotes(XmlWriter xml, Brief brief)
    {
        xml.WriteStartElement("w", "footnotes", W);
        Separator(xml, "-1", "separator");
        Separator(xml, "0", "continuationSeparator");
        for (var at = 0; at < brief.Notes.Length; at++)
        {
            var note = brief.Notes[at];
            xml.WriteStartElement("footnote", W);
            xml.WriteAttributeString("id", W, Id(at + 1));
            Paragraph(xml, "FootnoteText", () =>
            {
                Mark(xml, () => Empty(xml, "footnoteRef"));
                Run(xml, $" “{note.Words}” {string.Join(", ", note.Source)}. SHA-256 {note.Sha256}.");
            });
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Separator(XmlWriter xml, string id, string kind)
    {
        xml.WriteStartElement("footnote", W);
        xml.WriteAttributeString("type", W, kind);
        xml.WriteAttributeString("id", W, id);
        xml.WriteStartElement("p", W);
        xml.WriteStartElement("r", W);
        Empty(xml, kind);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Sentence(XmlWriter xml, BriefSentence sentence)
    {
        foreach (var run in sentence.Runs)
        {
            Run(xml, run.Text);
            if (run.Note > 0) Mark(xml, () => Empty(xml, "footnoteReference", ("id", Id(run.Note))));
        }
    }

    private static void Paragraph(XmlWriter xml, string? style, Action runs)
    {
        xml.WriteStartElement("p", W);
        if (style is not null)
        {
            xml.WriteStartElement("pPr", W);
            Empty(xml, "pStyle", ("val", style));
            xml.WriteEndElement();
        }

        runs();
        xml.WriteEndElement();
    }

    /// <summary>Words on one line: a report's line ends are blanks here.</summary>
    private static void Run(XmlWriter xml, string words)
    {
        xml.WriteStartElement("r", W);
        xml.WriteStartElement("t", W);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(XmlPart.Fit(words.ReplaceLineEndings(" ").Replace('\t', ' ')));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Mark(XmlWriter xml, Action reference)
    {
        xml.WriteStartElement("r", W);
        xml.WriteStartElement("rPr", W);
        Empty(xml, "rStyle", ("val", "FootnoteReference"));
        xml.WriteEndElement();
        reference();
        xml.WriteEndElement();
    }

    private static void Empty(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name, W);
        foreach (var (attribute, value) in attributes) xml.WriteAttributeString(attribute, W, value);
        xml.WriteEndElement();
    }

    private static string Id(int number) => number.ToString(CultureInfo.InvariantCulture);
}
