using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Pactwatch.Annotation.Times;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Web.Wording;

/// <summary>The ledger's values in words for people: "by 30 Sep 2031", "4 reports, 1 original".</summary>
public static partial class LedgerWording
{
    private static readonly LocalDatePattern DayPattern = LocalDatePattern.CreateWithInvariantCulture("d MMM uuuu");
    private static readonly LocalDatePattern MonthPattern = LocalDatePattern.CreateWithInvariantCulture("MMMM uuuu");

    public static string Day(LocalDate day) => DayPattern.Format(day);

    public static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    public static string Count(int count, string thing) => string.Create(CultureInfo.InvariantCulture, $"{count} {thing}{(count == 1 ? "" : "s")}");

    /// <summary>"4 reports, 1 original"; "3 reports, 1 to 2 originals" where it can't be told; "2 reports, no original left" where it was taken back.</summary>
    public static string ToldBy(int reports, Originals originals) => $"{Count(reports, "report")}, {Of(originals)}";

    /// <summary>"1 original", "2 to 4 originals", "no original left".</summary>
    public static string Of(Originals originals) =>
        originals.IsLost ? "no original left"
        : originals.IsCertain ? Count(originals.Most, "original")
        : string.Create(CultureInfo.InvariantCulture, $"{originals.Fewest} to {originals.Most} originals");

    /// <summary>How an undertaking stands to the agreement's own text.</summary>
    public static string Of(Standing standing) => standing switch
    {
        Standing.InText => "in the text",
        Standing.ReportedOnly => "reported, not in the text",
        Standing.NotInLaterText => "not in the later text",
        _ => "changed by a later text",
    };

    /// <summary>A word of the formats, without its hyphens.</summary>
    public static string Spaced(string word) => word.Replace('-', ' ');

    public static string Sentence(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>What the window says for this kind of duty: a duty that is kept up ends at its last day, one that is done once is done by it. Empty where nothing is told.</summary>
    public static string Of(DateWindow window, Duty duty = Duty.Achieve) => window switch
    {
        { From: { } from, To: { } to } => Between(from, to, duty),
        { To: { } to } => (IsKeptUp(duty) ? "until " : "by ") + Day(to),
        { From: { } from } => "from " + Day(from),
        { RelativeTo: { } relative } => Of(relative),
        _ => "",
    };

    /// <summary>"2,500 troops", "about 200 to 999 troops", "at least 40"; empty where no number is told.</summary>
    public static string Of(Annotation.Quantities.Quantity quantity)
    {
        var amount = Amount(quantity);
        var about = quantity.Approximation == Annotation.Quantities.Approximation.About && amount.Length > 0 ? "about " : "";
        var per = quantity.Per is null ? "" : " a " + quantity.Per;
        return $"{about}{amount} {quantity.Unit}{per}".Trim();
    }

    /// <summary>"2,500", "200 to 999", "at least 40"; empty where no number is told.</summary>
    public static string Amount(Annotation.Quantities.Quantity quantity) => (quantity.Min, quantity.Max) switch
    {
        (null, null) => "",
        ({ } low, null) => "at least " + Number(low),
        (null, { } high) => "at most " + Number(high),
        ({ } low, { } high) => low == high ? Number(low) : $"{Number(low)} to {Number(high)}",
    };

    public static string Of(AgreementStatus? status) => status is { } told ? Spaced(told.Word()) : "not told";

    /// <summary>The day a report is believed published, or what is known of it.</summary>
    public static string Published(PublishedBelief published) => published switch
    {
        { Date: { } date } => Day(date),
        { From: { } from, To: { } to } => from == to ? Day(from) : $"{Day(from)} to {Day(to)}",
        { From: { } from } => "on or after " + Day(from),
        { To: { } to } => "on or before " + Day(to),
        _ => "no date",
    };

    /// <summary>Where the belief comes from, as one tells it.</summary>
    public static string Of(PublishedBasis basis) => basis switch
    {
        PublishedBasis.Given => "given by the reader",
        PublishedBasis.Metadata => "from the page’s metadata",
        PublishedBasis.Text => "from the page’s text",
        PublishedBasis.Url => "from the address",
        PublishedBasis.Inferred => "inferred from other reports",
        PublishedBasis.None => "the report gives none",
        _ => basis.Word(),
    };

    /// <summary>"in 12 days", "today", "12 days ago".</summary>
    public static string Distance(LocalDate asOf, LocalDate day)
    {
        var days = Period.DaysBetween(asOf, day);
        return days switch
        {
            0 => "today",
            > 0 => "in " + Count(days, "day"),
            _ => Count(-days, "day") + " ago",
        };
    }

    /// <summary>"on 1 Mar 2031, in Lisbon"; the report's own words where the day isn't known ("on Tuesday").</summary>
    public static string Of(UtteranceSetting setting)
    {
        ArgumentNullException.ThrowIfNull(setting);
        var day = setting.On is { From: not null, To: not null } on ? Of(on) : setting.OnText is { } words ? $"“{words}”" : null;
        return string.Join(", ", new[] { day, setting.Place is { } place ? "in " + place : null }.OfType<string>());
    }

    /// <summary>The report as one calls it: its outlet, else the name of its file.</summary>
    public static string Name(Report report) => report.Reading.Outlet ?? Path.GetFileName(report.Source);

    /// <summary>The program's own words with its ISO dates as people write them ("by 2031-09-30" → "by 30 Sep 2031", "in 2031-09" → "in September 2031").</summary>
    public static string Readable(string words) => IsoDayOrMonth().Replace(words, match =>
        LocalDatePattern.Iso.Parse(match.Value) is { Success: true, Value: var day } ? Day(day)
        : LocalDatePattern.Iso.Parse(match.Value + "-01") is { Success: true, Value: var first } ? MonthPattern.Format(first)
        : match.Value);

    private static string Number(decimal number) => number.ToString("#,0.####", CultureInfo.InvariantCulture);

    private static bool IsKeptUp(Duty duty) => duty is Duty.Maintain or Duty.Refrain or Duty.Permit;

    private static string Between(LocalDate from, LocalDate to, Duty duty)
    {
        if (from == to) return "on " + Day(from);
        var isMonth = from.Day == 1 && to == from.With(DateAdjusters.EndOfMonth);
        if (isMonth && !IsKeptUp(duty)) return "in " + MonthPattern.Format(from);
        var isYear = from is { Day: 1, Month: 1 } && to == new LocalDate(from.Year, 12, 31);
        return isYear && !IsKeptUp(duty) ? string.Create(CultureInfo.InvariantCulture, $"in {from.Year}") : $"{Day(from)} to {Day(to)}";
    }

    private static string Of(RelativeTime relative)
    {
        var isBefore = relative.Offset.StartsWith('-');
        var named = Spaced(relative.Event);
        if (PeriodPattern.Roundtrip.Parse(relative.Offset.TrimStart('-')) is not { Success: true, Value: var period })
            return $"{relative.Offset.TrimStart('-')} {(isBefore ? "before" : "after")} {named}";
        var lasting = Lasting(period);
        return lasting.Length == 0 ? "at " + named : $"within {lasting} {(isBefore ? "before" : "after")} {named}";
    }

    private static string Lasting(Period period)
    {
        (int Count, string Thing)[] parts = [(period.Years, "year"), (period.Months, "month"), (period.Weeks, "week"), (period.Days, "day"), ((int)period.Hours, "hour")];
        return string.Join(" ", parts.Where(part => part.Count != 0).Select(part => Count(part.Count, part.Thing)));
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"\b[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?\b", System.Text.RegularExpressions.RegexOptions.CultureInvariant | System.Text.RegularExpressions.RegexOptions.NonBacktracking)]
    private static partial System.Text.RegularExpressions.Regex IsoDayOrMonth();
}
