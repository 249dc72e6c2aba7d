using Pactwatch.Annotation.Grammar;
using Pactwatch.Annotation.Quantities;
using Pactwatch.Ledger;

namespace Pactwatch.Extraction.Figures;

/// <summary>
/// "By Monday 1,100 had been paid, according to the union. The company's own figure is 2,900", "the ministry put the number
/// at 6 million tonnes": a number that says of itself only that it is one is another count of what was counted before it.
/// </summary>
internal static class OtherCounts
{
    /// <summary>The count it stands against must be told in the same sentence or so many before it.</summary>
    private const int FarthestSentences = 4;

    /// <summary>The figure as a count of what the one before measures; as it was where it counts something of its own.</summary>
    /// <param name="figure">The figure that the quantity makes.</param>
    /// <param name="before">The figure told last before it, or null.</param>
    /// <param name="sentencesBetween">How many sentences lie between them.</param>
    public static FigureClaim Of(SentenceTree tree, Quantity quantity, FigureClaim figure, FigureClaim? before, int sentencesBetween)
    {
        if (before is null || sentencesBetween > FarthestSentences || !IsBareCount(tree, quantity, before.Scope.IsAverage || before.Quantity.Per is not null)) return figure;
        var (counted, other) = (before.Quantity, figure.Quantity);
        // A unit that no word of the number names was only guessed from what stands near it.
        var isNamed = other.Counted is not null || Units.IsAmount(other.Unit) || Units.IsAmount(counted.Unit);
        if (isNamed && !string.Equals(other.Unit, counted.Unit, StringComparison.Ordinal)) return figure;
        if ((other.Min, other.Max) == (counted.Min, counted.Max)) return figure;
        return figure with { Quantity = other with { Unit = counted.Unit, Per = other.Per ?? counted.Per }, Measure = before.Measure, Places = before.Places, Scope = before.Scope, Against = before.Span };
    }

    /// <summary>True for "the figure is", "put the figure at"; "the number of trucks is" counts trucks.</summary>
    /// <param name="isOfAverage">True where what was counted before is a mean or a rate, which another mean can stand against.</param>
    public static bool IsBareCount(SentenceTree tree, Quantity quantity, bool isOfAverage)
    {
        var first = tree.TokenAt(quantity.Span.Start);
        if (first < 2) return false;
        var noun = tree.Form(first - 1) == "at" && tree.Upos(first - 2) == "NOUN" ? first - 2 : FigureSubjects.NumberNounBefore(tree, quantity);
        return noun >= 0 && (FigureLexicon.IsRecount(tree.Lemma(noun)) || (isOfAverage && FigureLexicon.IsAverage(tree.Lemma(noun)))) && (noun + 1 >= tree.Count || tree.Form(noun + 1) is not ("of" or "for")) && tree.Child(noun, "compound") < 0;
    }
}
