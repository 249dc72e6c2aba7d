using System.Collections.Immutable;
using Pactwatch.Ledger;

namespace Pactwatch.Reconciliation;

/// <summary>Groups utterance claims that are variants of one utterance, with the fullest of each group; every claim is in one group.</summary>
public delegate IEnumerable<(UtteranceClaim Fullest, ImmutableArray<UtteranceClaim> Mentions)> QuoteGrouping(ImmutableArray<UtteranceClaim> claims);
