namespace Pactwatch.Publishing.Sheets.Imports;

/// <summary>A cell or row that can't be used, and why, in one sentence.</summary>
/// <param name="Row">Number of the row; 0 where the sheet as a whole is meant.</param>
public sealed record ImportFinding(int Row, string What);
