using System.Collections.Immutable;
using Pactwatch.Ledger;
using Pactwatch.Reconciliation.Status;

namespace Pactwatch.Reconciliation.Discrepancies;

/// <summary>Reports of about one day that tell of standings which are more than a word apart.</summary>
public sealed class StandingDiscrepancy(StoryEvidence evidence)
{
    /// <summary>Told within so many days of each other; after that the standing may simply have moved.</summary>
    public const int SameDayDays = 1;

    /// <summary>Agreed against agreed in principle is wording; agreed against signed, or talks against announced, is not.</summary>
    private const int MoreThanWording = 2;

    public Discrepancy? Find(StatusLadder ladder)
    {
        var told = ladder.ByReport.Select(claims => claims.MaxBy(claim => StandingOfReport.Height(claim.Value))!).ToList();
        var rivals = told.Where(one => told.Exists(other => AreRival(one, other))).ToList();
        if (rivals.Count == 0) return null;
        var positions = rivals
            .GroupBy(claim => claim.Value)
            .OrderBy(group => StandingOfReport.Height(group.Key)).ThenBy(group => group.Key)
            .Select(group => new Position("status", Words(group.Key), ClaimOrder.Reports(group), evidence.Origins(group), [.. ClaimOrder.Sorted(group)]))
            .ToImmutableArray();
        return DiscrepancyFinder.Make(DiscrepancyKind.Status, null, DiscrepancyFinder.Explain(positions, "Reports of about one day tell of different standings"), false, positions);
    }

    private bool AreRival(StatusClaim one, StatusClaim other)
    {
        var (left, right) = (StandingOfReport.Height(one.Value), StandingOfReport.Height(other.Value));
        return left > 0 && right > 0 && Math.Abs(left - right) >= MoreThanWording && evidence.Timeline.AreWithin(one.Report, other.Report, SameDayDays);
    }

    /// <summary>"AgreedInPrinciple" → "agreed-in-principle".</summary>
    private static string Words(AgreementStatus status) =>
        string.Concat(status.ToString().Select((letter, at) => char.IsUpper(letter) ? (at > 0 ? "-" : "") + char.ToLowerInvariant(letter) : letter.ToString()));
}
