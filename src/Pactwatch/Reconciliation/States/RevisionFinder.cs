using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Annotation.Times;
using Pactwatch.Ledger;
using Pactwatch.Reconciliation.Undertakings;

namespace Pactwatch.Reconciliation.States;

/// <summary>
/// Finds plans that changed: the same duty told later with another date. A new date told before the old one had
/// passed supersedes it; told afterwards it is a further promise, and the old one stays missed.
/// </summary>
public sealed class RevisionFinder(StoryEvidence evidence)
{
    private readonly UndertakingMatcher matcher = new(evidence.Timeline);

    /// <summary>Each undertaking whose date moved, with the one that took its place.</summary>
    public ImmutableArray<FoundRevision> Find(ImmutableArray<ReconciledUndertaking> undertakings) => Find(undertakings, new MovedDeadlines(evidence, undertakings));

    private ImmutableArray<FoundRevision> Find(ImmutableArray<ReconciledUndertaking> undertakings, MovedDeadlines moved) =>
    [
        .. from old in undertakings
           let next = undertakings
               .Where(later => later != old && (IsRevision(old, later) || moved.IsMoved(old, later)))
               .OrderBy(later => later.FirstTold)
               .ThenBy(later => later.Entry.Id, StringComparer.Ordinal)
               .FirstOrDefault()
           where next is not null
           select Found(old, next),
    ];

    private bool IsRevision(ReconciledUndertaking old, ReconciledUndertaking later)
    {
        if (!IsAnotherEnd(old.Lead.Window, later.Lead.Window) || !IsToldLater(old, later)) return false;
        if (QuantityComparison.Compare(old.Lead, later.Lead) is QuantityRelation.OneUntold or QuantityRelation.Rival or QuantityRelation.Different && !IsWholeOfPlace(old, later)) return false;
        if (!AreOfOneThing(old.Lead, later.Lead)) return false;
        return matcher.MatchBesidesWindow(Measureless(old.Lead), Measureless(later.Lead) with { Party = OneOf(old.Lead.Party, later.Lead.Party) }).IsMatch;
    }

    /// <summary>"Both governments agreed to put off the handover": it is still the one's who owes it.</summary>
    private static string? OneOf(string? owing, string? telling) =>
        owing is not null && telling is not null && telling.Split(" and ").Contains(owing, StringComparer.Ordinal) ? owing : telling;

    /// <summary>Another last day, or another length from the same event. "In January", and later "on 1 January": the same date told more closely.</summary>
    private static bool IsAnotherEnd(DateWindow old, DateWindow later)
    {
        if (old.To is not { } was || later.To is not { } now)
            return old is { To: null, RelativeTo: { } one } && later is { To: null, RelativeTo: { } other } && one.Event == other.Event && one.Offset != other.Offset;
        return was != now && !(old.From is { } first && first <= now && now <= was);
    }

    /// <summary>
    /// Told for certain two weeks later; or, of what is done once, when the old date had passed; or beside the old plan,
    /// which is told as one that held once.
    /// </summary>
    private bool IsToldLater(ReconciledUndertaking old, ReconciledUndertaking later)
    {
        if (Certainly(later) is { } told && FirstOnPage(old) is { } before
            && (ReportTimeline.DaysBetween(before, told) >= ReportTimeline.LaterWordDays || (ActFamilies.IsDoneOnce(old.Lead.Act) && told > old.LastEnd))) return true;
        return old.Readings.Any(reading => reading.IsFormer && later.Readings.Any(second => second.Report == reading.Report && !second.IsFormer));
    }

    /// <summary>"All" and "the rest" of one place end together, whichever word a report takes.</summary>
    private static bool IsWholeOfPlace(ReconciledUndertaking old, ReconciledUndertaking later) =>
        old.Lead.Share is ShareOfWhole.All or ShareOfWhole.Rest && later.Lead.Share is ShareOfWhole.All or ShareOfWhole.Rest;

    private static bool IsRest(UndertakingReading reading) => reading.Share == ShareOfWhole.Rest;

    /// <summary>A new date is one of the same step, place and object; that one of them names none is not enough to call a plan changed.</summary>
    private static bool AreOfOneThing(UndertakingReading old, UndertakingReading later)
    {
        if (old.Act != later.Act || (old.Act == Act.Other && old.Claim.Verb.Value != later.Claim.Verb.Value) || (old.Ordinal != later.Ordinal && Math.Max(old.Ordinal, later.Ordinal) > 1)) return false;
        var (thing, other) = (old.ObjectWords.Union(old.ActingThing), later.ObjectWords.Union(later.ActingThing));
        if (IsRest(old) && IsRest(later) && old.Party is not null && OneOf(old.Party, later.Party) == old.Party) return true;
        if (old.Places.IsEmpty != later.Places.IsEmpty && !thing.Overlaps(other)) return false;
        return thing.Overlaps(other) || (thing.IsEmpty && other.IsEmpty) || old.Places.Overlaps(later.Places);
    }

    private static UndertakingReading Measureless(UndertakingReading reading) => reading with { Share = ShareOfWhole.Untold, Quantity = null };

    /// <summary>The first day on which it can have been told, by the report that may be the first; null where one of them may be of any day.</summary>
    private LocalDate? Certainly(ReconciledUndertaking undertaking) =>
        undertaking.Readings.Any(reading => evidence.Timeline.Earliest(reading.Report) is null) ? null : undertaking.Readings.Min(reading => evidence.Timeline.Earliest(reading.Report));

    /// <summary>The day from which it is known to have been told.</summary>
    private LocalDate? FirstOnPage(ReconciledUndertaking undertaking) =>
        undertaking.Readings.Select(reading => evidence.Timeline.Latest(reading.Report)).Min();

    private FoundRevision Found(ReconciledUndertaking old, ReconciledUndertaking later)
    {
        var (was, now) = (old.Lead.Window.To, later.Lead.Window.To);
        var told = FirstOnPage(later);
        var isHeld = old.Entry.Duty is Duty.Maintain or Duty.Permit;
        var teller = later.Entry.Mentions.Select(mention => mention.Attribution.LastOrDefault()).FirstOrDefault(name => name is not null);
        var isOneSided = later.Entry.Mentions.All(mention => !mention.Attribution.IsEmpty) && told > was;
        var kind = isOneSided ? RevisionKind.OneSided
            : now < was || was is null ? RevisionKind.Replacement
            : isHeld ? RevisionKind.Extension
            : RevisionKind.Postponement;
        var revision = new Revision(
            old.Entry.Id,
            kind,
            WindowWords.Of(old.Entry.Window, old.Entry.Duty),
            WindowWords.Of(later.Entry.Window, later.Entry.Duty),
            told,
            teller,
            [.. later.Entry.Mentions]);
        return new FoundRevision(revision, Supersedes: was is null || told <= (old.LastEnd ?? was), IsAgreed: !isOneSided && later.Entry.Modality == Modality.Agreed);
    }
}
