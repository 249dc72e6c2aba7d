using System.Collections.Immutable;
using Pactwatch.Ledger;

namespace Pactwatch.Reconciliation.Undertakings;

/// <summary>
/// One joining of matched claims: best matches first, of equal ones in the order of the claims, and never two components
/// that hold claims which forbid each other or which a person ruled different. What a person ruled the same is joined
/// before all else.
/// </summary>
internal sealed class ClaimJoining
{
    private readonly ImmutableArray<UndertakingReading> readings;
    private readonly ComparedReadings compared;
    private readonly int[] followed;
    private readonly IReadOnlyDictionary<(int One, int Other), bool> rulings;
    private readonly ILookup<int, int> followers;
    private readonly ClaimGroups groups;
    private readonly List<(int At, MatchReason Match)> matches = [];

    /// <param name="followed">For each reading the number of the one that it follows, or -1.</param>
    /// <param name="rulings">By the numbers of two readings, the smaller first, whether they were ruled the same or different.</param>
    public ClaimJoining(ImmutableArray<UndertakingReading> readings, ComparedReadings compared, int[] followed, IReadOnlyDictionary<(int One, int Other), bool> rulings)
    {
        this.readings = readings;
        this.compared = compared;
        this.followed = followed;
        this.rulings = rulings;
        followers = followed.Select((of, at) => (One: Math.Min(of, at), Other: Math.Max(of, at)))
            .Where(pair => pair.One >= 0 && !rulings.ContainsKey(pair)).ToLookup(pair => pair.One, pair => pair.Other);
        groups = new ClaimGroups(readings.Length, KindOf, ForbidsKinds, Forbids);
    }

    public ImmutableArray<ClaimComponent> Join()
    {
        foreach (var (pair, _) in rulings.Where(ruling => ruling.Value).OrderBy(ruling => ruling.Key)) JoinPair(pair.One, pair.Other, MatchLevel.Best, ["a person ruled them the same"], isRuled: true);
        foreach (var level in compared.Levels()) JoinLevel(level);
        var matchesByGroup = matches.ToLookup(match => groups.FirstOf(match.At), match => match.Match);
        return [.. groups.All.Select(group => new ClaimComponent([.. group.Select(at => readings[at])], [.. matchesByGroup[groups.FirstOf(group[0])]]))];
    }

    private void JoinLevel(MatchLevel level)
    {
        var isBest = level.Score == MatchLevel.Best;
        foreach (var one in level.Ones().Concat(isBest ? followers.Select(group => group.Key) : []).Distinct().Order())
        {
            var others = IsFree(one) ? level.OthersOf(one, other => IsFree(other) && !groups.AreOne(one, other) && !rulings.ContainsKey((one, other))) : [];
            foreach (var other in isBest && followers.Contains(one) ? others.Concat(followers[one]).Order() : others.AsEnumerable()) JoinIfMatched(one, other, level.Score);
        }
    }

    private void JoinIfMatched(int one, int other, int score)
    {
        if (groups.AreOne(one, other)) return;
        if (followed[one] == other || followed[other] == one) JoinPair(one, other, MatchLevel.Best, ["the copy took it over from its original"], isRuled: false);
        else if (compared.Of(one, other) is { IsMatch: true } match) JoinPair(one, other, score, match.Reasons, isRuled: false);
    }

    private void JoinPair(int one, int other, int score, ImmutableArray<string> reasons, bool isRuled)
    {
        if (groups.Join(one, other, isRuled)) matches.Add((one, new MatchReason(readings[one].Claim.Id, readings[other].Claim.Id, score, reasons)));
    }

    /// <summary>True for a claim that follows no other one.</summary>
    private bool IsFree(int reading) => followed[reading] < 0;

    /// <summary>What follows another forbids nothing, whatever it says.</summary>
    private int KindOf(int reading) => IsFree(reading) ? compared.KindOf(reading) : -1;

    private bool? ForbidsKinds(int kind, int other) => rulings.Count > 0 ? null : kind >= 0 && other >= 0 ? compared.AreForbidden(kind, other) : false;

    private bool Forbids(int one, int other) =>
        rulings.TryGetValue((one, other), out var isSame) ? !isSame : IsFree(one) && IsFree(other) && compared.Of(one, other).Forbidden is not null;
}
