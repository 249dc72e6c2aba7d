using System.Collections.Immutable;
using Pactwatch.Ledger;

namespace Pactwatch.Reconciliation.Undertakings;

/// <summary>
/// Joins matched claims into components: best matches first, and never two components that hold claims which
/// forbid each other or which a person ruled different. What a person ruled the same is joined before all else.
/// </summary>
public sealed class ClaimComponents(UndertakingMatcher matcher, PairRulings rulings)
{
    /// <summary>The score written where a person's ruling joined two claims, or nothing tells them apart.</summary>
    private const int RuledScore = 100;

    /// <param name="readings">In the fixed order of claims.</param>
    public ImmutableArray<ClaimComponent> Join(ImmutableArray<UndertakingReading> readings)
    {
        // A report that says one thing a thousand times needs one comparison for it, not a million; a ruling may
        // still tell any two claims apart, so with rulings every pair is looked at.
        if (rulings.AnyPairs) return JoinPairs(readings);
        var repeats = readings
            .GroupBy(reading => (reading.Report, reading.Claim.Saying))
            .ToDictionary(group => group.First(), group => group.Skip(1).ToImmutableArray());
        return [.. JoinPairs([.. readings.Where(repeats.ContainsKey)]).Select(component => WithRepeats(component, repeats))];
    }

    private static ClaimComponent WithRepeats(ClaimComponent component, Dictionary<UndertakingReading, ImmutableArray<UndertakingReading>> repeats) => new(
        [.. component.Readings.SelectMany(reading => repeats[reading].Prepend(reading)).OrderBy(reading => reading.Report).ThenBy(reading => reading.Claim.Span)],
        [
            .. component.Matches,
            .. component.Readings.SelectMany(reading => repeats[reading].Select(repeat => new MatchReason(reading.Claim.Id, repeat.Claim.Id, RuledScore, ["the same report says the same in every slot"]))),
        ]);

    private ImmutableArray<ClaimComponent> JoinPairs(ImmutableArray<UndertakingReading> readings)
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
