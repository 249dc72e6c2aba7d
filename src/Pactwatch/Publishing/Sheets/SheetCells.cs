using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Publishing.Sheets;

/// <summary>How the ledger's values look in a cell.</summary>
internal static class SheetCells
{
    public static string? Of(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : null;

    public static string? Of(decimal? amount) => amount?.ToString("0.############################", CultureInfo.InvariantCulture);

    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string List(IEnumerable<string> values) => string.Join("; ", values);

    public static string List(IEnumerable<ReportId> reports) => List(reports.Select(report => report.Value));

    /// <summary>"2", or "2–4" where the reports leave it open.</summary>
    public static string Count(Originals originals) => originals.IsCertain ? Of(originals.Most) : $"{Of(originals.Fewest)}–{Of(originals.Most)}";

    public static string Reports(IEnumerable<Mention> mentions) => List(mentions.Select(mention => mention.Report).Distinct());
}
