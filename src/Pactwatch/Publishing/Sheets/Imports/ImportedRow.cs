using System.Collections.Immutable;

namespace Pactwatch.Publishing.Sheets.Imports;

/// <summary>A row as it came back.</summary>
/// <param name="Number">Its number in the file, for people.</param>
/// <param name="Cells">By the column's name; empty cells are left out.</param>
public sealed record ImportedRow(int Number, ImmutableDictionary<string, string> Cells)
{
    public string this[string column] => Cells.GetValueOrDefault(column, "");
}
