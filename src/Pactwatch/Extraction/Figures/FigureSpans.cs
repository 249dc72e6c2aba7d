using Pactwatch.Annotation;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Annotation.Quantities;
using Pactwatch.Language;

namespace Pactwatch.Extraction.Figures;

/// <summary>
/// The words that carry a figure: its number with the thing counted, and what stands right beside them and says what is
/// measured ("the bill at $94m"), what became of it ("94 people were dragged off") and where.
/// </summary>
internal static class FigureSpans
{
    // "Unemployment, which … , fell to 6.1 percent": what is farther off is no part of the mention.
    private const int MostWordsBetween = 5;

    /// <summary>A span inside the quantity's sentence that holds the quantity and no other number.</summary>
    public static TextSpan Of(AnnotatedReport report, SentenceTree tree, Quantity quantity, FigureClause clause, TextSpan? place, TextSpan? subject)
    {
        var span = quantity.Span;
        if (clause.End > clause.After) span = Widened(report, tree, quantity, clause, span, new TextSpan(tree[clause.After].Span.Start, tree[clause.End - 1].Span.End));
        if (subject is { } told) span = Widened(report, tree, quantity, clause, span, told);
        return place is { } words ? span.Cover(words) : span;
    }

    private static TextSpan Widened(AnnotatedReport report, SentenceTree tree, Quantity quantity, FigureClause clause, TextSpan span, TextSpan more)
    {
        var wide = span.Cover(more);
        var between = more.Start >= span.End ? new TextSpan(span.End, more.Start) : new TextSpan(Math.Min(more.End, span.Start), span.Start);
        if (Words(tree, between) > MostWordsBetween || HasBreak(tree, between)) return span;
        // "32 of the 36 are back": the whole belongs to its part.
        var complement = clause.ComplementEnd > clause.After ? tree[clause.ComplementEnd - 1].Span.End : quantity.Span.End;
        return report.Quantities.Any(other => other.Number.Start != quantity.Number.Start && other.Number.Overlaps(wide) && !quantity.Span.Contains(other.Number) && !(other.Number.Start > quantity.Span.Start && other.Number.End <= complement)) ? span : wide;
    }

    private static int Words(SentenceTree tree, TextSpan between)
    {
        var count = 0;
        for (var at = 0; at < tree.Count; at++) if (between.Length > 0 && tree[at].Span.Overlaps(between)) count++;
        return count;
    }

    private static bool HasBreak(SentenceTree tree, TextSpan between)
    {
        for (var at = 0; at < tree.Count; at++)
            if (between.Length > 0 && tree[at].Span.Overlaps(between) && tree.Upos(at) is "PUNCT") return true;
        return false;
    }
}
