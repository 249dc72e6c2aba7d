using Pactwatch.Annotation.Grammar;
using Pactwatch.Annotation.Times;
using Pactwatch.Language;
using Pactwatch.Ledger;

namespace Pactwatch.Extraction.Undertakings;

/// <summary>The words that carry a statement: the narrowest clause around its act.</summary>
internal sealed class ClauseSpans(SentenceTree tree, SentenceActs acts)
{
    private const int LongestDescription = 12;
    private const int FarthestSubject = 140;

    /// <summary>The clause of the act with its subject, without the clauses joined to it; it holds the words of the window.</summary>
    public TextSpan Of(int i, int actor, Slot<DateWindow>? window)
    {
        var tokens = tree.Subtree(i, child => IsCut(i, child));
        var span = tree.SpanOf(tokens);
        if (acts.Found.TryGetValue(i, out var act) && act.IsNoun)
        {
            // A noun's statement is made by the verb above it: "the first phase will see the end of the mission".
            var verb = tree.Upos(Math.Max(0, tree.Head(i))) == "VERB" ? tree.Head(i) : tree.VerbBefore(i);
            if (verb >= 0 && verb < i && span.Start - tree[verb].Span.End < 40)
            {
                span = span.Cover(tree[verb].Span);
                var subject = tree.Child(verb, "nsubj");
                if (subject >= 0 && subject < verb && tree[verb].Span.Start - tree[subject].Span.End < 60) span = span.Cover(NounPhrase.Span(tree, subject));
            }
        }

        // "The road has to be given up by May": what it is done to and what it hangs on are part of the clause.
        if (!act.IsNoun)
        {
            for (var at = i; tree.Is(at, "xcomp") && tree.Head(at) is var head and >= 0 && head < i && span.Start - tree[head].Span.End < 30; at = head) span = span.Cover(tree[head].Span);
            if (act.Object >= 0 && act.Object < i && NounPhrase.Span(tree, act.Object) is var thing && thing.Start < span.Start && span.Start - thing.End < 60) span = span.Cover(thing);
        }

        if (actor >= 0)
        {
            var phrase = NounPhrase.Span(tree, actor);
            // A subject far before its verb ("The sides, which met …, agreed to …") would drag other clauses along.
            if (phrase.Start < span.Start && tree[i].Span.Start - phrase.End < (NothingSaidBetween(phrase.End, i) ? FarthestSubject : 60)) span = span.Cover(phrase);
        }

        if (window is { Words: { } words, Basis: SlotBasis.Said } && tree.Sentence.Span.Contains(words) && words.Start >= span.Start - 1 && words.Start - span.End < 120) span = span.Cover(words);
        return span;
    }

    /// <summary>True for what is told beside the clause: other clauses, asides, what has an act or a time of its own.</summary>
    private bool IsCut(int i, int child)
    {
        switch (tree.Relation(child))
        {
            case "conj":
                return !tree.IsNominal(child) || tree.Head(child) == i || tree.Subtree(child, part => tree.Relation(part) is "advcl" or "acl:relcl").Exists(token => acts.Arguments.IsTime(token) || acts.Says(token));
            case "cc":
                return tree.Head(child) == i || !tree.IsNominal(tree.Head(child));
            case "advcl":
                return !IsTerm(i, child) && !IsDoing(child);
            case "acl:relcl":
                return !IsShortDescription(child);
            case "parataxis" or "punct" or "ccomp" or "discourse" or "mark":
                return true;
            default:
                return false;
        }
    }

    private bool NothingSaidBetween(int from, int verb)
    {
        for (var at = tree.TokenAt(from); at >= 0 && at < verb; at++)
        {
            if (acts.Says(at)) return false;
        }

        return true;
    }

    /// <summary>"shall refrain from filling the reservoir", "to go on running the base": the doing itself, taken for an adverbial.</summary>
    private bool IsDoing(int clause)
    {
        if (tree.VerbForm(clause) != "VBG" || tree.Head(clause) is not (>= 0 and var head) || clause < head || acts.Says(clause)) return false;
        if (tree.HasChild(clause, "mark", "from")) return clause - head < 4;
        return tree.Child(clause, "mark") < 0 && (clause == head + 1 || (clause == head + 2 && tree.Form(head + 1) == "on"));
    }

    /// <summary>"until the truce ends", "before the year is out": until when, in a few words.</summary>
    private bool IsTerm(int i, int clause)
    {
        if (clause < i || !tree.HasChildOf(clause, "mark", ClauseWords.TermMarks)) return false;
        var tokens = tree.Subtree(clause);
        return tokens.Count <= LongestDescription && tree.Form(tokens[0]) != ",";
    }

    /// <summary>"the tariffs they have piled on each other's goods": a few words that say which, with nothing to be done in them.</summary>
    private bool IsShortDescription(int clause)
    {
        var tokens = tree.Subtree(clause, child => Coordination.InfinitiveBefore(tree, child) >= 0);
        return tokens.Count <= LongestDescription && tree.Form(tokens[0]) != "," && !tokens.Exists(acts.Says);
    }
}
