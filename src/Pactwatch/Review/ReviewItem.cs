using System.Collections.Immutable;
using Pactwatch.Ledger;

namespace Pactwatch.Review;

/// <summary>An entry that waits for a person.</summary>
/// <param name="Reasons">Why, the most pressing first; never empty.</param>
/// <param name="Notes">One sentence for each thing to look at: the question, what changed, where reports differ.</param>
/// <param name="Judgements">What was ruled of it before, oldest first.</param>
/// <param name="Reports">How many reports tell of it: it is one item however many they are.</param>
public sealed record ReviewItem(JudgedEntry Entry, ImmutableArray<ReviewReason> Reasons, ImmutableArray<string> Notes, ImmutableArray<JudgementEffect> Judgements, int Reports);
