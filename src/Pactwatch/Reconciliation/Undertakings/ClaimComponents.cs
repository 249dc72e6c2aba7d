using System.Collections.Immutable;
using Pactwatch.Ledger;

namespace Pactwatch.Reconciliation.Undertakings;

/// <summary>
/// Joins matched claims into components: best matches first, and never two components that hold claims which
/// forbid each other or which a person ruled different. What a person ruled the same is joined before all else.
/// </summary>
public sealed class ClaimComponents(UndertakingMatcher matcher, PairRulings rulings)
{
    /// <summary>The score written where a person's ruling joined two claims.</summary>
    private const int RuledScore = 100;

    /// <param name="readings">In the fixed order of claims.</param>
    public ImmutableArray<ClaimComponent> Join(ImmutableArray<UndertakingReading> readings)
    {
        var (pairs, forbidden) = Compare(readings);
        var members = readings.Select((_, at) => new List<int> { at }).ToArray();
        var matches = new List<(int At, MatchReason Match)>();
        foreach (var pair in pairs)
        {
            var (left, right) = (members[pair.One], members[pair.Other]);
            if (!ReferenceEquals(left, right))
            {
                if (!pair.IsRuled && left.Any(one => right.Any(other => forbidden.Contains((Math.Min(one, other), Math.Max(one, other)))))) continue;
                left.AddRange(right);
                foreach (var member in right) members[member] = left;
            }

            matches.Add((pair.One, new MatchReason(readings[pair.One].Claim.Id, readings[pair.Other].Claim.Id, pair.Score, pair.Reasons)));
        }

        return
        [
            .. from component in members.Distinct()
               let held = component.Order().ToList()
               orderby held[0]
               select new ClaimComponent(
                   [.. held.Select(at => readings[at])],
                   [.. matches.Where(match => ReferenceEquals(members[match.At], component)).Select(match => match.Match)]),
        ];
    }

    private (List<ScoredPair> Pairs, HashSet<(int One, int Other)> Forbidden) Compare(ImmutableArray<UndertakingReading> readings)
    {
        var pairs = new List<ScoredPair>();
        var forbidden = new HashSet<(int, int)>();
        for (var one = 0; one < readings.Length; one++)
        {
            for (var other = one + 1; other < readings.Length; other++)
            {
                var ruling = rulings.AnyPairs ? rulings.Of(readings[one].Claim, readings[other].Claim) : null;
                if (ruling == true)
                {
                    pairs.Add(new ScoredPair(one, other, RuledScore, ["a person ruled them the same"], true));
                    continue;
                }

                var match = matcher.Match(readings[one], readings[other]);
                if (ruling == false || match.Forbidden is not null) forbidden.Add((one, other));
                else if (match.IsMatch) pairs.Add(new ScoredPair(one, other, match.Score, match.Reasons, false));
            }
        }

        // A stable sort: equal scores stay in the order of the claims.
        return ([.. pairs.OrderByDescending(pair => pair.IsRuled).ThenByDescending(pair => pair.Score)], forbidden);
    }

    private readonly record struct ScoredPair(int One, int Other, int Score, ImmutableArray<string> Reasons, bool IsRuled);
}
