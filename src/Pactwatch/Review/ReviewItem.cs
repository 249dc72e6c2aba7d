using System.Collections.Immutable;
using Pactwatch.Ledger;

namespace Pactwatch.Review;

/// <summary>An entry that waits for a person.</summary>
/// <param name="Reasons">Why, the most pressing first; never empty.</param>
/// <param name="Notes">One sentence for each thing to look at: the question, what changed, where reports differ.</param>
/// <param name="Judgements">What was ruled of it before, oldest first.</param>
/// <param name="Originals">How many independent originals it rests on; copies of one original add nothing.</param>
public sealed record ReviewItem(JudgedEntry Entry, ImmutableArray<ReviewReason> Reasons, ImmutableArray<string> Notes, ImmutableArray<JudgementEffect> Judgements, int Originals);
