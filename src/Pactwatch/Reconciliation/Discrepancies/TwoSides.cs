using System.Collections.Immutable;
using Pactwatch.Ledger;
using Pactwatch.Reconciliation.Undertakings;

namespace Pactwatch.Reconciliation.Discrepancies;

/// <summary>The two sides that the reports of one undertaking take on a slot that is told in names: who is to do it, where.</summary>
/// <param name="First">What most originals say; of equals what most reports say, then in ordinal order.</param>
/// <param name="Second">What the others say.</param>
internal sealed record TwoSides(TwoSides.Side First, TwoSides.Side Second)
{
    public ImmutableArray<Position> Positions => [First.Position, Second.Position];

    /// <summary>The sides; null where all say one thing, or more than two, or one report says both: it tells them apart itself.</summary>
    /// <param name="named">The names that each claim itself says; claims that say none take no side.</param>
    /// <param name="areOne">True where two names can be one.</param>
    public static TwoSides? Of(StoryEvidence evidence, string slot, IEnumerable<(UndertakingClaim Claim, ImmutableSortedSet<string> Names)> named, Func<string, string, bool> areOne)
    {
        var groups = new List<(ImmutableSortedSet<string> Names, List<UndertakingClaim> Claims)>();
        foreach (var (claim, names) in named.Where(pair => !pair.Names.IsEmpty))
        {
            var at = groups.FindIndex(group => names.Any(name => group.Names.Any(other => areOne(name, other))));
            if (at < 0) groups.Add((names, [claim]));
            else groups[at] = (groups[at].Names.Union(names), [.. groups[at].Claims, claim]);
        }

        if (groups.Count != 2 || groups[0].Claims.Exists(claim => groups[1].Claims.Exists(other => other.Report == claim.Report))) return null;
        var sides = groups
            .Select(group => new Side(group.Names, new Position(slot, string.Join(", ", group.Names), ClaimOrder.Reports(group.Claims), evidence.Origins(group.Claims), [.. ClaimOrder.Sorted(group.Claims)])))
            .OrderByDescending(side => side.Position.Origins.Fewest).ThenByDescending(side => side.Position.Reports.Length).ThenBy(side => side.Position.Value, StringComparer.Ordinal)
            .ToList();
        return new TwoSides(sides[0], sides[1]);
    }

    /// <summary>One side: the names it tells, and who tells them.</summary>
    internal sealed record Side(ImmutableSortedSet<string> Names, Position Position);
}
