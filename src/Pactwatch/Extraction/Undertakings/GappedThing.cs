using System.Collections.Immutable;
using Pactwatch.Annotation;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Annotation.Times;
using Pactwatch.Language;
using Pactwatch.Ledger;

namespace Pactwatch.Extraction.Undertakings;

/// <summary>"will hand over the airport by May and the port by July": a thing behind "and" with a day of its own has the verb of the thing before.</summary>
internal static class GappedThing
{
    private const int LongestThing = 9;

    /// <summary>The phrase right before the time, where it is such a thing; null elsewhere.</summary>
    public static TextSpan? Before(AnnotatedReport report, SentenceTree tree, TimeExpression time)
    {
        if (!tree.Sentence.Span.Contains(time.Phrase) || time.Window.IsOpen || time.Role is TimeRole.None) return null;
        var last = tree.TokenAt(time.Phrase.Start) - 1;
        if (last < 2 || report.Times.Any(other => other.Span.Overlaps(tree[last].Span)) || report.Quantities.Any(amount => amount.Span.Overlaps(tree[last].Span))) return null;
        return Definite(tree, last) ?? Listed(report, tree, last);
    }

    // "and the port by July"
    private static TextSpan? Definite(SentenceTree tree, int last)
    {
        if (tree.Upos(last) is not ("NOUN" or "PROPN")) return null;
        var first = last;
        while (first > 0 && tree.Upos(first - 1) is "NOUN" or "PROPN" or "ADJ") first--;
        if (first < 2 || tree.Lemma(first - 1) is not ("the" or "its" or "their") || tree.Form(first - 2) is not ("and" or ";")) return null;
        return new TextSpan(tree[first - 1].Span.Start, tree[last].Span.End);
    }

    /// <summary>"… by March, Mell Bank by the end of the year and everything else outside Orlen by mid-2038": what stands between a day and the next.</summary>
    private static TextSpan? Listed(AnnotatedReport report, SentenceTree tree, int last)
    {
        for (var at = last; at > 1 && last - at < LongestThing; at--)
        {
            if (tree.Form(at) is "," or "and" or ";")
            {
                var joint = at;
                while (joint > 0 && tree.Form(joint) is "," or "and" or ";") joint--;
                var first = at + 1;
                if (first > last || !report.Times.Any(other => !other.Window.IsOpen && tree.Sentence.Span.Contains(other.Phrase) && tree.TokenAt(other.Phrase.Start) <= joint && other.Phrase.End == tree[joint].Span.End)) return null;
                return tree.Upos(first) is "DET" or "PROPN" or "NOUN" or "PRON" or "ADJ" && IsThing(tree, first, last) ? new TextSpan(tree[first].Span.Start, tree[last].Span.End) : null;
            }

            if (tree.Upos(at) is "VERB" or "AUX" or "SCONJ" or "PUNCT" or "NUM" || (tree.Upos(at) == "PRON" && !IsOfAll(tree, at))) return null;
        }

        return null;
    }

    // "everything else", "the last of them"
    private static bool IsOfAll(SentenceTree tree, int at) => tree.Lemma(at) is "everything" or "everyone" or "all" or "other" or "rest" or "whatever" || (tree.Form(at) == "them" && at > 0 && tree.Form(at - 1) == "of");

    private static bool IsThing(SentenceTree tree, int first, int last)
    {
        for (var at = first; at <= last; at++)
        {
            if (tree.Upos(at) is "NOUN" or "PROPN" || IsOfAll(tree, at)) return true;
        }

        return false;
    }

    public static IEnumerable<UndertakingClaim> Read(AnnotatedReport report, SentenceTree tree, IReadOnlyList<UndertakingClaim> claims)
    {
        foreach (var time in report.Times)
        {
            if (Before(report, tree, time) is not { } thing) continue;
            if (!report.Times.Any(other => tree.Sentence.Span.Contains(other.Phrase) && other.Phrase.End <= thing.Start)) continue;
            var antecedent = claims.LastOrDefault(claim => !(claim.Window?.Words is { } words && words.End > thing.Start) && claim.Verb.Words is { } verb && verb.End <= thing.Start && claim.Other is null);
            if (antecedent is null || claims.Any(claim => claim.Verb.Words is { } verb && verb.Start >= thing.Start && verb.End <= time.Phrase.End)) continue;
            var isObject = antecedent.Object is not null || antecedent.Actor.Value.Length == 0;
            var slot = new Slot<string>(report.Text[thing], thing);
            yield return antecedent with
            {
                Span = thing.Cover(time.Phrase),
                Actor = isObject ? antecedent.Actor with { Words = null, Basis = SlotBasis.Shared } : slot,
                Party = isObject ? antecedent.Party : null,
                Object = isObject ? slot : null,
                Verb = antecedent.Verb with { Words = null, Basis = SlotBasis.Shared },
                Quantity = null,
                Places = Places(report, tree, antecedent, thing, isObject),
                Window = new Slot<DateWindow>(time.Window, time.Phrase),
            };
        }
    }

    /// <summary>The places named in the thing; what changes hands or is left is a place by its own words; who goes leaves from where the others did.</summary>
    private static ImmutableArray<Slot<string>> Places(AnnotatedReport report, SentenceTree tree, UndertakingClaim antecedent, TextSpan thing, bool isObject)
    {
        ImmutableArray<Slot<string>> named = [.. report.Entities.Where(entity => thing.Contains(entity.Span) && !entity.StandsForState && entity.Type is Annotation.Parties.EntityType.Location or Annotation.Parties.EntityType.Facility).Select(entity => new Slot<string>(entity.Name, entity.Span))];
        if (!named.IsEmpty) return named;
        if (!isObject) return [.. antecedent.Places.Select(place => place with { Words = null, Basis = SlotBasis.Shared })];
        if (antecedent.Act is not (Act.Transfer or Act.Withdraw)) return [];
        var first = tree.TokenAt(thing.Start);
        if (tree.Upos(first) == "DET" && first + 1 < tree.Count) thing = new TextSpan(tree[first + 1].Span.Start, thing.End);
        var isLand = Enumerable.Range(first, tree.Count - first).TakeWhile(at => tree[at].Span.End <= thing.End)
            .Any(at => ActLexicon.English.IsOfClass(tree.Lemma(at).ToLowerInvariant(), "place") || ClauseWords.Compass.Contains(tree.Lemma(at)));
        return isLand || !antecedent.Places.IsEmpty ? [new Slot<string>(report.Text[thing], thing)] : [];
    }
}
