using System.Collections.Immutable;
using Pactwatch.Extraction;
using Pactwatch.Text;

namespace Pactwatch.Reconciliation.Dates;

/// <summary>The page dates of one story that can't be right, and what the reports that show it say of their day.</summary>
/// <param name="claims">Those of the story's reports and of all that show it.</param>
public sealed class DateConflicts(ImmutableArray<DateConflict> conflicts, IEnumerable<ReportClaims> claims)
{
    private readonly Dictionary<ReportId, ReportClaims> reports = claims.ToDictionary(report => report.Report.Id);

    /// <summary>Why a report's page date is not believed; null where it is.</summary>
    public DateConflict? Of(ReportId report) => conflicts.FirstOrDefault(conflict => conflict.Report == report);

    /// <summary>What the report's own text says of its day.</summary>
    public ToldDates ToldBy(ReportId report) => ToldDates.Of(reports[report]);
}
