using Pactwatch.Annotation.Parties;
using Pactwatch.Ledger;
using Pactwatch.Reconciliation.Undertakings;
using Pactwatch.Text;

namespace Pactwatch.Reconciliation.Incidents;

/// <summary>Says whether an incident lies where an undertaking holds: in the same place, or in a state that it names.</summary>
public sealed class IncidentPlaces(StoryEvidence evidence)
{
    /// <summary>Null where the undertaking or all tellings name no place.</summary>
    public bool? Share(IReadOnlyCollection<IncidentClaim> told, ReconciledUndertaking undertaking)
    {
        ArgumentNullException.ThrowIfNull(told);
        ArgumentNullException.ThrowIfNull(undertaking);
        var named = told.SelectMany(claim => claim.Places.Select(place => (claim.Report, Place: place))).ToList();
        if (named.Count == 0 || undertaking.Lead.Places.IsEmpty) return null;
        return named.Exists(one => undertaking.Lead.Places.Contains(one.Place) || (StateOf(one.Report, one.Place) is { } state && undertaking.Lead.Places.Contains(state)));
    }

    /// <summary>The state that the place lies in or is, or null.</summary>
    public string? StateOf(ReportId report, string place) =>
        evidence.StateOf(report, place)
        ?? evidence.Annotated(report).Entities.FirstOrDefault(entity => entity.Name == place && entity is { State: not null, Type: EntityType.Location or EntityType.Facility })?.State;
}
