using Pactwatch.Text;

namespace Pactwatch.Ledger;

/// <summary>A held report, with the date that is believed of it once its siblings were asked, and its version among those of its address.</summary>
public sealed record LedgerReport(Report Report, PublishedBelief Published, int Version)
{
    public ReportId Id => Report.Id;
}
