using System.Collections.Immutable;
using Pactwatch.Annotation;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Extraction.Undertakings;
using Pactwatch.Ledger;

namespace Pactwatch.Extraction.Events;

/// <summary>Remembers from one sentence to the next which act was last spoken of.</summary>
internal sealed class NamedDeeds
{
    private int age;

    /// <summary>The act last named as a subject, in this or the sentence before; else null.</summary>
    public NamedDeed? Last { get; private set; }

    /// <summary>The act that a subject's "it" or "that" means; null for any other subject. Where the tree has lost the subject, the sentence's first word is the best witness.</summary>
    public NamedDeed? Meant(SentenceTree tree, int subject) => tree.Lemma(Math.Max(0, subject)) is "it" or "this" or "that" or "which" ? Last : null;

    /// <summary>Takes note of the act that the sentence is about.</summary>
    public void Heard(SentenceTree tree, ClauseArguments arguments, AnnotatedReport report, Func<int, ImmutableArray<Slot<string>>> placesOf)
    {
        if (++age > 1) Last = null;
        for (var i = 0; i < tree.Count; i++)
        {
            if (tree.Relation(i) is not ("nsubj" or "nsubj:pass") || tree.Upos(i) != "NOUN" || arguments.IsTime(i)) continue;
            if (ActLexicon.English.Find(tree, i, arguments.IsPlace, arguments.IsTime) is not { IsNoun: true } act) continue;
            var doer = arguments.Actor(i, act);
            var phrase = doer >= 0 && arguments.IsParty(doer) ? NounPhrase.Span(tree, doer) : default(Language.TextSpan?);
            var thing = act.Object >= 0 ? NounPhrase.Span(tree, act.Object) : default(Language.TextSpan?);
            Last = new NamedDeed(
                act.Act, act.Words,
                phrase is { } who ? new Slot<string>(report.Text[who], who, SlotBasis.Context) : null,
                phrase is { } owner ? arguments.PartyOf(owner) : null,
                thing is { } what ? new Slot<string>(report.Text[what], what, SlotBasis.Context) : null,
                [.. placesOf(i).Select(place => place with { Basis = SlotBasis.Context })]);
            age = 0;
            return;
        }
    }
}
