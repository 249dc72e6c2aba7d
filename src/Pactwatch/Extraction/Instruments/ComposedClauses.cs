using System.Collections.Immutable;
using Pactwatch.Annotation;
using Pactwatch.Language;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Extraction.Instruments;

/// <summary>The clauses of one text as sentences that stand by themselves, annotated as one report is.</summary>
/// <param name="Annotated">The sentences of all clauses, one block each.</param>
/// <param name="Composed">Where their words come from.</param>
/// <param name="Places">Where each clause's sentences stand; empty for headings and heads of lists.</param>
/// <param name="Composer">What made them.</param>
internal sealed record ComposedClauses(AnnotatedReport Annotated, ComposedText Composed, ImmutableArray<TextSpan> Places, ClauseComposer Composer)
{
    public static ComposedClauses Of(AnnotatedReport original, ImmutableArray<Clause> clauses, TermReplacements terms, Func<Report, AnnotatedReport> annotate)
    {
        var composer = new ClauseComposer(original.Text, clauses, terms);
        var composed = new ComposedText();
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var places = ImmutableArray.CreateBuilder<TextSpan>();
        for (var at = 0; at < clauses.Length; at++)
        {
            if (composed.Length > 0) composed.AddSigns("\n\n");
            var isSaid = clauses[at].Role is ClauseRole.Text && !composer.IsHead(at);
            var place = isSaid ? composer.Compose(at, composed) : Plain(original.Text, clauses[at], composed);
            if (!place.IsEmpty) blocks.Add(new Block(isSaid ? BlockKind.Body : BlockKind.Heading, place));
            places.Add(isSaid ? place : default);
        }

        var report = original.Report;
        var text = new ReportText(composed.Characters, blocks.ToImmutable());
        var read = annotate(report with { Kind = ReportKind.Report, Reading = report.Reading with { Text = text } });
        return new ComposedClauses(read, composed, places.ToImmutable(), composer);
    }

    // What is no sentence still names who and what the sentences are about.
    private static TextSpan Plain(ReportText text, Clause clause, ComposedText composed)
    {
        var start = composed.Length;
        composed.Take(text.Characters, clause.Words);
        return new TextSpan(start, composed.Length);
    }
}
