using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Reconciliation.Undertakings;
using Pactwatch.Text;

namespace Pactwatch.Reconciliation.States;

/// <summary>
/// What has become of an undertaking by the ledger's day. Precision first: nothing is fulfilled unless a report
/// says so of that undertaking, overdue only once the latest of its rival dates has passed, and broken never:
/// that takes a verifier's finding or a person.
/// </summary>
public sealed class StateAtDay(StoryEvidence evidence)
{
    /// <param name="isHinted">True where some report tells of a deed that may have been it: then it is not called missed.</param>
    public UndertakingState Of(ReconciledUndertaking undertaking, ImmutableArray<Completion> completions, bool isSuperseded, bool isHinted)
    {
        if (isSuperseded) return UndertakingState.Superseded;
        var done = completions.Where(completion => completion.Extent == CompletionExtent.Full).ToList();
        if (done.Count > 0) return OfDone(undertaking, done, completions);
        if (completions.Any(completion => completion.Extent == CompletionExtent.Partial)) return UndertakingState.PartlyFulfilled;
        return OfOpen(undertaking, isHinted);
    }

    private UndertakingState OfDone(ReconciledUndertaking undertaking, List<Completion> done, ImmutableArray<Completion> all)
    {
        if (all.Any(other => other.Extent is CompletionExtent.Not or CompletionExtent.Partial && done.Exists(full => Contradicts(other, full)))) return UndertakingState.Disputed;
        var end = undertaking.LastEnd;
        var days = done.Select(completion => completion.On).OfType<LocalDate>().ToList();
        return end is not null && days.Count > 0 && days.TrueForAll(day => day > end) ? UndertakingState.FulfilledLate : UndertakingState.Fulfilled;
    }

    private UndertakingState OfOpen(ReconciledUndertaking undertaking, bool isHinted)
    {
        var window = undertaking.Entry.Window;
        if (window is { RelativeTo: not null, To: null }) return UndertakingState.Upcoming;
        if (evidence.AsOf is not { } asOf) return UndertakingState.Due;
        if (window.From > asOf) return UndertakingState.Upcoming;
        if (undertaking.LastEnd is not { } end || end >= asOf) return UndertakingState.Due;
        if (isHinted || IsMisdated(undertaking, end)) return UndertakingState.Due;
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
        if (other.By == full.By && other.Extent == CompletionExtent.Partial) return false;
        if (other.Mentions.Any(mention => full.Mentions.Any(second => second.Report == mention.Report))) return !(other.On < full.On);
        var toldOn = other.On ?? Latest(other.Mentions);
        var doneOn = full.On ?? Earliest(full.Mentions);
        return toldOn is not null && doneOn is not null && toldOn >= doneOn;
    }

    private LocalDate? Latest(ImmutableArray<Mention> mentions) => mentions.Select(mention => evidence.Timeline.Latest(mention.Report)).Max();

    private LocalDate? Earliest(ImmutableArray<Mention> mentions) => mentions.Select(mention => evidence.Timeline.Earliest(mention.Report)).Min();
}
