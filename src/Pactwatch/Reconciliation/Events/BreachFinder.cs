using Pactwatch.Extraction.Phrases;
using Pactwatch.Ledger;
using Pactwatch.Reconciliation.Undertakings;

namespace Pactwatch.Reconciliation.Events;

/// <summary>
/// Says which undertakings a deed told as a breach is against: one of the same party, of the same deed, and of the same
/// thing or place where the undertaking names one. A breach that is told of no deed is against nothing here.
/// </summary>
public sealed class BreachFinder(StoryEvidence evidence)
{
    /// <param name="breach">A deed done against what was undertaken ("by keeping troops on the island").</param>
    public bool IsAgainst(EventClaim breach, ReconciledUndertaking undertaking)
    {
        ArgumentNullException.ThrowIfNull(breach);
        ArgumentNullException.ThrowIfNull(undertaking);
        if (undertaking.Entry.Duty is not (Duty.Refrain or Duty.Maintain) && undertaking.Entry.Act != Act.Refrain) return false;
        if (!AreOfOneParty(breach, undertaking) || !CameAfter(breach, undertaking)) return false;
        var told = PhraseWords.Telling(evidence.WordsOf(breach.Report, breach.Span));
        var undertaken = PhraseWords.Telling($"{undertaking.Entry.Verb} {undertaking.Entry.Object}");
        foreach (var mention in undertaking.Entry.Mentions) undertaken.UnionWith(PhraseWords.Telling(mention.Verb.Value));
        var isSameDeed = undertaken.Overlaps(PhraseWords.Telling(breach.Verb.Value)) || breach.Act != Act.Other && breach.Act == undertaking.Lead.Act;
        var isSameThing = undertaking.Lead.ObjectWords.Overlaps(told) || undertaking.Lead.Places.Any(place => PhraseWords.TellingOf(place).Overlaps(told));
        return isSameDeed && isSameThing;
    }

    /// <summary>True only where both are told to be of one party.</summary>
    public static bool AreOfOneParty(EventClaim claim, ReconciledUndertaking undertaking)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(undertaking);
        if (claim.Party is not null && undertaking.Lead.Party is not null) return claim.Party == undertaking.Lead.Party;
        var (doer, bound) = (PhraseWords.Telling(claim.Actor.Value), PhraseWords.Telling(undertaking.Entry.Actor));
        return doer.Count > 0 && doer.SetEquals(bound);
    }

    private bool CameAfter(EventClaim breach, ReconciledUndertaking undertaking)
    {
        var told = undertaking.FirstTold;
        var day = breach.On?.Value.To ?? evidence.Timeline.Earliest(breach.Report);
        return told is not null && day >= told && !(evidence.AsOf < day);
    }
}
