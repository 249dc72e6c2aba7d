using NodaTime;
using Pactwatch.Ledger;

namespace Pactwatch.Web.Evidence;

/// <summary>Reports in the order in which they are believed published.</summary>
internal static class ReportDay
{
    /// <summary>The day, else the first or the last that it can be; those without any come last.</summary>
    public static LocalDate Of(LedgerReport report) => Known(report) ?? LocalDate.MaxIsoValue;

    /// <summary>The same; null where nothing is known.</summary>
    public static LocalDate? Known(LedgerReport report) => report.Published.Date ?? report.Published.From ?? report.Published.To;
}
