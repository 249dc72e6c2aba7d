using System.Collections.Immutable;
using NodaTime;
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
    public ImmutableArray<FoundRevision> Find(ImmutableArray<ReconciledUndertaking> undertakings) =>
    [
        .. from old in undertakings
           let next = undertakings
               .Where(later => later != old && IsRevision(old, later))
               .OrderBy(later => later.FirstTold)
               .ThenBy(later => later.Entry.Id, StringComparer.Ordinal)
               .FirstOrDefault()
           where next is not null
           select Found(old, next),
    ];

    private bool IsRevision(ReconciledUndertaking old, ReconciledUndertaking later)
    {
        if (old.Lead.Window.To is not { } was || later.Lead.Window.To is not { } now || was == now) return false;
        // "In January", and later "on 1 January": the same date told more closely.
        if (old.Lead.Window.From is { } first && first <= now && now <= was) return false;
        if (later.FirstTold is not { } told || old.FirstTold is not { } before) return false;
        if (ReportTimeline.DaysBetween(before, told) < ReportTimeline.LaterWordDays) return false;
        if (QuantityComparison.Compare(old.Lead, later.Lead) is QuantityRelation.OneUntold or QuantityRelation.Rival or QuantityRelation.Different && !IsWholeOfPlace(old, later)) return false;
        if (!AreOfOneThing(old.Lead, later.Lead)) return false;
        return matcher.MatchBesidesWindow(Measureless(old.Lead), Measureless(later.Lead)).IsMatch;
    }

    /// <summary>"All" and "the rest" of one place end together, whichever word a report takes.</summary>
    private static bool IsWholeOfPlace(ReconciledUndertaking old, ReconciledUndertaking later) =>
        old.Lead.Share is ShareOfWhole.All or ShareOfWhole.Rest && later.Lead.Share is ShareOfWhole.All or ShareOfWhole.Rest;

    /// <summary>A new date is one of the same step, place and object; that one of them names none is not enough to call a plan changed.</summary>
    private static bool AreOfOneThing(UndertakingReading old, UndertakingReading later)
    {
        if (old.Act != later.Act || (old.Ordinal != later.Ordinal && Math.Max(old.Ordinal, later.Ordinal) > 1)) return false;
        if (old.Places.IsEmpty != later.Places.IsEmpty && !old.ObjectWords.Overlaps(later.ObjectWords)) return false;
        return old.ObjectWords.Overlaps(later.ObjectWords) || (old.ObjectWords.IsEmpty && later.ObjectWords.IsEmpty) || old.Places.Overlaps(later.Places);
    }

    private static UndertakingReading Measureless(UndertakingReading reading) => reading with { Share = ShareOfWhole.Untold, Quantity = null };

    private FoundRevision Found(ReconciledUndertaking old, ReconciledUndertaking later)
    {
        var (was, now) = (old.Lead.Window.To!.Value, later.Lead.Window.To!.Value);
        var told = later.FirstTold!.Value;
        var isHeld = old.Entry.Duty is Duty.Maintain or Duty.Permit;
        var teller = later.Entry.Mentions.Select(mention => mention.Attribution.LastOrDefault()).FirstOrDefault(name => name is not null);
        var isOneSided = later.Entry.Mentions.All(mention => !mention.Attribution.IsEmpty) && told > was;
        var kind = isOneSided ? RevisionKind.OneSided
            : now < was ? RevisionKind.Replacement
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
        return new FoundRevision(revision, Supersedes: told <= (old.LastEnd ?? was));
    }
}
