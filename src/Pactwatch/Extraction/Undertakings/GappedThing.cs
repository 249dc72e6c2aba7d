using Pactwatch.Annotation;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Annotation.Times;
using Pactwatch.Language;
using Pactwatch.Ledger;

namespace Pactwatch.Extraction.Undertakings;

/// <summary>"will hand over the airport by May and the port by July": a thing behind "and" with a day of its own has the verb of the thing before.</summary>
internal static class GappedThing
{
    /// <summary>The phrase right before the time, where it is such a thing; null elsewhere.</summary>
    public static TextSpan? Before(AnnotatedReport report, SentenceTree tree, TimeExpression time)
    {
        if (!tree.Sentence.Span.Contains(time.Phrase) || time.Window.IsOpen || time.Role is TimeRole.None) return null;
        var last = tree.TokenAt(time.Phrase.Start) - 1;
        if (last < 2 || tree.Upos(last) is not ("NOUN" or "PROPN") || report.Times.Any(other => other.Span.Overlaps(tree[last].Span)) || report.Quantities.Any(amount => amount.Span.Overlaps(tree[last].Span))) return null;
        var first = last;
        while (first > 0 && tree.Upos(first - 1) is "NOUN" or "PROPN" or "ADJ") first--;
        if (first < 2 || tree.Lemma(first - 1) is not ("the" or "its" or "their") || tree.Form(first - 2) is not ("and" or ";")) return null;
        return new TextSpan(tree[first - 1].Span.Start, tree[last].Span.End);
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
                Places = Places(report, thing),
                Window = new Slot<DateWindow>(time.Window, time.Phrase),
            };
        }
    }

    private static System.Collections.Immutable.ImmutableArray<Slot<string>> Places(AnnotatedReport report, TextSpan thing) =>
        [.. report.Entities.Where(entity => thing.Contains(entity.Span) && !entity.StandsForState && entity.Type is Annotation.Parties.EntityType.Location or Annotation.Parties.EntityType.Facility).Select(entity => new Slot<string>(entity.Name, entity.Span))];
}
