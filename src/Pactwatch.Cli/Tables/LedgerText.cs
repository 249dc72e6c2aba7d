using NodaTime;
using NodaTime.Text;
using Pactwatch.Annotation.Times;
using Pactwatch.Ledger;
using Pactwatch.Publishing;
using Pactwatch.Text;
using Pactwatch.Web.Wording;

namespace Pactwatch.Cli.Tables;

/// <summary>The ledger's values in words for people at a terminal: dates as ISO writes them, the rest as on the pages.</summary>
internal static class LedgerText
{
    /// <summary>"by 2025-09-30", "in 2025-09", "on 2025-09-06", "from 2025-09-01 to 2025-12-31", "P60D after signing"; empty where nothing is told.</summary>
    public static string Of(DateWindow window) => window switch
    {
        { From: null, To: { } to } => "by " + Day(to),
        { From: { } from, To: null } => "from " + Day(from),
        { From: { } from, To: { } to } => Between(from, to),
        { RelativeTo: { } relative } => Of(relative),
        _ => "",
    };

    public static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);

    public static string Of(UndertakingState state) => Spaced(state.Word());

    public static string Of(Standing standing) => LedgerWording.Of(standing);

    public static string Of(AgreementStatus? status) => LedgerWording.Of(status);

    /// <summary>A word of the formats, without its hyphens.</summary>
    public static string Spaced(string word) => LedgerWording.Spaced(word);

    /// <summary>"4 reports, 1 original".</summary>
    public static string ToldBy(int reports, Originals originals) => LedgerWording.ToldBy(reports, originals);

    public static string Of(Originals originals) => LedgerWording.Of(originals);

    public static string Count(int count, string thing) => LedgerWording.Count(count, thing);

    /// <summary>"2,500", "200 to 999", "at least 40", "at most 9"; empty where no number is told.</summary>
    public static string Amount(decimal? min, decimal? max) => AmountWords.Of(min, max);

    /// <summary>The day a report is believed published, or what is known of it.</summary>
    public static string Published(PublishedBelief published) => published switch
    {
        { Date: { } date } => Day(date),
        { From: { } from, To: { } to } => $"{Day(from)} to {Day(to)}",
        { From: { } from } => "after " + Day(from),
        { To: { } to } => "before " + Day(to),
        _ => "no date",
    };

    /// <summary>The report as one calls it: its outlet, else the name of its file.</summary>
    public static string Name(Report report) => LedgerWording.Name(report);

    private static string Between(LocalDate from, LocalDate to)
    {
        if (from == to) return "on " + Day(from);
        var isMonth = from.Day == 1 && to == from.With(DateAdjusters.EndOfMonth);
        return isMonth ? "in " + Day(from)[..7] : $"from {Day(from)} to {Day(to)}";
    }

    private static string Of(RelativeTime relative)
    {
        var isBefore = relative.Offset.StartsWith('-');
        var offset = relative.Offset.TrimStart('-');
        var named = relative.Event.Replace('-', ' ');
        return PeriodPattern.Roundtrip.Parse(offset) is { Success: true, Value: var period }
            ? Lasting(period) is { Length: > 0 } lasting ? $"{lasting} {(isBefore ? "before" : "after")} {named}" : "at " + named
            : $"{offset} {(isBefore ? "before" : "after")} {named}";
    }

    private static string Lasting(Period period)
    {
        (int Count, string Unit)[] parts = [(period.Years, "year"), (period.Months, "month"), (period.Weeks, "week"), (period.Days, "day")];
        return string.Join(" ", parts.Where(part => part.Count != 0).Select(part => Count(part.Count, part.Unit)));
    }
}
