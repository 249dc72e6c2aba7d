using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Reconciliation.Incidents;
using Pactwatch.Reconciliation.Undertakings;
using Pactwatch.Text;

namespace Pactwatch.Reconciliation.States;

/// <summary>
/// What has become of an undertaking by the ledger's day. Precision first: nothing is fulfilled unless a report
/// says so of that undertaking, overdue only once the latest of its rival dates has passed, and broken only where one
/// who looks whether the agreement is kept found so, or a person ruled it: the machine by itself stops at "past its
/// date". What an opponent alleges makes a duty to refrain disputed, never broken.
/// </summary>
public sealed class StateAtDay(StoryEvidence evidence)
{
    private readonly IncidentPlaces places = new(evidence);

    /// <param name="isHinted">True where some report tells of a deed that may have been it: then it is not called missed.</param>
    /// <param name="incidents">Those told as against it.</param>
    public UndertakingState Of(ReconciledUndertaking undertaking, ImmutableArray<Completion> completions, IReadOnlyCollection<IncidentEntry> incidents, bool isSuperseded, bool isHinted)
    {
        if (Ruled(undertaking.Entry) is { } ruled) return ruled;
        if (isSuperseded) return UndertakingState.Superseded;
        var done = completions.Where(completion => completion.Extent == CompletionExtent.Full).ToList();
        if (done.Count > 0) return OfDone(undertaking, done, completions);
        if (IsFoundBroken(undertaking, completions, incidents)) return UndertakingState.Broken;
        if (completions.Any(completion => completion.Extent == CompletionExtent.Partial)) return UndertakingState.PartlyFulfilled;
        var open = OfOpen(undertaking, isHinted);
        return open is UndertakingState.Due or UndertakingState.Lapsed && IsAlleged(undertaking, completions, incidents) ? UndertakingState.Disputed : open;
    }

    /// <summary>The state that a person ruled, the latest word; null where nobody did.</summary>
    private static UndertakingState? Ruled(UndertakingEntry entry) =>
        entry.Mentions.Select(claim => claim.EditOf("state")).OfType<SlotEdit>().MaxBy(edit => (edit.Judgement.At, edit.Judgement.Id)) is { } edit
            ? Enum.GetValues<UndertakingState>().Where(state => state.Word() == edit.Text).Cast<UndertakingState?>().FirstOrDefault()
            : null;

    /// <summary>A verifier found that the one bound by it broke it.</summary>
    private bool IsFoundBroken(ReconciledUndertaking undertaking, ImmutableArray<Completion> completions, IReadOnlyCollection<IncidentEntry> incidents) =>
        completions.Any(completion => completion is { IsBreach: true, By: CompletionWitness.Verifier })
        || (IsKeptUp(undertaking) && incidents.Any(incident => incident.Mentions.Any(claim => claim is { IsVerified: true, IsTied: true, Stance: Stance.Asserts } && IsOfIt(claim, undertaking))));

    /// <summary>Somebody else says that it was broken.</summary>
    private bool IsAlleged(ReconciledUndertaking undertaking, ImmutableArray<Completion> completions, IReadOnlyCollection<IncidentEntry> incidents) =>
        IsKeptUp(undertaking)
        && (completions.Any(completion => completion.IsBreach)
            || incidents.Any(incident => incident.Mentions.Any(claim => claim is { IsTied: true, By: not null, Stance: Stance.Asserts } && IsOfIt(claim, undertaking))));

    private static bool IsKeptUp(ReconciledUndertaking undertaking) => undertaking.Entry.Duty is Duty.Refrain or Duty.Maintain || undertaking.Entry.Act == Act.Refrain;

    /// <summary>By the party bound, and in the place where one is named; that the truce was broken somewhere says nothing of one place.</summary>
    private bool IsOfIt(IncidentClaim claim, ReconciledUndertaking undertaking) =>
        claim.Party is { } party && party == undertaking.Lead.Party && (undertaking.Lead.Places.IsEmpty || places.Share([claim], undertaking) == true);

    private UndertakingState OfDone(ReconciledUndertaking undertaking, List<Completion> done, ImmutableArray<Completion> all)
    {
        if (all.Any(other => other.Extent is CompletionExtent.Not or CompletionExtent.Partial && done.Exists(full => Contradicts(other, full)))) return UndertakingState.Disputed;
        var end = undertaking.LastEnd;
        var days = done.Select(completion => completion.On).OfType<LocalDate>().ToList();
        if (end is { } last && days.Count == 0 && WasUndoneAfter(last, done, all)) return UndertakingState.FulfilledLate;
        return end is not null && days.Count > 0 && days.TrueForAll(day => day > end) ? UndertakingState.FulfilledLate : UndertakingState.Fulfilled;
    }

    /// <summary>Done on a day that nobody gives, and told as not done, or only in part, when the end had passed: then it was done late.</summary>
    private bool WasUndoneAfter(LocalDate end, List<Completion> done, ImmutableArray<Completion> all)
    {
        var told = Earliest([.. done.SelectMany(completion => completion.Mentions)]);
        return all.Any(other => other.Extent is CompletionExtent.Partial or CompletionExtent.Not
            && (Latest(other.Mentions) is { } before && before < told && before > end || other.On >= end && other.On < told));
    }

    private UndertakingState OfOpen(ReconciledUndertaking undertaking, bool isHinted)
    {
        var window = undertaking.Entry.Window;
        if (window is { RelativeTo: not null, To: null }) return UndertakingState.Upcoming;
        if (evidence.AsOf is not { } asOf) return UndertakingState.Due;
        if (window.From > asOf) return UndertakingState.Upcoming;
        if (undertaking.LastEnd is not { } end || end >= asOf) return UndertakingState.Due;
        if (isHinted || IsMisdated(undertaking, end)) return UndertakingState.Due;
        // What hangs on something that nobody says has come may never have fallen due; what was refused never will.
        if (undertaking.Entry.Conditions.Any(condition => condition.State == Condition.Failed)) return UndertakingState.Lapsed;
        if (undertaking.Entry.Conditions.Any(condition => condition.State == Condition.Open)) return UndertakingState.Due;
        return undertaking.Entry.Duty is Duty.Achieve or Duty.Recur ? UndertakingState.Overdue : UndertakingState.Lapsed;
    }

    /// <summary>An end that had passed before the first report told of it as still to come was read wrong, not missed.</summary>
    private bool IsMisdated(ReconciledUndertaking undertaking, LocalDate end) =>
        undertaking.Readings.All(reading => evidence.Timeline.Earliest(reading.Report) is { } told && told > end);

    /// <summary>
    /// "Not done" or "only in part" speaks against "done" where it is told by somebody else and not of an earlier
    /// day: what was missing in January may well have been done in February.
    /// </summary>
    private bool Contradicts(Completion other, Completion full)
    {
        if (other.By == full.By && other.Extent == CompletionExtent.Partial && HaveOneTeller(other, full)) return false;
        if (other.Mentions.Any(mention => full.Mentions.Any(second => second.Report == mention.Report))) return !(other.On < full.On);
        var toldOn = other.On ?? Latest(other.Mentions);
        var doneOn = full.On ?? Earliest(full.Mentions);
        return toldOn is not null && doneOn is not null && toldOn >= doneOn;
    }

    /// <summary>The report itself, or one and the same speaker: who says "all of it" and "some of it" means two things.</summary>
    private static bool HaveOneTeller(Completion one, Completion other) =>
        one.Mentions.Any(mention => other.Mentions.Any(second => mention.Attribution.LastOrDefault() == second.Attribution.LastOrDefault()));

    private LocalDate? Latest(ImmutableArray<Mention> mentions) => mentions.Select(mention => evidence.Timeline.Latest(mention.Report)).Max();

    private LocalDate? Earliest(ImmutableArray<Mention> mentions) => mentions.Select(mention => evidence.Timeline.Earliest(mention.Report)).Min();
}
