using Pactwatch.Text;

namespace Pactwatch.Ledger;

/// <summary>The words a judgement points at: exact, with up to 32 characters either side, so that a better extractor doesn't orphan it.</summary>
public sealed record JudgedWords(ReportId Report, string Exact, string Prefix, string Suffix);
