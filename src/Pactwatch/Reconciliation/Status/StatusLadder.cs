using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Ledger;

namespace Pactwatch.Reconciliation.Status;

/// <summary>The agreement's standing over time, as the reports tell it.</summary>
public sealed class StatusLadder
{
    private readonly StoryEvidence evidence;

    public StatusLadder(StoryEvidence evidence)
    {
        this.evidence = evidence;
        ByReport = [.. evidence.Reports.Select(StandingOfReport.Of).Where(told => !told.IsEmpty)];
    }

    /// <summary>The claims of each report that tells of the standing, its main one first.</summary>
    public ImmutableArray<ImmutableArray<StatusClaim>> ByReport { get; }

    /// <summary>One step for each value, by the first day it is told of, then by height.</summary>
    public ImmutableArray<StatusStep> Steps() =>
    [
        .. ByReport.SelectMany(told => told)
            .GroupBy(claim => claim.Value)
            .Select(group => new StatusStep(group.Key, group.Select(claim => claim.On).OfType<LocalDate>().Select(day => (LocalDate?)day).Min(), ClaimOrder.Sorted(group)))
            .OrderBy(step => step.Mentions.Select(claim => claim.On ?? evidence.Timeline.Earliest(claim.Report)).Min() ?? LocalDate.MaxIsoValue)
            .ThenBy(step => StandingOfReport.Height(step.Value))
            .ThenBy(step => step.Value),
    ];

    /// <summary>What was told last; of reports of one day, the furthest.</summary>
    public AgreementStatus? Official() =>
        ByReport.IsEmpty
            ? null
            : ByReport.Select(told => told.MaxBy(claim => StandingOfReport.Height(claim.Value))!)
                .OrderBy(claim => evidence.Timeline.Latest(claim.Report) ?? LocalDate.MinIsoValue)
                .ThenBy(claim => StandingOfReport.Height(claim.Value))
                .ThenBy(claim => claim.Report)
                .Last().Value;

    /// <summary>What the record bears out: in force once something of it was done, completed once all of it was.</summary>
    public AgreementStatus? Supported(ImmutableArray<UndertakingEntry> undertakings)
    {
        var official = Official();
        var dated = undertakings.Where(entry => entry.Duty is Duty.Achieve && entry.State != UndertakingState.Superseded).ToList();
        var isDone = dated.Count > 0 && dated.TrueForAll(entry => entry.State is UndertakingState.Fulfilled or UndertakingState.FulfilledLate);
        if (isDone) return AgreementStatus.Completed;
        var isBegun = dated.Exists(entry => entry.State is UndertakingState.Fulfilled or UndertakingState.FulfilledLate or UndertakingState.PartlyFulfilled);
        return isBegun && official is { } told && StandingOfReport.Height(told) is > 0 and < 5 ? AgreementStatus.InForce : official;
    }
}
