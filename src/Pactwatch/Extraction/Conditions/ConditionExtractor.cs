using System.Collections.Immutable;
using Pactwatch.Annotation;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Extraction.Status;
using Pactwatch.Language;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Extraction.Conditions;

/// <summary>Reads out of a report what became of the conditions of an agreement.</summary>
public static class ConditionExtractor
{
    /// <summary>"It" stands for an agreement named so many sentences before at most.</summary>
    private const int AccordReach = 2;

    /// <param name="report">A report with all annotation layers.</param>
    /// <param name="chainOf">The tellers of a span, from the report outwards.</param>
    public static ImmutableArray<ConditionClaim> Extract(AnnotatedReport report, Func<TextSpan, ImmutableArray<string>> chainOf)
    {
        ArgumentNullException.ThrowIfNull(report);
        var claims = new List<ConditionClaim>();
        var sinceAccord = AccordReach + 1;
        foreach (var sentence in report.Sentences)
        {
            if (sentence.Tokens.Count == 0 || report.Text.BlockAt(sentence.Span.Start) is not { Kind: BlockKind.Body or BlockKind.Quote }) continue;
            var local = report.Within(sentence.Span);
            var tree = new SentenceTree(local, sentence);
            claims.AddRange(new ConditionSentence(local, tree, sinceAccord < AccordReach, chainOf).Read());
            sinceAccord = Enumerable.Range(0, tree.Count).Any(i => StatusLexicon.English.IsAccord(tree.Lemma(i)) && !OtherAccords.IsOne(tree, i)) ? 0 : sinceAccord + 1;
        }

        return [.. claims.DistinctBy(claim => claim.Id)];
    }
}
