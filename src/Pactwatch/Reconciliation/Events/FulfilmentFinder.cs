using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Annotation.Quantities;
using Pactwatch.Extraction.Phrases;
using Pactwatch.Ledger;
using Pactwatch.Reconciliation.Undertakings;
using Pactwatch.Text;

namespace Pactwatch.Reconciliation.Events;

/// <summary>
/// Says which undertakings a happening bears on and how far it goes. It asks for more than likeness: something
/// named must be shared, and the happening must lie after the undertaking was first told. An old withdrawal from
/// the same base fulfils nothing, nor does a deed told beside the plan that is still to come.
/// </summary>
public sealed class FulfilmentFinder(StoryEvidence evidence)
{
    /// <summary>A window of a month or less is narrow enough to tell which happening was meant.</summary>
    private const int NarrowWindowDays = 31;

    /// <summary>What is to be done on a day may be done so many days before; earlier it is another deed.</summary>
    private const int EarlyDays = 7;

    /// <summary>A window of so many days is as good as a day.</summary>
    private const int ExactDays = 3;

    /// <summary>"The last of its 290": so many words before the number may say that it is the rest.</summary>
    private const int WordsBeforeNumber = 4;

    private static readonly HashSet<string> NamesSeveral = new(StringComparer.Ordinal) { "both", "each", "and", "two", "all", "sides", "parties", "governments" };

    private static readonly string[] EachSide = [" each side ", " either side ", " both sides ", " each party ", " each government ", " each country "];

    /// <summary>Words for those who act that name no one of them.</summary>
    private static readonly HashSet<string> NameNobody = new(StringComparer.Ordinal) { "both", "each", "either", "side", "party", "two" };

    private static readonly Remembered<EventClaim, string?> ActorKinds = new(happening => PhraseWords.KindOf(happening.Actor.Value));

    private static readonly Remembered<EventClaim, ImmutableArray<string>> Named = new(happening => [.. happening.Places.Select(place => place.Value).Where(place => place.Any(char.IsUpper))]);

    private readonly AmountReach amounts = new(evidence);
    private readonly PlaceScope scope = new(evidence);

    /// <summary>How far the event goes towards the undertaking; null where it has no bearing on it.</summary>
    public CompletionExtent? Extent(EventClaim happening, ReconciledUndertaking undertaking)
    {
        if (undertaking.Entry.Duty is not (Duty.Achieve or Duty.Recur) || AreToldApart(happening, undertaking.Lead)) return null;
        var lead = undertaking.Lead;
        if (!ActsAgree(happening, undertaking) || !ActorsAgree(happening, undertaking) || !CameAfter(happening, undertaking) || IsTooEarly(happening, undertaking)) return null;
        if (IsStillToCome(happening.Report, undertaking) || IsAnotherTurn(happening, lead)) return null;
        var places = SharedPlace(happening, undertaking);
        if (places == false) return null;
        var reach = Reach(happening, undertaking, places == true);
        if (reach is null) return null;
        if (happening.Stance is Stance.Denies or Stance.Retracts || happening.Extent == CompletionExtent.Not) return HasPassed(happening, undertaking) ? CompletionExtent.Not : null;
        // A crossing that began to let people through is open; a withdrawal that began is not done.
        if (happening.Extent == CompletionExtent.Begun) return lead.Act is Act.Allow or Act.Start ? reach : CompletionExtent.Begun;
        if (reach == CompletionExtent.Full && (IsOnlySome(happening, lead) || IsOfOneSide(happening, undertaking) || scope.IsNarrower(happening, undertaking))) return CompletionExtent.Partial;
        return happening.Extent == CompletionExtent.Partial || (undertaking.Entry.Duty == Duty.Recur && !IsOpening(lead)) ? CompletionExtent.Partial : reach;
    }

    /// <summary>True where the happening may well have been it, though too little is told to say so: enough not to call it missed.</summary>
    public bool IsHint(EventClaim happening, ReconciledUndertaking undertaking)
    {
        var lead = undertaking.Lead;
        if (happening.Stance is Stance.Denies or Stance.Retracts || happening.Extent is CompletionExtent.Not or CompletionExtent.Begun || undertaking.Entry.Duty is not (Duty.Achieve or Duty.Recur) || AreToldApart(happening, lead)) return false;
        if (!ActsAgree(happening, undertaking) || !ActorsAgree(happening, undertaking) || !CameAfter(happening, undertaking) || IsTooEarly(happening, undertaking)) return false;
        if (SharedPlace(happening, undertaking) is not { } place) return SharesObject(happening, lead) || IsOnItsDay(happening, lead) || SharesAmount(happening, lead);
        return place;
    }

    /// <summary>The hostages came home: that says nothing of the prisoners.</summary>
    private static bool AreToldApart(EventClaim happening, UndertakingReading lead) =>
        Contrasts.Exclude($"{happening.Object?.Value} {happening.Quantity?.Value.Unit} {(lead.ActingThing.IsEmpty ? "" : happening.Actor.Value)}", $"{lead.Claim.Object?.Value} {lead.Quantity?.Unit} {string.Join(' ', lead.ActingThing)}");

    /// <summary>A gate that is opened for fifty people a day is open once it is: the number says how many may pass.</summary>
    private static bool IsOpening(UndertakingReading lead) => lead.Act == Act.Allow && lead.Claim.Verb.Value is "open" or "reopen" or "opening" or "reopening";

    /// <summary>"The joint commission will hold its first meeting", and the joint commission met: a named body is known by its name.</summary>
    private static bool IsSameBody(EventClaim happening, UndertakingReading lead)
    {
        if (lead.Act is not (Act.Hold or Act.Start or Act.Establish) || happening.Actor.Value.Length == 0) return false;
        if (PhraseWords.KindOf(lead.Claim.Actor.Value) is not ("panel" or "mission" or "talks")) return false;
        var (body, other) = (PhraseWords.Telling(lead.Claim.Actor.Value), PhraseWords.Telling(happening.Actor.Value));
        var things = PhraseWords.Telling(happening.Object?.Value);
        if (things.Count > 0 && !lead.ObjectWords.IsEmpty && !lead.ObjectWords.Overlaps(things)) return false;
        return body.Count > 0 && other.Count > 0 && (body.IsSubsetOf(other) || other.IsSubsetOf(body));
    }

    /// <summary>True where more than the place says that it was this: the thing, the amount or the day.</summary>
    public static bool IsOfOneThing(EventClaim happening, ReconciledUndertaking undertaking)
    {
        ArgumentNullException.ThrowIfNull(undertaking);
        return SharesObject(happening, undertaking.Lead) || IsOnItsDay(happening, undertaking.Lead) || SharesAmount(happening, undertaking.Lead);
    }

    /// <summary>"A panel is to be set up", and the panel took up its work: what begins stands as the subject.</summary>
    private static bool SharesObject(EventClaim happening, UndertakingReading lead) =>
        lead.ObjectWords.Any(word => !IsOfNumber(word) && PhraseWords.Telling(happening.Object?.Value).Contains(word))
        || IsSameBody(happening, lead)
        || (happening.Act == lead.Act && lead.ActingThing.Overlaps(PhraseWords.Telling(happening.Object?.Value ?? happening.Actor.Value)))
        || (happening.Act is Act.Start or Act.Establish && lead.Act is Act.Start or Act.Establish && lead.ObjectWords.Overlaps(PhraseWords.Telling(happening.Actor.Value)));

    /// <summary>"$40 million" and "$12 million" share no thing.</summary>
    private static bool IsOfNumber(string word) => char.IsDigit(word[0]) || word is "hundred" or "thousand" or "million" or "billion" or "dozen";

    private static bool SharesAmount(EventClaim happening, UndertakingReading lead) =>
        happening.Quantity is { Value: { Min: not null } done } && lead.Quantity is { Min: not null } promised && QuantityComparison.Compare(promised, done) == QuantityRelation.Compatible;

    /// <summary>The day of the event, or where it has none the first on which its report can have been published.</summary>
    public LocalDate? DayOf(EventClaim happening) =>
        happening.On is { Value.IsOpen: false } on ? on.Value.To ?? on.Value.From : evidence.Timeline.Earliest(happening.Report);

    /// <summary>Who has handed a place over has left it; one word for both is one act.</summary>
    private bool ActsAgree(EventClaim happening, ReconciledUndertaking undertaking)
    {
        var lead = undertaking.Lead;
        if (happening.Act == Act.Other || lead.Act == Act.Other) return string.Equals(happening.Verb.Value, lead.Claim.Verb.Value, StringComparison.Ordinal);
        if (!CanBe(happening.Act, lead.Act)) return false;
        if (happening.Act == lead.Act) return true;
        if (IsSoSince(happening) && lead.Act is Act.Start or Act.Transfer or Act.Provide or Act.Establish or Act.Allow) return SharesObject(happening, lead);
        // Of two acts that are only near each other a shared place says nothing: the thing, the amount or the day must bear it out.
        if (ActFamilies.AreNear(happening.Act, lead.Act)) return SharesObject(happening, lead) || SharesAmount(happening, lead) || ((IsOnItsDay(happening, lead) || IsInItsNarrowWindow(happening, undertaking)) && !HaveOtherObjects(happening, lead));
        return happening.Act == Act.Transfer && lead.Act == Act.Withdraw && lead.Quantity is null && SharedPlace(happening, undertaking) == true;
    }

    /// <summary>False for two classes of acts of which the one is never the other.</summary>
    internal static bool CanBe(Act done, Act promised) => done == promised || ActFamilies.AreNear(done, promised) || (done == Act.Transfer && promised == Act.Withdraw)
        // What has been so since a day was brought about on it.
        || (done == Act.Remain && promised is Act.Start or Act.Transfer or Act.Provide or Act.Establish or Act.Allow);

    /// <summary>"Will open talks in January", and named its members then: both say what, and it isn't the same.</summary>
    private static bool HaveOtherObjects(EventClaim happening, UndertakingReading lead) =>
        PhraseWords.Telling(happening.Object?.Value) is { Count: > 0 } thing && !lead.ObjectWords.IsEmpty && !lead.ObjectWords.Overlaps(thing);

    /// <summary>"The airfield is in Norland's hands".</summary>
    internal static bool IsOfHands(EventClaim happening) => happening.Act == Act.Transfer && happening.Verb.Value.StartsWith("be ", StringComparison.Ordinal);

    /// <summary>"The airfield is now in Norland's hands": it is, where Norland isn't the one who was to give it up.</summary>
    private bool IsInOtherHands(EventClaim happening, UndertakingReading lead)
    {
        if (happening.Actor.Value.Length == 0) return false;
        return PartyOf(happening) is { } holder && lead.Party is not null ? holder != lead.Party : !PhraseWords.Telling(happening.Actor.Value).Overlaps(PhraseWords.Telling(lead.Claim.Actor.Value));
    }

    /// <summary>"Ferries have kept to the full timetable since 18 October": what has been so since a day was brought about on it.</summary>
    private bool IsSoSince(EventClaim happening) =>
        happening is { Act: Act.Remain, Extent: CompletionExtent.Full, On.Value: { From: { } day, To: { } last } } && day == last
        && evidence.WordsOf(happening.Report, happening.Span).Contains(" since ", StringComparison.Ordinal);

    /// <summary>On a day of the window, or a few days from it; an event without a day is not told apart.</summary>
    private static bool IsWithin(EventClaim happening, UndertakingReading lead) =>
        happening.On?.Value.From is not { } day || ((lead.Window.From is not { } from || ReportTimeline.DaysBetween(day, from) <= ExactDays) && lead.Window is { To: not null } or { From: not null });

    private string? PartyOf(EventClaim happening) => evidence.PartyOf(happening.Actor, happening.Party);

    private bool IsSameParty(EventClaim happening, UndertakingReading lead) => PartyOf(happening) is { } party && party == lead.Party;

    private bool ActorsAgree(EventClaim happening, ReconciledUndertaking undertaking)
    {
        var lead = undertaking.Lead;
        if (IsOfHands(happening)) return IsInOtherHands(happening, lead);
        if (PartyOf(happening) is { } party && lead.Party is not null) return party == lead.Party;
        var kind = ActorKinds.Of(happening);
        return kind is null || lead.Kind is null || undertaking.Kinds.Contains(kind) || lead.Act is Act.Transfer or Act.Release or Act.Pay;
    }

    /// <summary>The places that the happening names; those told by a common noun are left out.</summary>
    internal static ImmutableArray<string> NamedPlaces(EventClaim happening) => Named.Of(happening);

    /// <summary>Null where one of them names no place; a place told by a common noun ("the base") is none, nor is one that only the words around it tell and that isn't the same.</summary>
    private bool? SharedPlace(EventClaim happening, ReconciledUndertaking undertaking)
    {
        var lead = undertaking.Lead;
        var named = happening.Places.Where(place => place.Value.Any(char.IsUpper) && !(IsOfHands(happening) && place.Value == happening.Actor.Value)).ToList();
        if (named.Count == 0 || lead.Places.IsEmpty) return null;
        if (named.Exists(place => lead.Places.Contains(place.Value) || lead.Places.Any(other => AreSpelledAlike(place.Value, other)))) return true;
        // "The 340 soldiers posted on Tarrin would be withdrawn": the place stands with those who are to leave.
        var said = named.Where(place => place.Basis == SlotBasis.Said).ToList();
        if (said.Exists(place => undertaking.Readings.Any(reading => evidence.WordsOf(reading.Report, reading.Claim.Span).Contains(place.Value, StringComparison.Ordinal)))) return true;
        return said.Count > 0 && lead.SaidPlaces.Count > 0 ? false : null;
    }

    /// <summary>"Tarrin" for "Tarrin air base": all words of the one name stand in the other.</summary>
    private static bool AreSpelledAlike(string one, string other)
    {
        var (left, right) = (PhraseWords.TellingOf(one), PhraseWords.TellingOf(other));
        return left.Count > 0 && right.Count > 0 && (left.IsSubsetOf(right) || right.IsSubsetOf(left));
    }

    private CompletionExtent? Reach(EventClaim happening, ReconciledUndertaking undertaking, bool sharePlace)
    {
        var lead = undertaking.Lead;
        var shareObject = SharesObject(happening, lead);
        var done = happening.Quantity?.Value;
        var isNarrow = IsInItsNarrowWindow(happening, undertaking);
        var share = Share(happening);
        if (IsOpening(lead) && (sharePlace || shareObject)) return CompletionExtent.Full;
        if (lead.Quantity is { } promised && done is { } amount && (amount.Min ?? amount.Max) is not null)
        {
            // "The last of its 290 soldiers has left": with the rest, however many it was, all are gone.
            var isRest = share == ShareOfWhole.Rest && QuantityComparison.AreSameUnit(promised.Unit, amount.Unit) && (shareObject || sharePlace || isNarrow || IsSameParty(happening, lead));
            return isRest ? CompletionExtent.Full : amounts.Of(promised, amount, happening, undertaking, (shareObject && lead.Act != Act.Release) || sharePlace || isNarrow);
        }

        if (IsOnItsDay(happening, lead) && happening.Extent == CompletionExtent.Full && done is null && !IsAnotherStep(happening, lead) && !IsOfAnotherThing(happening, lead)) return CompletionExtent.Full;
        if (!sharePlace && !(shareObject && (ActFamilies.IsOfItsObject(lead.Act) || isNarrow)) && !isNarrow) return null;
        if (IsAnotherStep(happening, lead)) return null;
        if (lead.Act is Act.Increase or Act.Reduce && done is null && share == ShareOfWhole.Untold && shareObject && IsWithin(happening, lead)) return CompletionExtent.Full;
        if (lead.Share is ShareOfWhole.Amount or ShareOfWhole.Some) return IsSameStep(happening, lead) || IsSameBody(happening, lead) || (shareObject && done is null && lead.Act != Act.Release && isNarrow) ? CompletionExtent.Full : null;
        if (lead.Share is ShareOfWhole.All && share is ShareOfWhole.Amount && sharePlace) return CompletionExtent.Partial;
        if (lead.Share is ShareOfWhole.All or ShareOfWhole.Rest) return share is ShareOfWhole.All or ShareOfWhole.Rest ? CompletionExtent.Full : null;
        return done is null || share is ShareOfWhole.All or ShareOfWhole.Rest || ActFamilies.IsOfItsObject(lead.Act) ? CompletionExtent.Full : null;
    }

    /// <summary>"Votes in June", and the same body voted on 9 June: the day bears out that it is the same vote.</summary>
    private bool IsInItsNarrowWindow(EventClaim happening, ReconciledUndertaking undertaking)
    {
        var lead = undertaking.Lead;
        if (lead.Window is not { From: { } from, To: { } to } || ReportTimeline.DaysBetween(from, to) > NarrowWindowDays) return false;
        if (happening.On?.Value is not { From: { } began, To: { } ended } || began < from || ended > to) return false;
        if (IsSameParty(happening, lead)) return true;
        // "Both are to vote on it": a plain word for those who act names no other body.
        if (lead.Party is null && lead.Kind is null && PhraseWords.Telling(lead.Claim.Actor.Value).All(NameNobody.Contains)) return true;
        return ActorKinds.Of(happening) is { } kind && undertaking.Kinds.Contains(kind);
    }

    /// <summary>What was to be done on one day or within three, and was done then.</summary>
    private static bool IsOnItsDay(EventClaim happening, UndertakingReading lead) =>
        lead.Window is { From: { } from, To: { } to } && ReportTimeline.DaysBetween(from, to) <= ExactDays
        && happening.On?.Value is { From: { } began, To: { } ended } && began >= from && ended <= to;

    /// <summary>The rents rose on the day on which the supplement was to rise: both name what rises, and it isn't the same.</summary>
    private static bool IsOfAnotherThing(EventClaim happening, UndertakingReading lead)
    {
        var thing = PhraseWords.Telling(happening.Object?.Value);
        return thing.Count > 0 && !lead.ActingThing.IsEmpty && !lead.ActingThing.Overlaps(thing);
    }

    /// <summary>"Three members from each side are to be named": one side's three are half of them.</summary>
    private bool IsOfOneSide(EventClaim happening, ReconciledUndertaking undertaking) =>
        undertaking.Lead.Quantity is not null && happening.Actor.Value.Length > 0 && !PhraseWords.Of(happening.Actor.Value).Any(NamesSeveral.Contains)
        && undertaking.Readings.Any(reading => PhraseWords.Of(evidence.WordsOf(reading.Report, reading.Claim.Span)) is var words && EachSide.Any(side => $" {string.Join(' ', words)} ".Contains(side, StringComparison.Ordinal)));

    /// <summary>"Another four", and four came home: the number stands among the words of the thing.</summary>
    private bool SharesNumber(ReportId report, Quantity told, UndertakingReading lead) =>
        PhraseWords.Of(lead.Claim.Object?.Value).Intersect(PhraseWords.Of(evidence.WordsOf(report, told.Number)), StringComparer.Ordinal).Any();

    /// <summary>"The first stage", "a convoy", "more of them": of something told as a whole that is a part.</summary>
    private bool IsOnlySome(EventClaim happening, UndertakingReading lead)
    {
        if (lead.Act is not (Act.Withdraw or Act.Release or Act.Reduce or Act.Disarm or Act.Pay or Act.Provide) || lead.Share is ShareOfWhole.Amount or ShareOfWhole.Some) return false;
        if (lead.Ordinal == 0 && StepOf(happening) > 0) return true;
        var first = PhraseWords.Of(lead.Act is Act.Withdraw ? happening.Actor.Value : happening.Object?.Value).FirstOrDefault();
        return first is "a" or "an" or "some" or "several" or "more" or "another" or "one" || (happening.Quantity is { Value.Min: not null } told && lead.Quantity is null && !SharesNumber(happening.Report, told.Value, lead));
    }

    private bool IsSameStep(EventClaim happening, UndertakingReading lead) => lead.Ordinal > 0 && StepOf(happening) == lead.Ordinal;

    /// <summary>"The second tranche was paid" says nothing of the first.</summary>
    private bool IsAnotherStep(EventClaim happening, UndertakingReading lead) => StepOf(happening) is > 0 and var step && lead.Ordinal > 0 && step != lead.Ordinal;

    private int StepOf(EventClaim happening) =>
        PhraseWords.Of(evidence.WordsOf(happening.Report, happening.Span))
            .Select(word => WordTable.Ordinals.GetValueOrDefault(word)).OfType<string>()
            .Select(number => int.Parse(number, System.Globalization.CultureInfo.InvariantCulture)).FirstOrDefault();

    /// <summary>"640 soldiers" is an amount; "the last of 640 soldiers" is the rest, "all 640" all of them.</summary>
    private ShareOfWhole Share(EventClaim happening)
    {
        var isCounted = happening.Quantity is { Value: { } counted } && (counted.Min ?? counted.Max) is not null;
        var words = PhraseWords.Of(happening.Actor.Value + " " + happening.Object?.Value);
        if (isCounted) words = new[] { happening.Object?.Value, happening.Actor.Value }.SelectMany(phrase => PhraseWords.Of(phrase).TakeWhile(word => !char.IsDigit(word[0])).Take(WordsBeforeNumber));
        else if (happening.Quantity is { } quantity) words = words.Concat(PhraseWords.Of(evidence.WordsOf(happening.Report, quantity.Value.Span)));
        var shares = words.Select(word => WordTable.Shares.GetValueOrDefault(word)).ToHashSet();
        return shares.Contains("rest") ? ShareOfWhole.Rest : shares.Contains("all") ? ShareOfWhole.All : isCounted ? ShareOfWhole.Amount : ShareOfWhole.Untold;
    }

    /// <summary>True only where it is known: the day of the event, or of its report, against the day the undertaking was first told.</summary>
    private bool CameAfter(EventClaim happening, ReconciledUndertaking undertaking)
    {
        if (undertaking.FirstTold is not { } told) return false;
        var day = happening.On is { Value.IsOpen: false } on ? on.Value.To ?? on.Value.From : null;
        if (evidence.AsOf is { } asOf && (happening.On?.Value.From ?? day) > asOf) return false;
        return day is { } known ? known >= told : evidence.Timeline.Earliest(happening.Report) is { } published && published > told;
    }

    /// <summary>What was done weeks before the first day of the window was not what is to be done then.</summary>
    private bool IsTooEarly(EventClaim happening, ReconciledUndertaking undertaking) =>
        undertaking.Lead.Window.From is { } from && DayOf(happening) is { } day && ReportTimeline.DaysBetween(day, from) > EarlyDays;

    /// <summary>Four who were to go free on a day, and four who went free a week later: the next four, as like as not.</summary>
    private static bool IsAnotherTurn(EventClaim happening, UndertakingReading lead) =>
        lead.Act == Act.Release && !(happening.Quantity is { Value.Min: >= Completions.TellingNumber }) && lead.Window is { From: { } from, To: { } to } && ReportTimeline.DaysBetween(from, to) <= ExactDays
        && happening.On?.Value.From is { } day && Math.Abs(ReportTimeline.DaysBetween(to, day)) > ExactDays;

    /// <summary>The report that tells of the deed tells of the undertaking as still to come: they are two. "It was to leave by May" is told of one that may be done.</summary>
    private bool IsStillToCome(ReportId report, ReconciledUndertaking undertaking) =>
        undertaking.ReadingsByReport[report].Any(reading => !reading.IsFormer && (reading.Window.To is not { } end || evidence.Timeline.Earliest(report) is not { } published || end >= published));

    /// <summary>"Not yet done" says something once the day has passed.</summary>
    internal bool HasPassed(EventClaim happening, ReconciledUndertaking undertaking) =>
        undertaking.LastEnd is { } end && evidence.Timeline.Earliest(happening.Report) is { } published && published > end;
}
