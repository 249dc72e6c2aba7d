using System.Collections.Immutable;

namespace Pactwatch.Publishing.Sheets;

/// <summary>One table of the ledger for spreadsheets and statistics: a row for each thing, lists joined by "; ", unknown as an empty cell.</summary>
/// <param name="Name">Also the name of its file, without an ending.</param>
/// <param name="Meaning">What a row is, in one sentence.</param>
/// <param name="Rows">Each with as many cells as there are columns, in the ledger's order.</param>
public sealed record Sheet(string Name, string Meaning, ImmutableArray<SheetColumn> Columns, ImmutableArray<ImmutableArray<string>> Rows);
