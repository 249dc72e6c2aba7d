using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace Pactwatch.Publishing.Sheets;

/// <summary>
/// Comma-separated values by RFC 4180, in UTF-8 with CRLF. A cell that a spreadsheet would take for a formula gets an
/// apostrophe in front: reports are other people's words, and opening a sheet must run none of them.
/// </summary>
public static class CsvText
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");
    private static readonly SearchValues<char> FormulaStarts = SearchValues.Create("=+-@\t\r＝＋－＠");

    /// <summary>The sheet with its names in the first row.</summary>
    public static string Of(Sheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var text = new StringBuilder();
        Append(text, [.. sheet.Columns.Select(column => column.Name)]);
        foreach (var row in sheet.Rows) Append(text, row);
        return text.ToString();
    }

    /// <summary>The cell as it is shown, without what <see cref="Guarded"/> put in front.</summary>
    public static string Unguarded(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell.StartsWith('\'') && IsFormula(cell.AsSpan().TrimStart('\'')) ? cell[1..] : cell;
    }

    /// <summary>With an apostrophe in front of what starts as a formula does; numbers are no formulas.</summary>
    public static string Guarded(string cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return IsFormula(cell.AsSpan().TrimStart('\'')) ? "'" + cell : cell;
    }

    private static void Append(StringBuilder text, ImmutableArray<string> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0) text.Append(',');
            var cell = Guarded(cells[i]);
            if (cell.AsSpan().ContainsAny(Quoted)) text.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
            else text.Append(cell);
        }

        text.Append("\r\n");
    }

    private static bool IsFormula(ReadOnlySpan<char> cell) => cell.Length > 0 && FormulaStarts.Contains(cell[0]) && !IsNumber(cell);

    private static bool IsNumber(ReadOnlySpan<char> cell) => cell.Length > 1 && cell[0] == '-' && !cell[1..].ContainsAnyExcept("0123456789.") && cell[1..].ContainsAnyInRange('0', '9');
}
