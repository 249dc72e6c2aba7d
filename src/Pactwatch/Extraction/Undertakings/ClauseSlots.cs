using System.Collections.Immutable;
using Pactwatch.Annotation;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Annotation.Quantities;
using Pactwatch.Language;
using Pactwatch.Ledger;

namespace Pactwatch.Extraction.Undertakings;

/// <summary>The slots of an act other than who does it, when and where: how much, what it is done to, on what it hangs, in which phase.</summary>
internal sealed class ClauseSlots(AnnotatedReport report, SentenceTree tree, ActorReader actors)
{
    public Slot<Quantity>? Quantity(int i, FoundAct act, int actor)
    {
        foreach (var head in new[] { act.Object, actor })
        {
            if (head < 0) continue;
            var phrase = head == actor ? actors.PhraseOf(i, head).Cover(tree[head].Span) : NounPhrase.Span(tree, head).Cover(tree[head].Span);
            foreach (var quantity in report.Quantities)
            {
                if (head == actor && Precedes(quantity, phrase)) return new Slot<Quantity>(quantity, quantity.Span);
                if (quantity.Span.Overlaps(phrase) && (phrase.Contains(quantity.Number) || quantity.Span.Contains(tree[head].Span))) return new Slot<Quantity>(quantity, quantity.Span);
            }
        }

        return act.IsNoun ? null : Measure(i) ?? Following(i);
    }

    /// <summary>By how much, to how much, at what rate: "goes up to 220", "rises by 5 percent", "at a rate of 400 lorries a day".</summary>
    private Slot<Quantity>? Measure(int i)
    {
        Slot<Quantity>? found = null;
        var best = MeasurePrepositions.Length;
        foreach (var child in tree.Children(i))
        {
            if (!tree.Is(child, "obl") || child < i || tree.Case(child) is not { } preposition || Array.IndexOf(MeasurePrepositions, preposition) is not (>= 0 and var rank) || rank >= best) continue;
            var phrase = tree.SpanOf(tree.Subtree(child));
            foreach (var quantity in report.Quantities)
            {
                if (!phrase.Contains(quantity.Number) || report.Times.Any(time => time.Phrase.Overlaps(quantity.Number))) continue;
                (found, best) = (new Slot<Quantity>(quantity, quantity.Span), rank);
                break;
            }
        }

        return found;
    }

    /// <summary>"would buy up to 8 million tonnes", "is to drop from 84 to 24 per cent": the amount right behind the verb, where the tree lost it.</summary>
    private Slot<Quantity>? Following(int i)
    {
        const int Near = 7;
        Slot<Quantity>? found = null;
        foreach (var quantity in report.Quantities)
        {
            var at = tree.TokenAt(quantity.Span.Start);
            if (quantity.Span.Start <= tree[i].Span.End || at < 0 || at - i > Near || !tree.Sentence.Span.Contains(quantity.Span) || report.Times.Any(time => time.Phrase.Overlaps(quantity.Number)) || IsParted(i, at)) continue;
            var isStart = tree.Form(at - 1) == "from";
            if (!isStart && (found is null || tree.Form(at - 1) == "to")) found = new Slot<Quantity>(quantity, quantity.Span);
        }

        return found;
    }

    private bool IsParted(int verb, int at)
    {
        for (var between = verb + 1; between < at; between++)
        {
            if (tree.Upos(between) is "VERB" or "AUX" or "PUNCT" or "NOUN" or "PROPN" or "PRON" or "CCONJ") return true;
        }

        return false;
    }

    private static readonly string[] MeasurePrepositions = ["to", "by", "at", "for", "with"];

    public string? Phase(int i)
    {
        for (var at = 0; at < tree.Count; at++)
        {
            if (tree.Lemma(at) is not ("phase" or "stage")) continue;
            var ordinal = tree.Child(at, "amod");
            if (ordinal >= 0 && tree.Lemma(ordinal) is "first" or "second" or "third" or "fourth" or "initial" or "final" or "last" && (tree.IsUnder(i, tree.Head(at)) || tree.IsUnder(at, i))) return tree.Lemma(ordinal) == "initial" ? "first" : tree.Lemma(ordinal);
        }

        return null;
    }

    // "hand over three women": the particle is the verb's, where an amount begins behind it.
    public Slot<string> ObjectPhrase(int verb, int head)
    {
        var phrase = Phrase(head);
        if (phrase.Words is not { } words || verb + 2 >= tree.Count || words.Start != tree[verb + 1].Span.Start || tree.Upos(verb + 1) is not ("ADP" or "ADV")) return phrase;
        var start = tree[verb + 2].Span.Start;
        if (start >= words.End || !report.Quantities.Any(quantity => quantity.Span.Start == start)) return phrase;
        var trimmed = new TextSpan(start, words.End);
        return new Slot<string>(report.Text[trimmed], trimmed);
    }

    /// <summary>"begin negotiating about a second phase", "stop loading ships": the doing that begins or ends; null where none is told.</summary>
    public Slot<string>? Doing(int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            if (child <= verb || !tree.Is(child, "xcomp") || !tree.Form(child).EndsWith("ing", StringComparison.Ordinal)) continue;
            var words = tree[child].Span;
            foreach (var part in tree.Children(child))
            {
                var phrase = NounPhrase.Span(tree, part);
                if (part > child && tree.Relation(part) is "obj" or "obl" && !report.Times.Any(time => time.Phrase.Overlaps(phrase))) words = words.Cover(phrase);
            }

            return new Slot<string>(report.Text[words], words);
        }

        return null;
    }

    public Slot<string> Phrase(int head)
    {
        var span = NounPhrase.Span(tree, head);
        return new Slot<string>(report.Text[span], span);
    }

    // "hundreds of still remaining troops": the number's phrase ends a word or two before the noun it counts.
    private bool Precedes(Quantity quantity, TextSpan phrase) =>
        quantity.Span.End <= phrase.Start && phrase.Start - quantity.Span.End < 24 && tree.Sentence.Span.Contains(quantity.Span)
        && report.Text[new TextSpan(quantity.Span.End, phrase.Start)].StartsWith(" of ", StringComparison.Ordinal);
}
