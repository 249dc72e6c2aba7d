using System.Collections.Immutable;
using Pactwatch.Extraction;
using Pactwatch.Ledger;

namespace Pactwatch.Reconciliation.Status;

/// <summary>
/// What one report says of the agreement's standing: one value, seldom two. Its first word on it, and a later one
/// only where that goes further.
/// </summary>
public static class StandingOfReport
{
    /// <summary>The claims that count, the report's main one first; empty where it tells nothing.</summary>
    public static ImmutableArray<StatusClaim> Of(ReportClaims report)
    {
        var told = ClaimOrder.Sorted(report.Statuses.Where(claim => claim.Stance is Stance.Asserts or Stance.Reaffirms));
        if (told.IsEmpty) return [];
        var first = Main(told);
        var further = told.Where(claim => Height(claim.Value) > Height(first.Value)).OrderByDescending(claim => Height(claim.Value)).FirstOrDefault();
        var values = new List<AgreementStatus> { first.Value };
        if (further is not null) values.Add(further.Value);
        return [.. values.SelectMany(value => told.Where(claim => claim.Value == value))];
    }

    /// <summary>The standing as a height on the ladder; a fall has none.</summary>
    public static int Height(AgreementStatus status) => status switch
    {
        AgreementStatus.Talks => 1,
        AgreementStatus.AgreedInPrinciple => 2,
        AgreementStatus.Agreed => 2,
        AgreementStatus.Announced => 3,
        AgreementStatus.Signed => 4,
        AgreementStatus.InForce => 5,
        AgreementStatus.Extended => 5,
        AgreementStatus.Completed => 6,
        _ => 0,
    };

    /// <summary>"Agreed", where the same report says that an approval is outstanding, is agreed in principle.</summary>
    private static StatusClaim Main(ImmutableArray<StatusClaim> told)
    {
        var first = told[0];
        return first.Value is AgreementStatus.Agreed or AgreementStatus.Talks
            ? told.FirstOrDefault(claim => claim.Value == AgreementStatus.AgreedInPrinciple) ?? first
            : first;
    }
}
