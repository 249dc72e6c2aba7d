using System.Collections.Immutable;
using Pactwatch.Ledger;

namespace Pactwatch.Derivation.Quotes;

/// <summary>One utterance across reports.</summary>
/// <param name="Mentions">Its variants, by report and place; at least one.</param>
/// <param name="Fullest">The variant for show: of those with about the most words, the one that agrees best with the others; of several the first.</param>
/// <param name="Reasons">Why the variants were taken for one utterance: a row for each pair that joined two.</param>
public sealed record QuoteGroup(ImmutableArray<UtteranceClaim> Mentions, UtteranceClaim Fullest, ImmutableArray<MatchReason> Reasons);
