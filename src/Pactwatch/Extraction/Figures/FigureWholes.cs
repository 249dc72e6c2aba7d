using Pactwatch.Annotation;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Annotation.Parties;
using Pactwatch.Annotation.Quantities;
using Pactwatch.Language;

namespace Pactwatch.Extraction.Figures;

/// <summary>What a bare number is part of: "32 of the 36 are back" takes over what the 36 were, "29 have been removed" what was counted last.</summary>
internal sealed class FigureWholes(AnnotatedReport report)
{
    // Farther back, the reader has forgotten what was counted.
    private const int MostSentencesBack = 3;
    private const int MostQuantitiesBack = 40;
    private const int LongestLink = 8;

    /// <summary>What the part's whole counts, or null.</summary>
    /// <param name="part">Where the number stands among the report's quantities.</param>
    public string? UnitOf(SentenceTree tree, int part)
    {
        var quantity = report.Quantities[part];
        var after = tree.TokenAt(quantity.Span.End);
        if (after >= 0 && tree.Form(after) == "of" && Behind(tree, after, part) is { } told)
            return told.Unit ?? Earlier(part, whole => whole.Min == told.Min && whole.Max == told.Max);
        if (Apposed(tree, quantity) is { } noun) return noun;
        var start = IsPart(tree, part) ? 0 : StartOfContext(tree);
        return Earlier(part, whole => whole.Span.Start >= start && (whole.Max ?? decimal.MaxValue) >= (quantity.Min ?? quantity.Max ?? 0m));
    }

    /// <summary>True for a number whose words say that it is part of what was counted ("26 of them", "32 of the 36").</summary>
    /// <param name="part">Where the number stands among the report's quantities.</param>
    public bool IsPart(SentenceTree tree, int part)
    {
        var after = tree.TokenAt(report.Quantities[part].Span.End);
        if (after < 0 || after + 1 >= tree.Count || tree.Form(after) != "of") return false;
        return (tree.Upos(after + 1) is "PRON" or "DET" && !IsBeforeNoun(tree, after + 1)) || Behind(tree, after, part) is not null;
    }

    /// <summary>True for the bare whole right behind its part ("1,100 of 4,300").</summary>
    public bool IsWhole(int quantity)
    {
        if (quantity == 0) return false;
        var between = new TextSpan(report.Quantities[quantity - 1].Span.End, report.Quantities[quantity].Span.Start);
        return between.Length is > 0 and <= LongestLink && report.Text.Characters.AsSpan(between.Start, between.Length).Trim() is "of" or "of the";
    }

    // "The soldiers, 22 of them, came home."
    private static string? Apposed(SentenceTree tree, Quantity quantity)
    {
        var first = tree.TokenAt(quantity.Span.Start);
        return first > 1 && tree.Form(first - 1) == "," && tree.Upos(first - 2) is "NOUN" && PluralNouns.SingularOf(tree.Form(first - 2)) != tree.Form(first - 2) ? tree.Form(first - 2).ToLowerInvariant() : null;
    }

    // "of its ships" counts ships; "of them" and "of those still held" do not.
    private static bool IsBeforeNoun(SentenceTree tree, int at) => at + 1 < tree.Count && tree.Upos(at + 1) is "NOUN" or "ADJ" or "PROPN" or "NUM";

    // "of the 36", "of 4,300"
    private Quantity? Behind(SentenceTree tree, int of, int part)
    {
        var first = of + 1 < tree.Count && tree.Upos(of + 1) is "DET" or "PRON" ? of + 2 : of + 1;
        if (first >= tree.Count || part + 1 >= report.Quantities.Length) return null;
        var next = report.Quantities[part + 1];
        return next.Number.Start == tree[first].Span.Start ? next : null;
    }

    private string? Earlier(int part, Func<Quantity, bool> isWhole)
    {
        for (var at = part - 1; at >= 0 && part - at <= MostQuantitiesBack; at--)
            if (report.Quantities[at] is { Unit: { } unit, Share: null } && !Units.IsAmount(unit) && unit != "percent" && isWhole(report.Quantities[at])) return unit;
        return null;
    }

    private int StartOfContext(SentenceTree tree)
    {
        var sentence = tree.Sentence.Span.Start;
        var (low, high) = (0, report.Sentences.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (report.Sentences[middle].Span.Start < sentence) low = middle + 1;
            else high = middle;
        }

        return report.Sentences.Length == 0 ? 0 : report.Sentences[Math.Clamp(low - MostSentencesBack + 1, 0, report.Sentences.Length - 1)].Span.Start;
    }
}
