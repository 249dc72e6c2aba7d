using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Annotation.Times;
using Pactwatch.Ledger;
using Pactwatch.Reconciliation.Undertakings;

namespace Pactwatch.Reconciliation.Incidents;

/// <summary>Incidents against one agreement, each once whatever the number of reports, those alleged and those verified apart.</summary>
public sealed class IncidentEntries
{
    private readonly StoryEvidence evidence;
    private readonly ImmutableArray<ReconciledUndertaking> undertakings;
    private readonly string? family;
    private readonly IncidentScope scope;
    private readonly IncidentPlaces places;

    /// <param name="evidence">The story.</param>
    /// <param name="parties">Those whom the agreement binds.</param>
    /// <param name="undertakings">What is undertaken: an incident says which of it it is against.</param>
    public IncidentEntries(StoryEvidence evidence, ImmutableArray<string> parties, ImmutableArray<ReconciledUndertaking> undertakings)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        this.evidence = evidence;
        this.undertakings = undertakings;
        family = TruceFamilies.Of(evidence.Reports);
        scope = new IncidentScope(evidence, parties, undertakings);
        places = new IncidentPlaces(evidence);
    }

    /// <summary>In the order of their first tellings.</summary>
    public ImmutableArray<IncidentEntry> Build()
    {
        if (family is null) return [];
        var claims = ClaimOrder.Sorted(evidence.Reports.SelectMany(report => report.Incidents).Where(claim => (claim.Family == "any" || claim.Family == family)));
        var groups = new List<List<IncidentClaim>>();
        foreach (var claim in claims.Where(claim => claim.Stance == Stance.Asserts && scope.Holds(claim)))
        {
            var group = groups.Find(held => held.TrueForAll(other => AreOne(claim, other)));
            if (group is null) groups.Add([claim]);
            else group.Add(claim);
        }

        foreach (var denial in claims.Where(claim => claim.Stance == Stance.Denies))
        {
            // Of two that it may be of, nobody can tell which.
            if (groups.FindAll(group => Denies(denial, group[0])) is [var meant]) meant.Add(denial);
        }

        return [.. groups.Select(group => Entry(ClaimOrder.Sorted(group))).Where(IsOfTheTruce)];
    }

    /// <summary>What is against nothing undertaken must be tied to the truce by the words of some report, or the agreement be a truce of arms.</summary>
    private bool IsOfTheTruce(IncidentEntry entry) => !entry.Against.IsEmpty || family == TruceFamilies.Arms || entry.Mentions.Any(claim => claim.IsTied);

    private IncidentEntry Entry(ImmutableArray<IncidentClaim> claims)
    {
        var told = claims.Where(claim => claim.Stance == Stance.Asserts).ToList();
        var days = told.Select(claim => claim.On?.Value).OfType<DateWindow>().Where(day => day.From is not null && day.From == day.To).Select(day => day.From!.Value).Distinct().ToList();
        return new IncidentEntry(
            ClaimOrder.EntryId('i', claims),
            told[0].What,
            told.Select(claim => claim.Actor.Value).FirstOrDefault(actor => actor.Length > 0),
            [.. told.SelectMany(claim => claim.Places).Distinct(StringComparer.Ordinal)],
            days.Count == 1 ? days[0] : null,
            told.Where(claim => !claim.IsVerified).Select(claim => claim.Count).DefaultIfEmpty(0).Max(),
            told.Where(claim => claim.IsVerified).Select(claim => claim.Count).DefaultIfEmpty(0).Max(),
            Names(told.Where(claim => !claim.IsVerified)),
            Names(told.Where(claim => claim.IsVerified)),
            Names(claims.Where(claim => claim.Stance == Stance.Denies)),
            Victims(told),
            Against(told),
            evidence.Origins(told),
            claims);
    }

    private static ImmutableArray<string> Names(IEnumerable<IncidentClaim> claims) =>
        [.. claims.Select(claim => claim.By).OfType<string>().DistinctBy(name => name.ToUpperInvariant())];

    private static ImmutableArray<VictimCount> Victims(List<IncidentClaim> told) =>
    [
        .. from victims in told.SelectMany(claim => claim.Victims)
           group victims by victims.What into kind
           orderby kind.Key
           select new VictimCount(kind.Key, kind.Min(count => count.Min), kind.Any(count => count.Max is null) ? null : kind.Max(count => count.Max)),
    ];

    private ImmutableArray<string> Against(List<IncidentClaim> told)
    {
        var parties = told.Select(claim => claim.Party).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var day = told.Select(claim => claim.On?.Value.To).FirstOrDefault(to => to is not null);
        return
        [
            .. from undertaking in undertakings
               where TruceFamilies.IsBrokenBy(undertaking.Entry, family!, undertaking.Entry.Mentions.Select(mention => evidence.WordsOf(mention.Report, mention.Span)))
               where undertaking.Lead.Party is not { } party || parties.Count == 0 || parties.Contains(party)
               where places.Share(told, undertaking) != false
               where day is not { } known || !(undertaking.Lead.Window.From > known)
               orderby undertaking.Entry.Id
               select undertaking.Entry.Id,
        ];
    }

    private bool AreOne(IncidentClaim one, IncidentClaim other)
    {
        if (one.What != other.What || (one.Count != other.Count && one.IsVerified == other.IsVerified)) return false;
        if (!AreOfOneParty(one, other) || !AreOfOnePlace(one, other)) return false;
        if (one.On?.Value is { From: { } from, To: { } to } && other.On?.Value is { From: { } otherFrom, To: { } otherTo }) return from <= otherTo && otherFrom <= to;
        // Without a day: one place and one original, or the same telling twice.
        return one.On is null && other.On is null && ((!one.Places.IsEmpty && !other.Places.IsEmpty) || one.Actor.Value == other.Actor.Value)
            && evidence.Origins([one]).Names.SequenceEqual(evidence.Origins([other]).Names, StringComparer.Ordinal);
    }

    private static bool Denies(IncidentClaim denial, IncidentClaim told) =>
        denial.What == told.What && AreOfOneParty(denial, told) && AreOfOnePlace(denial, told)
        && !(denial.On?.Value is { From: { } from, To: { } to } && told.On?.Value is { From: { } otherFrom, To: { } otherTo } && (from > otherTo || otherFrom > to));

    private static bool AreOfOneParty(IncidentClaim one, IncidentClaim other) => one.Party is null || other.Party is null || one.Party == other.Party;

    private static bool AreOfOnePlace(IncidentClaim one, IncidentClaim other) => one.Places.IsEmpty || other.Places.IsEmpty || one.Places.Intersect(other.Places, StringComparer.Ordinal).Any();
}
