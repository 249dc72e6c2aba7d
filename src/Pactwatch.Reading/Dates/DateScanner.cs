using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using Pactwatch.Language;

namespace Pactwatch.Reading.Dates;

/// <summary>Finds calendar dates in a short text: "March 3, 2031", "3rd of March 2031", "Sep. 07", "2031-03-03", "3.4.2031", "03/04/2031".</summary>
internal static partial class DateScanner
{
    private static readonly FrozenDictionary<string, string> Months = WordList.Names("months.tsv");

    /// <summary>The dates of <paramref name="text"/> in order, none within another.</summary>
    public static List<DateMention> Scan(string text)
    {
        var mentions = new List<DateMention>();
        Collect(mentions, YearFirst().Matches(text), match => Named(match, Year(match), Number(match, "month"), Number(match, "day")));
        Collect(mentions, Numeric().Matches(text), NumericDate);
        Collect(mentions, DayMonth().Matches(text), match => Named(match, Year(match), MonthOf(match), Number(match, "day")));
        Collect(mentions, MonthDay().Matches(text), match => Named(match, Year(match), MonthOf(match), Number(match, "day")));
        mentions.Sort((left, right) => left.Span.CompareTo(right.Span));
        return mentions;
    }

    /// <summary>An ISO 8601 date or date and time as metadata has it ("2031-03-04T05:40:00+01:00"), on the day it is written with; else the first date in words.</summary>
    public static DateMention? ScanOne(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 200) return null;
        var compact = CompactDate().Match(text);
        if (compact.Success && Named(compact, Year(compact), Number(compact, "month"), Number(compact, "day")) is { } mention) return mention;
        return Scan(text) is [var first, ..] ? first : null;
    }

    private static void Collect(List<DateMention> mentions, MatchCollection matches, Func<Match, DateMention?> read)
    {
        foreach (Match match in matches)
        {
            if (read(match) is { } mention && !mentions.Exists(other => other.Span.Overlaps(mention.Span))) mentions.Add(mention);
        }
    }

    private static DateMention? NumericDate(Match match)
    {
        int first = Number(match, "first"), second = Number(match, "second"), year = Number(match, "year");
        if (second > 12) return Named(match, year, first, second) is { } american ? american with { Proves = DateOrder.MonthFirst } : null;
        if (Named(match, year, second, first) is not { } mention) return null;
        if (first > 12) return mention with { Proves = DateOrder.DayFirst };
        // Dots are the continental way; with slashes and hyphens both orders are in use.
        return match.Groups["sign"].ValueSpan[0] == '.' || first == second ? mention : mention with { IsOpen = true };
    }

    private static DateMention? Named(Match match, int? year, int month, int day)
    {
        if (month is < 1 or > 12 || year is < 1000 or > 9998) return null;
        var longest = CalendarSystem.Iso.GetDaysInMonth(year ?? 2000, month);
        if (day < 1 || day > longest) return null;
        return new DateMention(new TextSpan(match.Index, match.Index + match.Length), year, month, day);
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int? Year(Match match) => match.Groups["year"].Success ? Number(match, "year") : null;

    private static int MonthOf(Match match) =>
        Months.TryGetValue(match.Groups["month"].Value, out var number) ? int.Parse(number, CultureInfo.InvariantCulture) : 0;

    // Here and in all patterns of the reading stage: every repetition is bounded and the input short, so that there is no
    // need of a time limit, which would make the outcome depend on the machine.
    [GeneratedRegex(@"(?<![0-9])(?<year>[0-9]{4})[\-/.](?<month>[0-9]{1,2})[\-/.](?<day>[0-9]{1,2})(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: -1)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"(?<![0-9])(?<first>[0-9]{1,2})(?<sign>[/.\-])(?<second>[0-9]{1,2})\k<sign>(?<year>[0-9]{4})(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: -1)]
    private static partial Regex Numeric();

    [GeneratedRegex(@"(?<![\p{L}0-9])(?<day>[0-9]{1,2})(?:st|nd|rd|th)?(?: of)?[ \-](?<month>[A-Za-z]{3,9})(?:\.?(?:,? |-)(?<year>[0-9]{4})(?![0-9]))?(?!\p{L})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: -1)]
    private static partial Regex DayMonth();

    [GeneratedRegex(@"(?<!\p{L})(?<month>[A-Za-z]{3,9})\.? ?(?<day>[0-9]{1,2})(?:st|nd|rd|th)?(?![0-9])(?:,? ?(?<year>[0-9]{4})(?![0-9]))?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: -1)]
    private static partial Regex MonthDay();

    [GeneratedRegex(@"^\s{0,5}(?<year>[0-9]{4})(?<month>[0-9]{2})(?<day>[0-9]{2})(?:$|T)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: -1)]
    private static partial Regex CompactDate();
}
