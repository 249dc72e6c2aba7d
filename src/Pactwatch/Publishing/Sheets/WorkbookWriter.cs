using System.Collections.Immutable;
using System.Xml;
using Pactwatch.Ledger;
using Pactwatch.Publishing.Packages;

namespace Pactwatch.Publishing.Sheets;

/// <summary>
/// The ledger as an Excel workbook (Office Open XML, ISO/IEC 29500): README with the data dictionary, then the sheets of
/// <see cref="LedgerSheets"/>. It holds no formula, no link and no macro: words of reports are text cells, which no program
/// runs. Days are days and numbers numbers. The same ledger gives the same bytes.
/// </summary>
public static class WorkbookWriter
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string OfficeRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string SheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /// <exception cref="ArgumentException">The ledger rests on a protected report.</exception>
    public static void Write(Stream stream, SourcedLedger ledger, LedgerExport export)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(export);
        ledger = export.Wanted(ledger);
        var sheets = LedgerSheets.Of(ledger);
        string[] names = ["README", .. sheets.Select(sheet => sheet.Name)];
        List<PackagePart> parts =
        [
            new("[Content_Types].xml", XmlPart.Of(xml => WriteTypes(xml, names.Length))),
            new("_rels/.rels", XmlPart.Of(xml => WriteRelationships(xml, [("officeDocument", "workbook", "xl/workbook.xml")]))),
            new("xl/workbook.xml", XmlPart.Of(xml => WriteWorkbook(xml, names))),
            new("xl/_rels/workbook.xml.rels", XmlPart.Of(xml => WriteRelationships(xml, [.. names.Select((_, at) => ("worksheet", $"sheet{at + 1}", $"worksheets/sheet{at + 1}.xml")), ("styles", "styles", "styles.xml")]))),
            new("xl/styles.xml", System.Text.Encoding.UTF8.GetBytes(WorkbookStyles.Xml)),
            new("xl/worksheets/sheet1.xml", XmlPart.Of(xml => new WorksheetXml(xml).WriteReadme(SheetReadme.Lines(ledger, export), SheetReadme.Dictionary(sheets, name => name)))),
        ];
        parts.AddRange(sheets.Select((sheet, at) => new PackagePart($"xl/worksheets/sheet{at + 2}.xml", XmlPart.Of(xml => new WorksheetXml(xml).Write(sheet)))));
        PackageFile.Write(stream, parts);
    }

    private static void WriteTypes(XmlWriter xml, int sheets)
    {
        xml.WriteStartElement("Types", Types);
        Element("Default", "Extension", "rels", "application/vnd.openxmlformats-package.relationships+xml");
        Element("Default", "Extension", "xml", "application/xml");
        Element("Override", "PartName", "/xl/workbook.xml", SheetType + "sheet.main+xml");
        Element("Override", "PartName", "/xl/styles.xml", SheetType + "styles+xml");
        for (var at = 1; at <= sheets; at++) Element("Override", "PartName", $"/xl/worksheets/sheet{at}.xml", SheetType + "worksheet+xml");
        xml.WriteEndElement();

        void Element(string element, string name, string value, string type)
        {
            xml.WriteStartElement(element, Types);
            xml.WriteAttributeString(name, value);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }
    }

    private static void WriteRelationships(XmlWriter xml, ImmutableArray<(string Type, string Id, string Target)> relationships)
    {
        xml.WriteStartElement("Relationships", Relationships);
        foreach (var (type, id, target) in relationships)
        {
            xml.WriteStartElement("Relationship", Relationships);
            xml.WriteAttributeString("Id", id);
            xml.WriteAttributeString("Type", $"{OfficeRelationships}/{type}");
            xml.WriteAttributeString("Target", target);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteWorkbook(XmlWriter xml, string[] names)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteAttributeString("xmlns", "r", null, OfficeRelationships);
        xml.WriteStartElement("sheets", Main);
        for (var at = 0; at < names.Length; at++)
        {
            xml.WriteStartElement("sheet", Main);
            xml.WriteAttributeString("name", names[at]);
            xml.WriteAttributeString("sheetId", SheetCells.Of(at + 1));
            xml.WriteAttributeString("id", OfficeRelationships, $"sheet{at + 1}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
