using System.Collections.Immutable;
using Pactwatch.Annotation;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Extraction.Undertakings;

/// <summary>
/// Reads out of clauses what will or must be done: an act (acts.tsv) at a verb or noun, the reading that its
/// governors give it (governors.tsv), and its arguments off the tree. Headlines are left out: they count as
/// evidence of the report, not as a second mention.
/// </summary>
public sealed class UndertakingExtractor
{
    public static UndertakingExtractor English { get; } = new();

    /// <param name="report">A report with all annotation layers.</param>
    /// <param name="chainOf">The tellers of a span, from the report outwards.</param>
    public ImmutableArray<UndertakingClaim> Extract(AnnotatedReport report, Func<Language.TextSpan, ImmutableArray<string>> chainOf)
    {
        ArgumentNullException.ThrowIfNull(report);
        var discourse = new Discourse(report);
        var enumerations = Enumeration.Read(report);
        var undertakings = new List<UndertakingClaim>();
        foreach (var sentence in report.Sentences)
        {
            if (sentence.Tokens.Count == 0) continue;
            if (report.Text.BlockAt(sentence.Span.Start) is not { Kind: BlockKind.Body or BlockKind.Quote } block) continue;
            var local = report.Within(sentence.Span);
            var reader = new SentenceReader(local, new SentenceTree(local, sentence), discourse, enumerations.GetValueOrDefault(block.Span.Start), chainOf);
            reader.Read(undertakings);
            discourse.Heard(local);
        }

        return [.. undertakings.DistinctBy(claim => claim.Id)];
    }
}
