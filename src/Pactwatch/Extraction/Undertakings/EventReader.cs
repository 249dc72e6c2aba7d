using System.Collections.Immutable;
using Pactwatch.Annotation;
using Pactwatch.Annotation.Attribution;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Language;
using Pactwatch.Ledger;

namespace Pactwatch.Extraction.Undertakings;

/// <summary>What has been done or has happened: acts told of in the past.</summary>
internal sealed class EventReader(AnnotatedReport report, SentenceTree tree, SentenceActs acts, ActorReader actors, WindowReader windows, ClauseSlots slots, ClauseSpans spans, ActPlaces places, UnnamedActors unnamed, Func<TextSpan, ImmutableArray<string>> chainOf)
{
    /// <summary>The event; null where the clause denies it or nobody does it.</summary>
    public EventClaim? Read(int i, FoundAct act)
    {
        if (acts.Forms.IsNegated(i)) return null;
        var actor = actors.Of(i, act);
        if (actor is null && !unnamed.MayBe(i, act, ActReading.Done, null)) return null;
        var window = windows.Past(i, act);
        var span = spans.Of(i, actor?.Head ?? -1, window);
        var chain = chainOf(span);
        return new EventClaim(
            report.Report.Id, span, chain, Stance.Asserts,
            actor?.Slot ?? new Slot<string>("", null), actor?.Party, act.Act, new Slot<string>(act.Words, tree[i].Span),
            act.Object >= 0 && act.Object != (actor?.Head ?? -1) ? slots.ObjectPhrase(i, act.Object) : null,
            slots.Quantity(i, act, actor?.Head ?? -1), places.Of(i, act, actor?.Head ?? -1), window,
            Extent(i), chain.IsEmpty ? CompletionWitness.Own : Witness(span, actor?.Party));
    }

    private CompletionExtent Extent(int i)
    {
        for (var at = i; at >= 0; at = tree.Relation(at) is "xcomp" or "obj" or "ccomp" ? tree.Head(at) : -1)
        {
            if (tree.Lemma(at) is "begin" or "start" or "commence") return CompletionExtent.Begun;
            if (tree.HasChild(at, "advmod", "partly", "partially", "largely", "mostly", "nearly", "almost")) return CompletionExtent.Partial;
        }

        return CompletionExtent.Full;
    }

    private CompletionWitness Witness(TextSpan span, string? party)
    {
        var speaker = AttributionChains.Holding(report, span)?.Speaker;
        if (speaker?.Party is null) return CompletionWitness.Third;
        return string.Equals(speaker.Party, party, StringComparison.Ordinal) ? CompletionWitness.Obligor : CompletionWitness.Beneficiary;
    }
}
