using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Annotation.Times;
using Pactwatch.Ledger;
using Pactwatch.Reconciliation.Undertakings;

namespace Pactwatch.Reconciliation.Incidents;

/// <summary>
/// Says whether what a report tells as done can be against one agreement. What happened before it was agreed is
/// history; what a state did that it does not bind, or in one that it is not of, belongs to another conflict; and
/// what has neither a day nor a word that ties it to the truce may be either.
/// </summary>
internal sealed class IncidentScope
{
    /// <summary>One incident is told with its day, or a week or a month; a longer time is that of a war.</summary>
    private const int LongestDays = 31;

    private readonly StoryEvidence evidence;
    private readonly LocalDate? agreed;
    private readonly HashSet<string> names;
    private readonly IncidentPlaces where;

    public IncidentScope(StoryEvidence evidence, ImmutableArray<string> parties, ImmutableArray<ReconciledUndertaking> undertakings)
    {
        this.evidence = evidence;
        agreed = AgreedOn(evidence);
        where = new IncidentPlaces(evidence);
        var places = undertakings.SelectMany(undertaking => undertaking.Readings).SelectMany(reading => reading.Claim.Places.Select(place => (reading.Report, Name: place.Value))).ToList();
        names = [.. parties, .. undertakings.Select(undertaking => undertaking.Lead.Party).OfType<string>(), .. places.Select(place => place.Name), .. places.Select(place => where.StateOf(place.Report, place.Name)).OfType<string>()];
    }

    public bool Holds(IncidentClaim claim) => IsInItsTime(claim) && !IsElsewhere(claim);

    private bool IsInItsTime(IncidentClaim claim)
    {
        if (agreed is not { } since) return false;
        if (claim.On?.Value is not { } on || (on.To ?? on.From) is not { } last) return claim.IsTied && evidence.Timeline.Earliest(claim.Report) is { } published && published > since;
        if (last < since || evidence.AsOf < on.From) return false;
        if (claim.IsTied) return true;
        return on.From is { } first && first >= since && (claim.Count > 1 || ReportTimeline.DaysBetween(first, last) <= LongestDays);
    }

    /// <summary>Done by a state that the agreement does not bind, or in one: true only where the state is known.</summary>
    private bool IsElsewhere(IncidentClaim claim)
    {
        if (claim.Party is { } party && !names.Contains(party) && evidence.Annotated(claim.Report).Entities.Any(entity => entity.State == party)) return true;
        var states = claim.Places.Where(place => !names.Contains(place)).Select(place => where.StateOf(claim.Report, place)).ToList();
        return states.Count > 0 && states.Count == claim.Places.Length && states.TrueForAll(state => state is not null && !names.Contains(state));
    }

    /// <summary>The day from which the agreement is known to stand: told of a report, or the report's own day.</summary>
    private static LocalDate? AgreedOn(StoryEvidence evidence)
    {
        var days =
            from report in evidence.Reports
            from status in report.Statuses
            where status.Value is not (AgreementStatus.Talks or AgreementStatus.AgreedInPrinciple) && status.Stance is Stance.Asserts or Stance.Reaffirms
            let published = evidence.Timeline.Earliest(status.Report)
            let day = status.On is { } told && (published is null || told <= published) ? told : published
            where day is not null
            select day;
        return days.Min();
    }
}
