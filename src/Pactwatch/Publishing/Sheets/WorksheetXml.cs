using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using NodaTime;
using NodaTime.Text;
using Pactwatch.Publishing.Packages;

namespace Pactwatch.Publishing.Sheets;

/// <summary>Writes one worksheet of a workbook.</summary>
internal sealed partial class WorksheetXml(XmlWriter xml)
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>The most characters that Excel keeps in a cell; longer texts are cut, and stand whole in the JSON export.</summary>
    private const int LongestCell = 32_767;

    // Excel's day 1 is 1 January 1900, and it believes in 29 February 1900: from March on its days count from here.
    private static readonly LocalDate DayZero = new(1899, 12, 30);
    private static readonly LocalDate FirstSafeDay = new(1900, 3, 1);

    public void Write(Sheet sheet)
    {
        Start(isTable: true, sheet.Columns, sheet.Rows.Length + 1);
        Row(1, [.. sheet.Columns.Select(column => (column.Name, SheetCellKind.Text))], WorkbookStyles.Head);
        for (var at = 0; at < sheet.Rows.Length; at++) Row(at + 2, [.. sheet.Rows[at].Select((cell, column) => (cell, sheet.Columns[column].Kind))], WorkbookStyles.Plain);
        End(sheet.Columns.Length, sheet.Rows.Length + 1);
    }

    /// <summary>Lines of text, then the data dictionary.</summary>
    public void WriteReadme(IReadOnlyList<string> lines, Sheet dictionary)
    {
        Start(isTable: false, dictionary.Columns, 0);
        for (var at = 0; at < lines.Count; at++) Row(at + 1, [(lines[at], SheetCellKind.Text)], WorkbookStyles.Plain);
        Row(lines.Count + 1, [.. dictionary.Columns.Select(column => (column.Name, SheetCellKind.Text))], WorkbookStyles.Head);
        for (var at = 0; at < dictionary.Rows.Length; at++) Row(lines.Count + 2 + at, [.. dictionary.Rows[at].Select(cell => (cell, SheetCellKind.Text))], WorkbookStyles.Plain);
        End(0, 0);
    }

    private void Start(bool isTable, ImmutableArray<SheetColumn> columns, int rows)
    {
        xml.WriteStartElement("worksheet", Main);
        if (isTable)
        {
            xml.WriteStartElement("dimension", Main);
            xml.WriteAttributeString("ref", $"A1:{Letters(columns.Length)}{SheetCells.Of(rows)}");
            xml.WriteEndElement();
            // The names of the columns stay in sight.
            xml.WriteStartElement("sheetViews", Main);
            xml.WriteStartElement("sheetView", Main);
            xml.WriteAttributeString("workbookViewId", "0");
            xml.WriteStartElement("pane", Main);
            xml.WriteAttributeString("ySplit", "1");
            xml.WriteAttributeString("topLeftCell", "A2");
            xml.WriteAttributeString("activePane", "bottomLeft");
            xml.WriteAttributeString("state", "frozen");
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteStartElement("cols", Main);
        for (var at = 0; at < columns.Length; at++)
        {
            xml.WriteStartElement("col", Main);
            xml.WriteAttributeString("min", SheetCells.Of(at + 1));
            xml.WriteAttributeString("max", SheetCells.Of(at + 1));
            xml.WriteAttributeString("width", columns[at].Kind switch { SheetCellKind.Text => "24", SheetCellKind.Hidden => "8", _ => "12" });
            if (columns[at].Kind == SheetCellKind.Hidden) xml.WriteAttributeString("hidden", "1");
            xml.WriteAttributeString("customWidth", "1");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("sheetData", Main);
    }

    private void End(int columns, int rows)
    {
        xml.WriteEndElement();
        if (columns > 0)
        {
            xml.WriteStartElement("autoFilter", Main);
            xml.WriteAttributeString("ref", $"A1:{Letters(columns)}{SheetCells.Of(rows)}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void Row(int number, ImmutableArray<(string Text, SheetCellKind Kind)> cells, int style)
    {
        xml.WriteStartElement("row", Main);
        xml.WriteAttributeString("r", SheetCells.Of(number));
        for (var at = 0; at < cells.Length; at++)
            if (cells[at].Text.Length > 0) Cell($"{Letters(at + 1)}{SheetCells.Of(number)}", cells[at].Text, cells[at].Kind, style);
        xml.WriteEndElement();
    }

    private void Cell(string place, string text, SheetCellKind kind, int style)
    {
        if (kind == SheetCellKind.Day && LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day } && day >= FirstSafeDay) Value(place, SheetCells.Of(Period.DaysBetween(DayZero, day)), WorkbookStyles.Day);
        else if (kind == SheetCellKind.Number && Number().IsMatch(text)) Value(place, text, style);
        else Text(place, text, style == WorkbookStyles.Plain && CsvText.Guarded(text).Length > text.Length ? WorkbookStyles.Quoted : style);
    }

    private void Value(string place, string value, int style)
    {
        Open(place, style);
        xml.WriteElementString("v", Main, value);
        xml.WriteEndElement();
    }

    private void Text(string place, string text, int style)
    {
        Open(place, style);
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is", Main);
        xml.WriteStartElement("t", Main);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        // "_x0041_" is an escape in these files: an underscore that would begin one is escaped itself.
        var kept = EscapeStart().Replace(XmlPart.Fit(text.ReplaceLineEndings("\n")), "_x005F_");
        xml.WriteString(kept.Length <= LongestCell ? kept : kept[..(char.IsHighSurrogate(kept[LongestCell - 2]) ? LongestCell - 2 : LongestCell - 1)] + "…");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Open(string place, int style)
    {
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", place);
        if (style != WorkbookStyles.Plain) xml.WriteAttributeString("s", SheetCells.Of(style));
    }

    /// <summary>A column's name: A for 1, Z for 26, AA for 27.</summary>
    private static string Letters(int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26) letters = (char)('A' + ((column - 1) % 26)) + letters;
        return letters;
    }

    // As many digits as a double holds: a longer number is shown as text, to the last digit.
    [GeneratedRegex(@"^-?[0-9]{1,12}(\.[0-9]{1,3})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EscapeStart();
}
