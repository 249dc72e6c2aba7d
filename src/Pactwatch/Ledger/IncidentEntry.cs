using System.Collections.Immutable;
using NodaTime;

namespace Pactwatch.Ledger;

/// <summary>One incident against a truce across reports, or so many told together ("14 violations since Friday").</summary>
/// <param name="On">Its day; null where none is told or the tellers give more than one.</param>
/// <param name="Alleged">How many a party, somebody unnamed or the report alone tells of; copies of one original count once. 0 where only verifiers tell of it.</param>
/// <param name="Verified">How many a verifier found or an outlet saw for itself.</param>
/// <param name="AllegedBy">Who alleges it, as told; without those who tell it in their own voice.</param>
/// <param name="VerifiedBy">Who found it, as told.</param>
/// <param name="DeniedBy">Who says that it was not so.</param>
/// <param name="Victims">Those harmed, one count of each kind: from the least to the most that is told.</param>
/// <param name="Against">Ids of the undertakings that it is against.</param>
public sealed record IncidentEntry(
    string Id, string What, string? Actor, ImmutableArray<string> Places, LocalDate? On, int Alleged, int Verified,
    ImmutableArray<string> AllegedBy, ImmutableArray<string> VerifiedBy, ImmutableArray<string> DeniedBy,
    ImmutableArray<VictimCount> Victims, ImmutableArray<string> Against, Originals Origins, ImmutableArray<IncidentClaim> Mentions);
