using System.Collections.Immutable;
using Pactwatch.Extraction;

namespace Pactwatch.Reconciliation;

/// <summary>
/// The names of a story's parties, as all its reports know them: a name that one report tells as a party's is one in
/// the others, and "the Front" is the "Sethran National Front" where only one name ends so.
/// </summary>
public sealed class PartyNames
{
    private readonly ImmutableSortedSet<string> names;
    private readonly ImmutableDictionary<string, string> fullNames;
    private readonly Dictionary<string, string?> byActor = new(StringComparer.Ordinal);

    public PartyNames(ImmutableArray<ReportClaims> reports)
    {
        names =
        [
            .. reports.SelectMany(report => report.Undertakings.Select(claim => (claim.Party, Actor: claim.Actor.Value)).Concat(report.Events.Select(claim => (claim.Party, Actor: claim.Actor.Value))))
                .Where(pair => pair.Party is not null && pair.Actor.Contains(pair.Party, StringComparison.Ordinal))
                .Select(pair => pair.Party!),
        ];
        fullNames = names
            .Select(name => (name, Full: names.Where(other => other.EndsWith(" " + name, StringComparison.Ordinal)).ToList()))
            .Where(pair => pair.Full.Count == 1)
            .ToImmutableDictionary(pair => pair.name, pair => pair.Full[0], StringComparer.Ordinal);
    }

    /// <summary>The party as its own report tells it, else the one whose name the actor's words begin with ("Carrow", "Carrow's navy"), or null.</summary>
    public string? PartyOf(string? told, string actor)
    {
        if (told is not null) return Full(told);
        if (actor.Length == 0) return null;
        lock (byActor)
        {
            if (!byActor.TryGetValue(actor, out var party)) byActor[actor] = party = Named(actor);
            return party;
        }
    }

    private string Full(string name) => fullNames.GetValueOrDefault(name, name);

    private string? Named(string actor)
    {
        var start = actor.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? 4 : 0;
        var found = names.FirstOrDefault(name =>
            actor.AsSpan(start).StartsWith(name, StringComparison.Ordinal)
            && (actor.Length == start + name.Length || actor[start + name.Length] is '\'' or '’'));
        return found is null ? null : Full(found);
    }
}
