using System.Collections.Immutable;

namespace Pactwatch.Reading.Tables;

/// <summary>A row of a sheet that a person sent back.</summary>
/// <param name="Number">As a spreadsheet counts it: 1 is the first line, which names the columns.</param>
/// <param name="Cells">By column, as many as the sheet has columns; an empty cell is empty text.</param>
public sealed record SheetRow(int Number, ImmutableArray<string> Cells);
