using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Annotation.Quantities;
using Pactwatch.Extraction.Phrases;
using Pactwatch.Ledger;
using Pactwatch.Reconciliation.Undertakings;

namespace Pactwatch.Reconciliation.Events;

/// <summary>
/// Says which undertakings a happening bears on and how far it goes. It asks for more than likeness: something
/// named must be shared, and the happening must lie after the undertaking was first told. An old withdrawal from
/// the same base fulfils nothing.
/// </summary>
public sealed class FulfilmentFinder(StoryEvidence evidence)
{
    /// <summary>A window of a month or less is narrow enough to tell which happening was meant.</summary>
    private const int NarrowWindowDays = 31;

    /// <summary>How far the event goes towards the undertaking; null where it has no bearing on it.</summary>
    public CompletionExtent? Extent(EventClaim happening, ReconciledUndertaking undertaking)
    {
        if (undertaking.Entry.Duty is not (Duty.Achieve or Duty.Recur)) return null;
        var lead = undertaking.Lead;
        if (!ActsAgree(happening, lead) || !ActorsAgree(happening, lead) || !CameAfter(happening, undertaking)) return null;
        var places = SharedPlace(happening, lead);
        if (places == false) return null;
        var reach = Reach(happening, lead, places == true);
        if (reach is null) return null;
        if (happening.Stance is Stance.Denies or Stance.Retracts) return CompletionExtent.Not;
        if (happening.Extent is CompletionExtent.Not or CompletionExtent.Begun) return happening.Extent;
        return happening.Extent == CompletionExtent.Partial || undertaking.Entry.Duty == Duty.Recur ? CompletionExtent.Partial : reach;
    }

    /// <summary>Who has handed a place over has left it.</summary>
    private static bool ActsAgree(EventClaim happening, UndertakingReading lead)
    {
        if (happening.Act == lead.Act || ActFamilies.AreNear(happening.Act, lead.Act)) return true;
        return happening.Act == Act.Transfer && lead.Act == Act.Withdraw && lead.Quantity is null && SharedPlace(happening, lead) == true;
    }

    private static bool ActorsAgree(EventClaim happening, UndertakingReading lead)
    {
        if (happening.Party is not null && lead.Party is not null) return happening.Party == lead.Party;
        var kind = PhraseWords.KindOf(happening.Actor.Value);
        return kind is null || lead.Kind is null || kind == lead.Kind || lead.Act is Act.Transfer or Act.Release or Act.Pay;
    }

    /// <summary>Null where one of them names no place; a place told by a common noun ("the base") is none.</summary>
    private static bool? SharedPlace(EventClaim happening, UndertakingReading lead)
    {
        var named = happening.Places.Select(place => place.Value).Where(place => place.Any(char.IsUpper)).ToList();
        if (named.Count == 0 || lead.Places.IsEmpty) return null;
        return named.Exists(lead.Places.Contains) ? true : false;
    }

    private CompletionExtent? Reach(EventClaim happening, UndertakingReading lead, bool sharePlace)
    {
        var objects = PhraseWords.Telling(happening.Object?.Value);
        var shareObject = lead.ObjectWords.Overlaps(objects);
        var done = happening.Quantity?.Value;
        if (lead.Quantity is { } promised && done is { } amount && (amount.Min ?? amount.Max) is not null) return ReachOfAmounts(promised, amount, happening.Act == lead.Act, happening.Party is not null && happening.Party == lead.Party);
        if (!sharePlace && !(shareObject && ActFamilies.IsOfItsObject(lead.Act)) && !IsInItsNarrowWindow(happening, lead)) return null;
        var share = Share(happening);
        if (lead.Share is ShareOfWhole.Amount or ShareOfWhole.Some) return IsSameStep(happening, lead) ? CompletionExtent.Full : null;
        if (lead.Share is ShareOfWhole.All or ShareOfWhole.Rest) return share is ShareOfWhole.All or ShareOfWhole.Rest ? CompletionExtent.Full : null;
        return done is null || share is ShareOfWhole.All or ShareOfWhole.Rest || ActFamilies.IsOfItsObject(lead.Act) ? CompletionExtent.Full : null;
    }

    /// <summary>"Votes in June", and the same body voted on 9 June: the day bears out that it is the same vote.</summary>
    private static bool IsInItsNarrowWindow(EventClaim happening, UndertakingReading lead)
    {
        if (lead.Window is not { From: { } from, To: { } to } || ReportTimeline.DaysBetween(from, to) > NarrowWindowDays) return false;
        if (happening.On?.Value is not { From: { } began, To: { } ended } || began < from || ended > to) return false;
        return (happening.Party is not null && happening.Party == lead.Party) || PhraseWords.KindOf(happening.Actor.Value) is { } kind && kind == lead.Kind;
    }

    private static CompletionExtent? ReachOfAmounts(Quantity promised, Quantity done, bool isSameAct, bool isSameParty) =>
        QuantityComparison.Compare(promised, done) switch
        {
            QuantityRelation.Compatible => CompletionExtent.Full,
            _ when !isSameAct || !QuantityComparison.AreSameUnit(promised.Unit, done.Unit) => null,
            _ when !isSameParty && (promised.Unit is null || done.Unit is null) => null,
            _ when done.Max is { } most && promised.Min is { } least && most < least => CompletionExtent.Partial,
            _ => null,
        };

    private bool IsSameStep(EventClaim happening, UndertakingReading lead) =>
        lead.Ordinal > 0 && PhraseWords.Of(evidence.WordsOf(happening.Report, happening.Span))
            .Select(word => WordTable.Ordinals.GetValueOrDefault(word))
            .FirstOrDefault(number => number is not null) == lead.Ordinal.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>"The last of 640 soldiers" is an amount: a number says more than the word beside it.</summary>
    private ShareOfWhole Share(EventClaim happening)
    {
        if (happening.Quantity is { Value: { } counted } && (counted.Min ?? counted.Max) is not null) return ShareOfWhole.Amount;
        var words = happening.Quantity is { } quantity ? evidence.WordsOf(happening.Report, quantity.Value.Span) : happening.Actor.Value;
        var shares = PhraseWords.Of(words).Select(word => WordTable.Shares.GetValueOrDefault(word)).ToHashSet();
        return shares.Contains("rest") ? ShareOfWhole.Rest : shares.Contains("all") ? ShareOfWhole.All : ShareOfWhole.Untold;
    }

    /// <summary>True only where it is known: the day of the event, or of its report, against the day the undertaking was first told.</summary>
    private bool CameAfter(EventClaim happening, ReconciledUndertaking undertaking)
    {
        if (undertaking.FirstTold(evidence.Timeline) is not { } told) return false;
        var day = happening.On is { Value.IsOpen: false } on ? on.Value.To ?? on.Value.From : null;
        if (evidence.AsOf is { } asOf && (happening.On?.Value.From ?? day) > asOf) return false;
        return day is { } known ? known >= told : evidence.Timeline.Earliest(happening.Report) is { } published && published > told;
    }
}
