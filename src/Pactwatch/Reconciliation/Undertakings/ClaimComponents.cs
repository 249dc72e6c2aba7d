using System.Collections.Immutable;
using Pactwatch.Ledger;
using Pactwatch.Rulings;
using Pactwatch.Text;

namespace Pactwatch.Reconciliation.Undertakings;

/// <summary>
/// Joins the claims of one story into components. A claim that a copy took over goes where its original's goes, and has
/// no say in what else belongs there.
/// </summary>
public sealed class ClaimComponents(UndertakingMatcher matcher, PairRulings rulings, CopiedClaims copied)
{
    private static readonly Remembered<UndertakingClaim, string> Sayings = new(claim => claim.Saying);

    /// <param name="readings">In the fixed order of claims.</param>
    public ImmutableArray<ClaimComponent> Join(ImmutableArray<UndertakingReading> readings)
    {
        // A report that says one thing a thousand times needs one comparison for it, not a million; a ruling may
        // still tell any two claims apart, so with rulings every claim is looked at.
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
            .. component.Readings.SelectMany(reading => repeats[reading].Select(repeat => new MatchReason(reading.Claim.Id, repeat.Claim.Id, MatchLevel.Best, ["the same report says the same in every slot"]))),
        ]);

    private ImmutableArray<ClaimComponent> JoinPairs(ImmutableArray<UndertakingReading> readings)
    {
        var joining = new ClaimJoining(readings, new ComparedReadings(matcher, readings), copied.Followed(readings), rulings.Among([.. readings.Select(reading => reading.Claim)]));
        return joining.Join();
    }
}
