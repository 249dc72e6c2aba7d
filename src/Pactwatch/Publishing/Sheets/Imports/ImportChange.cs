using Pactwatch.Ledger;

namespace Pactwatch.Publishing.Sheets.Imports;

/// <summary>One judgement that an import makes.</summary>
/// <param name="Row">Number of the row.</param>
/// <param name="Column">The column, or those of one cell of the ledger ("from, to"); empty for a row of one's own.</param>
/// <param name="Was">What the ledger has now; empty for nothing.</param>
/// <param name="Now">What the sheet has.</param>
public sealed record ImportChange(int Row, string Column, string Was, string Now, Judgement Judgement);
