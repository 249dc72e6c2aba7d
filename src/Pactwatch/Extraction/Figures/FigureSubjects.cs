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
    private const int MostSteps = 3;

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

    /// <summary>
    /// What the tree says is measured, where no noun stands right beside: the subject of the verb that governs the number,
    /// through a relative pronoun to what it refers to ("shipments, which came to 23.4 million tonnes"), the noun that the
    /// number is set beside ("the share of premiums, now 78 percent"), or what was done it for ("fined the local $10,000").
    /// </summary>
    /// <param name="isLevel">True to take the subject only of verbs that something has come to: "the fire burned 7,400 acres" measures no fire.</param>
    public static TextSpan? ByTree(SentenceTree tree, Quantity quantity, bool isLevel)
    {
        var head = tree.HeadOf(quantity.Span);
        for (var steps = 0; head >= 0 && steps < MostSteps; steps++)
        {
            var (at, governor) = (head, tree.Head(head));
            if (governor < 0) return null;
            if (tree.Upos(governor) is "NOUN" && tree.Relation(at) is "appos" or "parataxis" or "acl" or "list") return Phrase(tree, governor, after: true);
            if (tree.Upos(governor) is "VERB" or "AUX" or "ADJ" && (!isLevel || FigureLexicon.IsLevel(tree.Lemma(governor))) && Subject(tree, governor, at) is { } told) return told;
            if (tree.Upos(governor) is "VERB" && tree.SubjectOf(governor) >= 0) return null;
            head = governor;
        }

        return null;
    }

    private static TextSpan? Subject(SentenceTree tree, int verb, int of)
    {
        var subject = tree.SubjectOf(verb);
        if (subject < 0) subject = tree.Child(verb, "nsubj:pass");
        if (subject >= 0 && subject != of)
        {
            if (tree.Upos(subject) is "PRON" && tree.Relation(verb) is "acl:relcl" && tree.Head(verb) is >= 0 and var antecedent && IsNoun(tree, antecedent)) return Phrase(tree, antecedent, after: true);
            // A name does something with the number; it isn't what is measured.
            if (tree.Upos(subject) is "NOUN" || (tree.Upos(subject) is "PROPN" or "VERB" && tree.Upos(verb) is not "VERB")) return Phrase(tree, subject, after: true);
        }

        var done = tree.Child(verb, "obj");
        if (done < 0 || done == of) done = tree.Child(verb, "iobj");
        return done >= 0 && done != of && IsNoun(tree, done) ? Phrase(tree, done, after: true) : null;
    }

    private static bool IsNoun(SentenceTree tree, int at) => tree.Upos(at) is "NOUN" or "PROPN";

    // The noun with what stands before it, and its "of": "the share of health premiums".
    private static TextSpan Phrase(SentenceTree tree, int head, bool after)
    {
        var phrase = Phrase(tree, head);
        if (!after) return phrase;
        foreach (var child in tree.Children(head))
        {
            if (child > head && child - head <= MostNouns && tree.Is(child, "nmod") && tree.Case(child) == "of" && IsNoun(tree, child)) return phrase.Cover(tree[child].Span);
        }

        return phrase;
    }

    /// <summary>True where a noun that stands for a number is said to be the quantity ("the company's own figure is 2,900").</summary>
    public static bool IsNumberNounBefore(SentenceTree tree, Quantity quantity) => NumberNounBefore(tree, quantity) >= 0;

    /// <summary>The noun that stands for a number and is said to be the quantity; -1 where none is.</summary>
    public static int NumberNounBefore(SentenceTree tree, Quantity quantity) =>
        Subject(tree, tree.TokenAt(quantity.Span.Start) - 1) is >= 0 and var subject && HeadOf(tree, subject) is var noun && FigureLexicon.IsNumberNoun(tree.Lemma(noun)) ? noun : -1;

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
