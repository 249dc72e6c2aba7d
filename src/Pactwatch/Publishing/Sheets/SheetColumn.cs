namespace Pactwatch.Publishing.Sheets;

/// <summary>A column of a sheet.</summary>
/// <param name="Name">As it stands in the first row: a word of the ledger's format.</param>
/// <param name="Meaning">One sentence for the data dictionary.</param>
public sealed record SheetColumn(string Name, string Meaning, SheetCellKind Kind = SheetCellKind.Text);
