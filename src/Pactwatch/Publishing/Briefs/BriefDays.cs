using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Pactwatch.Annotation.Times;
using Pactwatch.Ledger;

namespace Pactwatch.Publishing.Briefs;

/// <summary>Days and windows as a sentence has them: "30 September 2031", "by 30 September 2031", "within 60 days after signing".</summary>
public static class BriefDays
{
    private static readonly LocalDatePattern DayPattern = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");
    private static readonly LocalDatePattern MonthPattern = LocalDatePattern.CreateWithInvariantCulture("MMMM uuuu");

    public static string Of(LocalDate day) => DayPattern.Format(day);

    /// <summary>Empty where no date is told.</summary>
    public static string Of(DateWindow window, Duty duty) => window switch
    {
        { From: { } from, To: { } to } => Between(from, to),
        { To: { } to } => (duty is Duty.Maintain or Duty.Refrain or Duty.Permit ? "until " : "by ") + Of(to),
        { From: { } from } => "from " + Of(from),
        { RelativeTo: { } relative } => Of(relative),
        _ => "",
    };

    /// <summary>The days alone, for brackets behind words that say "by" or "in" themselves; empty where no date is told.</summary>
    public static string Days(DateWindow window) => window switch
    {
        { From: { } from, To: { } to } => Between(from, to) is var words && words.StartsWith("between ", StringComparison.Ordinal) ? $"{Of(from)} to {Of(to)}" : words[(words.IndexOf(' ', StringComparison.Ordinal) + 1)..],
        { To: { } to } => Of(to),
        { From: { } from } => "from " + Of(from),
        _ => "",
    };

    /// <summary>The ledger's own words with their ISO days and months spelt out: "by 2031-09-30" becomes "by 30 September 2031".</summary>
    public static string Spelt(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var parts = words.Split(' ');
        for (var i = 0; i < parts.Length; i++)
        {
            if (LocalDatePattern.Iso.Parse(parts[i]) is { Success: true, Value: var day }) parts[i] = Of(day);
            else if (LocalDatePattern.Iso.Parse(parts[i] + "-01") is { Success: true, Value: var first }) parts[i] = MonthPattern.Format(first);
        }

        return string.Join(' ', parts);
    }

    /// <summary>A value of a plan's window as what it was: "due by 30 September 2031"; other values as they are.</summary>
    public static string Due(string value) => Spelt(value) is var spelt && value.Split(' ')[0] is "by" or "on" or "in" or "between" or "from" ? "due " + spelt : spelt;

    /// <summary>"3 days".</summary>
    public static string Count(int days) => string.Create(CultureInfo.InvariantCulture, $"{days} {(days == 1 ? "day" : "days")}");

    private static string Between(LocalDate from, LocalDate to)
    {
        if (from == to) return "on " + Of(from);
        if (from.Day == 1 && to == from.With(DateAdjusters.EndOfMonth)) return "in " + MonthPattern.Format(from);
        if (from is { Day: 1, Month: 1 } && to == new LocalDate(from.Year, 12, 31)) return string.Create(CultureInfo.InvariantCulture, $"in {from.Year}");
        return $"between {Of(from)} and {Of(to)}";
    }

    private static string Of(RelativeTime relative)
    {
        var (side, named) = (relative.Offset.StartsWith('-') ? "before" : "after", relative.Event.Replace('-', ' '));
        if (PeriodPattern.Roundtrip.Parse(relative.Offset.TrimStart('-')) is not { Success: true, Value: var period }) return $"{side} {named}";
        (int Count, string Thing)[] parts = [(period.Years, "year"), (period.Months, "month"), (period.Weeks, "week"), (period.Days, "day"), ((int)period.Hours, "hour")];
        var lasting = string.Join(" ", parts.Where(part => part.Count != 0).Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Count} {part.Thing}{(part.Count == 1 ? "" : "s")}")));
        return lasting.Length == 0 ? "at " + named : $"within {lasting} {side} {named}";
    }
}
