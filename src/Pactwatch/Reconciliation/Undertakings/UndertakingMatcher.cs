using System.Collections.Immutable;
using Pactwatch.Annotation.Quantities;
using Pactwatch.Annotation.Times;
using Pactwatch.Extraction.Phrases;
using Pactwatch.Ledger;

namespace Pactwatch.Reconciliation.Undertakings;

/// <summary>
/// Says whether two claims are of one undertaking: points for what agrees, a veto for what can't be one. The
/// points are whole numbers; full agreement is capped at 100.
/// </summary>
public sealed class UndertakingMatcher(ReportTimeline timeline)
{
    /// <summary>From here on a number tells by itself which people are meant.</summary>
    private const int LeastTelling = 10;

    public UndertakingMatch Match(UndertakingReading one, UndertakingReading other) => Match(one, other, one.Report == other.Report, AreApart(one, other));

    /// <summary>The same where it is known already whether both stand in one report and whether their reports lie days apart.</summary>
    internal UndertakingMatch Match(UndertakingReading one, UndertakingReading other, bool isOneReport, bool areApart)
    {
        var quantity = QuantityComparison.Compare(one, other);
        if (Veto(one, other, quantity, isOneReport, areApart) is { } veto) return UndertakingMatch.Never(veto);
        var tally = new Tally();
        tally.Add(one.Act == other.Act ? 30 : 18, one.Act == other.Act ? "same act" : "acts that reports class either way");
        ScoreActor(one, other, tally);
        ScorePlace(one, other, tally);
        ScoreQuantity(quantity, tally);
        ScoreObject(one, other, tally);
        ScoreWindow(one, other, tally);
        if (one.Claim.Phase is { } phase && phase == other.Claim.Phase) tally.Add(5, "same phase");
        return new UndertakingMatch(Math.Clamp(tally.Score, 0, 100), tally.Reasons.ToImmutable(), null);
    }

    /// <summary>Likeness without regard to the window: the same duty, whose date may have moved.</summary>
    public UndertakingMatch MatchBesidesWindow(UndertakingReading one, UndertakingReading other)
    {
        var anyDay = new DateWindow(null, null);
        return Match(one with { Window = anyDay }, other with { Window = anyDay });
    }

    private static string? Veto(UndertakingReading one, UndertakingReading other, QuantityRelation quantity, bool isOneReport, bool areApart)
    {
        if (one.Act != other.Act && !((ActFamilies.AreNear(one.Act, other.Act) || one.Act == Act.Other || other.Act == Act.Other) && BearEachOtherOut(one, other, quantity)) && !AreOneMove(one, other)) return "different acts";
        if (one.Party is not null && other.Party is not null && one.Party != other.Party) return "different parties";
        if ((one.Party is null || other.Party is null) && one.Kind is not null && other.Kind is not null && one.Kind != other.Kind) return "different actors";
        if (HaveDifferentPlaces(one, other) && !(AreOneCount(one, other) && (one.SaidPlaces.IsEmpty || other.SaidPlaces.IsEmpty))) return "different places";
        if (quantity == QuantityRelation.Different) return "different amounts";
        if (IsWholeAndPart(one, other) || IsWholeAndPart(other, one)) return "a part and the whole";
        if (one.Claim.Phase is { } phase && other.Claim.Phase is { } otherPhase && phase != otherPhase) return "different phases";
        if (one.Ordinal != other.Ordinal && Math.Max(one.Ordinal, other.Ordinal) >= 2) return "different steps";
        if (ActFamilies.IsOfItsObject(one.Act) && HaveDifferentObjects(one, other)) return "different objects";
        if (AreOfDifferentThings(one, other) || Contrasts.Exclude(ThingWords(one), ThingWords(other)) || Contrasts.Exclude(one.Quantity?.Unit, other.Quantity?.Unit)) return "different things";
        if (one.Act == Act.Other && other.Act == Act.Other && !AreOneUnclassedAct(one, other)) return "different acts";
        return Ends(one.Window, other.Window) == EndRelation.Different ? VetoOfWindows(one, other, quantity, isOneReport, areApart) : null;
    }

    /// <summary>Different ends: a rival reading of one date, or another undertaking?</summary>
    private static string? VetoOfWindows(UndertakingReading one, UndertakingReading other, QuantityRelation quantity, bool isOneReport, bool areApart)
    {
        if (areApart) return "a later word gives another date";
        if (isOneReport && one.IsFormer != other.IsFormer) return "what was planned and what is planned now";
        if (quantity is QuantityRelation.OneUntold) return "another date and another amount";
        if (quantity is QuantityRelation.Rival) return "another date and another amount";
        if (!SharePlace(one, other) && !(one.Places.IsEmpty && other.Places.IsEmpty) && !one.ObjectWords.Overlaps(other.ObjectWords)) return "another date, and not clearly the same place";
        if (!isOneReport) return quantity == QuantityRelation.Compatible || ShareThing(one, other) || ActFamilies.IsDoneOnce(one.Act) ? null : "another date";
        return quantity == QuantityRelation.BothUntold && ActFamilies.IsDoneOnce(one.Act) ? null : "two dates in one report";
    }

    /// <summary>
    /// True where the one report is known to be so much later than the other that its date is a later word, not a rival
    /// reading: two weeks later, or told when the other's date had passed.
    /// </summary>
    internal bool AreApart(UndertakingReading one, UndertakingReading other) =>
        timeline.IsLater(one.Report, other.Report, ReportTimeline.LaterWordDays) || timeline.IsLater(other.Report, one.Report, ReportTimeline.LaterWordDays)
        || HadPassed(one, other) || HadPassed(other, one);

    private bool HadPassed(UndertakingReading old, UndertakingReading later) =>
        old.Window.To is { } end && later.Window is { From: { } next } && next > end
        && timeline.Earliest(later.Report) is { } told && told > end && next >= told;

    /// <summary>"The withdrawal of troops", undated, against "hundreds by September": it says less because it means more.</summary>
    private static bool IsWholeAndPart(UndertakingReading whole, UndertakingReading part) =>
        ActFamilies.IsDoneInParts(whole.Act) && part.Quantity?.Unit is not "percent" && whole.Share is ShareOfWhole.Untold or ShareOfWhole.All && whole.Window.IsOpen && whole.Ordinal == 0 && whole.Claim.Phase is null
        && part.Share is ShareOfWhole.Amount or ShareOfWhole.Rest or ShareOfWhole.Some;

    /// <summary>"150 families return", "150 families are resettled": people who move are told of with many verbs.</summary>
    internal static bool AreOneMove(UndertakingReading one, UndertakingReading other) =>
        ActFamilies.IsOfPeopleMoving(one.Act) && ActFamilies.IsOfPeopleMoving(other.Act) && AreOneCount(one, other);

    /// <summary>So large a number of the same people or things by the same day tells by itself what is meant; sums are paid to many.</summary>
    internal static bool AreOneCount(UndertakingReading one, UndertakingReading other) =>
        one.Quantity is { Min: >= LeastTelling, Unit: { } unit, Per: null } left && other.Quantity is { Unit: { } otherUnit, Per: null } right
        && left.Max == left.Min && right.Min == left.Min && right.Max == left.Max
        && !Units.IsAmount(unit) && QuantityComparison.AreSameUnit(unit, otherUnit)
        && one.Window.To is { } end && other.Window.To is { } otherEnd && Math.Abs(ReportTimeline.DaysBetween(end, otherEnd)) <= 1;

    private static bool BearEachOtherOut(UndertakingReading one, UndertakingReading other, QuantityRelation quantity) =>
        quantity == QuantityRelation.Compatible
        || (quantity is QuantityRelation.BothUntold or QuantityRelation.OneUntold
            && (ShareThing(one, other) || SharePlace(one, other)) && Ends(one.Window, other.Window) == EndRelation.Same);

    /// <summary>"The contract runs until June", "the ballot runs until Friday": what happens of itself is one by what it happens to.</summary>
    private static bool AreOfDifferentThings(UndertakingReading one, UndertakingReading other) =>
        one.ObjectWords.IsEmpty && other.ObjectWords.IsEmpty
        && (!one.ActingThing.IsEmpty && !other.ActingThing.IsEmpty ? !one.ActingThing.Overlaps(other.ActingThing) : IsThingAndParty(one, other) || IsThingAndParty(other, one));

    /// <summary>"Coral Bank follows", "the contractors follow": what is moved and who moves are two.</summary>
    private static bool IsThingAndParty(UndertakingReading thing, UndertakingReading party) =>
        thing.Act is Act.Other or Act.Transfer && !SharePlace(thing, party) && !thing.ActingThing.IsEmpty && party.ActingThing.IsEmpty && party.Claim.Actor.Value.Length > 0;

    private static ImmutableSortedSet<string> ThingWords(UndertakingReading reading) => reading.ObjectWords.Union(reading.ActingThing).Union(reading.PlaceWords);

    private static bool ShareThing(UndertakingReading one, UndertakingReading other) =>
        one.ObjectWords.Union(one.ActingThing).Overlaps(other.ObjectWords.Union(other.ActingThing));

    /// <summary>What no class holds is one by its verb, or by an object told in full by both.</summary>
    private static bool AreOneUnclassedAct(UndertakingReading one, UndertakingReading other) =>
        string.Equals(one.Claim.Verb.Value, other.Claim.Verb.Value, StringComparison.Ordinal) || one.ObjectWords.Overlaps(other.ObjectWords);

    private static bool SharePlace(UndertakingReading one, UndertakingReading other) =>
        one.Places.Overlaps(other.Places) || AreOneNamed(one, other) || AreOneNamed(other, one);

    /// <summary>"The air base" beside "Tarrin air base".</summary>
    private static bool AreOneNamed(UndertakingReading named, UndertakingReading described) =>
        described.Places.IsEmpty && !described.PlaceWords.IsEmpty
        && named.Places.Any(place => described.PlaceWords.IsSubsetOf(PhraseWords.Telling(place)));

    internal static bool HaveDifferentPlaces(UndertakingReading one, UndertakingReading other) =>
        !one.Places.IsEmpty && !other.Places.IsEmpty && !one.Places.Overlaps(other.Places) && !AreSpelledAlike(one, other);

    /// <summary>"Tarrin" for "Tarrin air base": all words of the one name stand in the other.</summary>
    private static bool AreSpelledAlike(UndertakingReading one, UndertakingReading other) =>
        one.Places.Any(place => other.Places.Any(second =>
        {
            var left = PhraseWords.TellingOf(place);
            var right = PhraseWords.TellingOf(second);
            return left.IsSubsetOf(right) || right.IsSubsetOf(left);
        }));

    private static bool HaveDifferentObjects(UndertakingReading one, UndertakingReading other) =>
        !one.ObjectWords.IsEmpty && !other.ObjectWords.IsEmpty && !one.ObjectWords.Overlaps(other.ObjectWords);

    private static void ScoreActor(UndertakingReading one, UndertakingReading other, Tally tally)
    {
        if (one.Party is not null && one.Party == other.Party) tally.Add(20, "same party");
        else if (one.Kind is not null && one.Kind == other.Kind) tally.Add(14, "same kind of actor");
        else tally.Add(8, "actor told by one of them");
        if (one.Kind is not null && other.Kind is not null && one.Kind != other.Kind) tally.Add(-8, "actors of different kinds");
    }

    private static void ScorePlace(UndertakingReading one, UndertakingReading other, Tally tally)
    {
        if (SharePlace(one, other) || (!one.Places.IsEmpty && !other.Places.IsEmpty)) tally.Add(20, "same place");
        else if (one.Places.IsEmpty && other.Places.IsEmpty) tally.Add(10, "no place told");
        else tally.Add(6, "place told by one of them");
    }

    private static void ScoreQuantity(QuantityRelation quantity, Tally tally)
    {
        if (quantity == QuantityRelation.Compatible) tally.Add(18, "amounts agree");
        else if (quantity == QuantityRelation.BothUntold) tally.Add(8, "no amount told");
        else if (quantity == QuantityRelation.OneUntold) tally.Add(4, "amount told by one of them");
        else tally.Add(2, "amounts near each other");
    }

    private static void ScoreObject(UndertakingReading one, UndertakingReading other, Tally tally)
    {
        if (ShareThing(one, other)) tally.Add(15, "objects share a word");
        else if (one.ObjectWords.IsEmpty && other.ObjectWords.IsEmpty) tally.Add(8, "no object told");
        else if (one.ObjectWords.IsEmpty || other.ObjectWords.IsEmpty) tally.Add(4, "object told by one of them");
        else tally.Add(-10, "objects share no word");
    }

    private static void ScoreWindow(UndertakingReading one, UndertakingReading other, Tally tally)
    {
        var ends = Ends(one.Window, other.Window);
        if (ends == EndRelation.Same) tally.Add(22, "same end");
        else if (ends == EndRelation.BothOpen) tally.Add(8, "no date told");
        else if (ends == EndRelation.OneOpen) tally.Add(6, "date told by one of them");
        else tally.Add(0, "rival dates told at about the same time");
    }

    private static EndRelation Ends(DateWindow one, DateWindow other)
    {
        if (one.IsOpen && other.IsOpen) return EndRelation.BothOpen;
        if (one.IsOpen || other.IsOpen) return EndRelation.OneOpen;
        if (one.RelativeTo is not null || other.RelativeTo is not null)
            return one.RelativeTo?.Event == other.RelativeTo?.Event && one.RelativeTo?.Offset == other.RelativeTo?.Offset ? EndRelation.Same : EndRelation.OneOpen;
        if (one.To is null && other.To is null) return one.From == other.From ? EndRelation.Same : EndRelation.Different;
        // "From 16 May" and "on 16 May": what begins on a day and is told without an end.
        if (one.To is null || other.To is null) return one.From is not null && one.From == other.From ? EndRelation.Same : EndRelation.OneOpen;
        if (one.To != other.To && (one.Holds(other) || other.Holds(one))) return EndRelation.OneOpen;
        return one.To == other.To ? EndRelation.Same : EndRelation.Different;
    }

    private enum EndRelation
    {
        Same,
        BothOpen,
        OneOpen,
        Different,
    }

    private sealed class Tally
    {
        public int Score { get; private set; }

        public ImmutableArray<string>.Builder Reasons { get; } = ImmutableArray.CreateBuilder<string>();

        public void Add(int points, string reason)
        {
            Score += points;
            Reasons.Add($"{reason} ({(points < 0 ? "−" : "+")}{Math.Abs(points)})");
        }
    }
}
