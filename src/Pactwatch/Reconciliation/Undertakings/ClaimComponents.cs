using System.Collections.Immutable;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Reconciliation.Undertakings;

/// <summary>
/// Joins matched claims into components: best matches first, and never two components that hold claims which
/// forbid each other or which a person ruled different. What a person ruled the same is joined before all else. A claim
/// that a copy took over goes where its original's goes, and has no say in what else belongs there.
/// </summary>
public sealed class ClaimComponents(UndertakingMatcher matcher, PairRulings rulings, CopiedClaims copied)
{
    /// <summary>The score written where a person's ruling joined two claims, or nothing tells them apart.</summary>
    private const int RuledScore = 100;

    private static readonly Remembered<UndertakingClaim, string> Sayings = new(claim => claim.Saying);

    /// <param name="readings">In the fixed order of claims.</param>
    public ImmutableArray<ClaimComponent> Join(ImmutableArray<UndertakingReading> readings)
    {
        // A report that says one thing a thousand times needs one comparison for it, not a million; a ruling may
        // still tell any two claims apart, so with rulings every pair is looked at.
        if (rulings.AnyPairs) return JoinPairs(readings);
        var repeats = readings
            .GroupBy(reading => (reading.Report, Sayings.Of(reading.Claim)))
            .ToDictionary(group => group.First(), group => group.Skip(1).ToImmutableArray(), (IEqualityComparer<UndertakingReading>)ReferenceEqualityComparer.Instance);
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
        var compared = new ComparedReadings(matcher, readings);
        var followed = copied.Followed(readings);
        var groups = new ClaimGroups(readings.Length, (one, other) => RulingOf(readings, one, other) is { } isSame ? !isSame : followed[one] < 0 && followed[other] < 0 && compared.Of(one, other).Forbidden is not null);
        var matches = new List<(int At, MatchReason Match)>();
        foreach (var pair in Matches(readings, compared, followed))
        {
            if (groups.Join(pair.One, pair.Other, isRuled: pair.IsRuled))
                matches.Add((pair.One, new MatchReason(readings[pair.One].Claim.Id, readings[pair.Other].Claim.Id, pair.Score, pair.Reasons)));
        }

        var matchesByGroup = matches.ToLookup(match => groups.FirstOf(match.At), match => match.Match);
        return [.. groups.All.Select(group => new ClaimComponent([.. group.Select(at => readings[at])], [.. matchesByGroup[groups.FirstOf(group[0])]]))];
    }

    private bool? RulingOf(ImmutableArray<UndertakingReading> readings, int one, int other) =>
        rulings.AnyPairs ? rulings.Of(readings[one].Claim, readings[other].Claim) : null;

    /// <summary>What a person ruled the same first, then the best matches; of equal ones in the order of the claims.</summary>
    private IEnumerable<ScoredPair> Matches(ImmutableArray<UndertakingReading> readings, ComparedReadings compared, int[] followed) =>
        (rulings.AnyPairs ? AllPairs(readings.Length) : compared.Candidates())
            .Select(pair => Scored(readings, compared, followed, pair.One, pair.Other))
            .Concat(Followers(readings, followed))
            .OfType<ScoredPair>()
            .OrderByDescending(pair => pair.IsRuled).ThenByDescending(pair => pair.Score).ThenBy(pair => pair.One).ThenBy(pair => pair.Other);

    private IEnumerable<ScoredPair?> Followers(ImmutableArray<UndertakingReading> readings, int[] followed) =>
        followed.Select((of, at) => of < 0 || RulingOf(readings, at, of) is not null
            ? (ScoredPair?)null
            : new ScoredPair(Math.Min(at, of), Math.Max(at, of), RuledScore, ["the copy took it over from its original"], false));

    private ScoredPair? Scored(ImmutableArray<UndertakingReading> readings, ComparedReadings compared, int[] followed, int one, int other)
    {
        var ruling = RulingOf(readings, one, other);
        if (ruling == true) return new ScoredPair(one, other, RuledScore, ["a person ruled them the same"], true);
        return ruling is null && followed[one] < 0 && followed[other] < 0 && compared.Of(one, other) is { IsMatch: true } match ? new ScoredPair(one, other, match.Score, match.Reasons, false) : null;
    }

    private static IEnumerable<(int One, int Other)> AllPairs(int count)
    {
        for (var one = 0; one < count; one++)
        {
            for (var other = one + 1; other < count; other++) yield return (one, other);
        }
    }

    private readonly record struct ScoredPair(int One, int Other, int Score, ImmutableArray<string> Reasons, bool IsRuled);
}
