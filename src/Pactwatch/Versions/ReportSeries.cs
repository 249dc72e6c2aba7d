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
        return InOrder(reports.Where(other => other.Series == report.Series));
    }

    /// <summary>Of each address its newest version.</summary>
    /// <returns>By <see cref="Report.Series"/>.</returns>
    public static ImmutableDictionary<string, Report> Newest(IEnumerable<Report> reports) =>
        reports.GroupBy(report => report.Series, StringComparer.Ordinal).ToImmutableDictionary(series => series.Key, series => InOrder(series)[^1], StringComparer.Ordinal);

    private static ImmutableArray<Report> InOrder(IEnumerable<Report> versions) =>
    [
        .. versions.OrderBy(version => version.Published.Date ?? version.Published.From ?? version.Published.To ?? LocalDate.MaxIsoValue)
            .ThenBy(version => version.Reading.ModifiedOn ?? LocalDate.MinIsoValue)
            .ThenBy(version => version.Id),
    ];
}
