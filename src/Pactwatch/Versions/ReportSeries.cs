using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Text;

namespace Pactwatch.Versions;

/// <summary>The versions of one address among reports, as a ledger numbers them: by the day published, then by the day of the last change, then by id.</summary>
public static class ReportSeries
{
    public static ImmutableArray<Report> Of(Report report, IEnumerable<Report> reports)
    {
        ArgumentNullException.ThrowIfNull(report);
        return
        [
            .. reports.Where(other => other.Series == report.Series)
                .OrderBy(other => other.Published.Date ?? other.Published.From ?? other.Published.To ?? LocalDate.MaxIsoValue)
                .ThenBy(other => other.Reading.ModifiedOn ?? LocalDate.MinIsoValue)
                .ThenBy(other => other.Id),
        ];
    }
}
