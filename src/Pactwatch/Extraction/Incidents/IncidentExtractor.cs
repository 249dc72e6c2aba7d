using System.Collections.Immutable;
using Pactwatch.Annotation;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Extraction.Status;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Extraction.Incidents;

/// <summary>
/// Reads out of a report what is told as done against a truce: shelling, abductions, wildcat strikes, new tariffs.
/// Whether it is against this agreement, and of which undertaking, is for reconciliation to say.
/// </summary>
public static class IncidentExtractor
{
    /// <summary>"Violations" alone are of a truce named so many sentences before at most.</summary>
    private const int AccordReach = 2;

    /// <param name="report">A report with all annotation layers.</param>
    /// <param name="chainOf">The tellers of a span, from the report outwards.</param>
    public static ImmutableArray<IncidentClaim> Extract(AnnotatedReport report, Func<Language.TextSpan, ImmutableArray<string>> chainOf)
    {
        ArgumentNullException.ThrowIfNull(report);
        var incidents = new List<IncidentClaim>();
        var sinceAccord = AccordReach + 1;
        foreach (var sentence in report.Sentences)
        {
            if (sentence.Tokens.Count == 0 || report.Text.BlockAt(sentence.Span.Start) is not { Kind: BlockKind.Body or BlockKind.Quote }) continue;
            var local = report.Within(sentence.Span);
            var tree = new SentenceTree(local, sentence);
            var namesAccord = Enumerable.Range(0, tree.Count).Any(i => StatusLexicon.English.IsAccord(tree.Lemma(i)) && !OtherAccords.IsOne(tree, i));
            incidents.AddRange(new IncidentSentence(local, tree, namesAccord || sinceAccord < AccordReach, chainOf).Read());
            sinceAccord = namesAccord ? 0 : sinceAccord + 1;
        }

        return [.. incidents.DistinctBy(claim => claim.Id)];
    }
}
