using Pactwatch.Annotation;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Annotation.Quantities;
using Pactwatch.Language;

namespace Pactwatch.Extraction.Figures;

/// <summary>
/// What a percentage or an amount of money measures: the noun behind it ("a 30% tariff"), the noun before it ("a fine of
/// $20m"), or the subject of its verb ("unemployment fell to 6.1 percent").
/// </summary>
internal static class FigureSubjects
{
    private const int MostWordsToVerb = 4;
    private const int MostNouns = 4;

    /// <summary>The words of what is measured, or null.</summary>
    public static TextSpan? Of(SentenceTree tree, Quantity quantity, int after)
    {
        if (Behind(tree, after) is > 0 and var end) return Words(tree, after, end);
        var before = tree.TokenAt(quantity.Span.Start) - 1;
        if (before > 0 && FigureLexicon.IsAmountLink(tree.Form(before)) && tree.Upos(before - 1) is "NOUN") return Phrase(tree, before - 1);
        return Before(tree, quantity);
    }

    /// <summary>The subject of the verb right before the quantity, or null.</summary>
    public static TextSpan? Before(SentenceTree tree, Quantity quantity) =>
        Subject(tree, tree.TokenAt(quantity.Span.Start) - 1) is >= 0 and var subject ? Phrase(tree, HeadOf(tree, subject)) : null;

    /// <summary>True where a noun that stands for a number is said to be the quantity ("the company's own figure is 2,900").</summary>
    public static bool IsNumberNounBefore(SentenceTree tree, Quantity quantity) =>
        Subject(tree, tree.TokenAt(quantity.Span.Start) - 1) is >= 0 and var subject && FigureLexicon.IsNumberNoun(tree.Lemma(HeadOf(tree, subject)));

    // "The tariff on steel is 25 percent": the noun before the preposition.
    private static int HeadOf(SentenceTree tree, int noun)
    {
        var first = noun;
        while (first > 0 && noun - first < MostNouns && tree.Upos(first - 1) is "NOUN" or "ADJ" or "PROPN" or "DET") first--;
        return first > 1 && tree.Upos(first - 1) is "ADP" && tree.Upos(first - 2) is "NOUN" ? first - 2 : noun;
    }

    // "30 percent tariff on steel", "$40 million fund": the nouns right behind, past a hyphen.
    private static int Behind(SentenceTree tree, int after)
    {
        var end = after;
        while (end < tree.Count && end - after < MostNouns && tree.Upos(end) is "NOUN" or "ADJ") end++;
        return end > after && tree.Upos(end - 1) is "NOUN" ? end : 0;
    }

    private static int Subject(SentenceTree tree, int at)
    {
        var steps = 0;
        while (at >= 0 && steps++ < MostWordsToVerb && tree.Upos(at) is "ADP" or "ADV" or "DET" or "SYM" or "PART" or "ADJ") at--;
        if (at < 0 || tree.Upos(at) is not ("VERB" or "AUX") || FigureLexicon.IsHolding(tree.Lemma(at))) return -1;
        var verb = tree.Upos(at) is "AUX" ? at : tree.SubjectOf(at) is >= 0 and var told && tree.Upos(told) is "NOUN" ? told : at;
        if (tree.Upos(verb) is "NOUN") return verb;
        var noun = tree.NounBefore(verb);
        return noun >= 0 && tree.Upos(noun) is "NOUN" ? noun : -1;
    }

    // The nouns and adjectives that end with the head.
    private static TextSpan Phrase(SentenceTree tree, int head)
    {
        var first = head;
        while (first > 0 && head - first < MostNouns && tree.Upos(first - 1) is "NOUN" or "ADJ" or "PROPN") first--;
        return Words(tree, first, head + 1);
    }

    private static TextSpan Words(SentenceTree tree, int first, int end) => new(tree[first].Span.Start, tree[end - 1].Span.End);
}
