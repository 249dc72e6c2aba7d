using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Reconciliation.Undertakings;

namespace Pactwatch.Reconciliation.Events;

/// <summary>
/// Which happenings an agreement lists: those that bear on something undertaken, and the steps of the agreement
/// itself. Whatever else a report tells as done is none of the agreement's.
/// </summary>
public sealed class ListedEvents
{
    /// <summary>A step of more than so many days before the first report was one of another agreement, or is history.</summary>
    private const int HistoryDays = 400;

    private readonly Completions completions;
    private readonly ImmutableArray<ReconciledUndertaking> undertakings;
    private readonly LocalDate? first;

    public ListedEvents(StoryEvidence evidence, Completions completions, ImmutableArray<ReconciledUndertaking> undertakings)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        this.completions = completions;
        this.undertakings = undertakings;
        first = evidence.Reports.Select(report => evidence.Timeline.Earliest(report.Report.Id)).Min();
    }

    /// <param name="tellings">One happening as the reports tell it.</param>
    /// <param name="entry">The same as it would be listed.</param>
    public bool Holds(ImmutableArray<EventClaim> tellings, EventEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (!entry.Fulfils.IsEmpty || !entry.Violates.IsEmpty) return true;
        var done = tellings.Where(claim => claim.Extent != CompletionExtent.Not && claim.Stance is Stance.Asserts or Stance.Reaffirms).ToList();
        return done.Exists(claim => (claim.IsStep && !IsHistory(claim)) || completions.BearsOn(claim, undertakings));
    }

    private bool IsHistory(EventClaim claim) =>
        claim.On?.Value is { } on && (on.To ?? on.From) is { } day && first is { } told && ReportTimeline.DaysBetween(day, told) > HistoryDays;
}
