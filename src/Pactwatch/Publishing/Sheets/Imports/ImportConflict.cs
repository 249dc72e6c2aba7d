namespace Pactwatch.Publishing.Sheets.Imports;

/// <summary>A cell that was changed on both sides since it was exported, each otherwise: nothing is done about it.</summary>
/// <param name="Exported">What it was when it went out.</param>
/// <param name="Sheet">What the person made of it.</param>
/// <param name="Ledger">What the ledger made of it meanwhile.</param>
public sealed record ImportConflict(int Row, string Column, string Exported, string Sheet, string Ledger);
