using Pactwatch.Ledger;

namespace Pactwatch.Publishing.JudgementFiles;

/// <summary>Two judgements that can't both be right. Both are kept; the later one counts until a person rules.</summary>
/// <param name="What">"two values of window", "confirmed and rejected", "same and different".</param>
/// <param name="Earlier">Made before the other, or of the lower id where they were made at once.</param>
public sealed record JudgementConflict(string What, Judgement Earlier, Judgement Later);
