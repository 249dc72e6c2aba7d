using System.Collections.Immutable;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Reconciliation;

/// <summary>Groups utterance claims that are variants of one utterance, with the fullest of each group; every claim is in one group.</summary>
/// <param name="textOf">The text of a report that one of them stands in.</param>
public delegate IEnumerable<(UtteranceClaim Fullest, ImmutableArray<UtteranceClaim> Mentions)> QuoteGrouping(ImmutableArray<UtteranceClaim> claims, Func<ReportId, ReportText> textOf);
