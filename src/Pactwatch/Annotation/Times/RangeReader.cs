using Pactwatch.Annotation.Times.Patterns;
using Pactwatch.Annotation.Times.Readings;
using Pactwatch.Annotation.Times.Words;

namespace Pactwatch.Annotation.Times;

/// <summary>Tells which two times bound one stretch.</summary>
internal static class RangeReader
{
    // What a number in front of it counts or belongs to.
    private const WordClass Counted = WordClass.Month | WordClass.Unit | WordClass.Units | WordClass.Noun | WordClass.Hyphen | WordClass.Number;

    /// <summary>True where the time at <paramref name="start"/> ends the stretch that the one before it opens.</summary>
    public static bool Joins(TimeTokens tokens, RecognizedTime first, int start)
    {
        if (first.End != start - 1 || first.IsRangeStart || first.Role is TimeRole.Every) return false;
        if (first.Reading is not (ReferenceReading { Value: "PRESENT_REF" } or DateReading or SeasonReading or WeekdayReading or ShiftReading { IsPeriod: true } or HolidayReading or DecadeReading)) return false;
        if (tokens.Is(start - 1, WordClass.Hyphen)) return true;
        var word = tokens.Characters(start - 1);
        if (word is "and") return IsBetween(tokens, start - 1);
        return word is "to" or "until" or "till" or "through" && (first.Role is TimeRole.From or TimeRole.None or TimeRole.In or TimeRole.On);
    }

    /// <summary>
    /// "3 and 7 May", "19-20 May", "from ninth till seventeenth of April": a day alone in front of a day that names
    /// its month, of the same month; null where there is none. <paramref name="day"/> is its token.
    /// </summary>
    public static TimeReading? Start(TimeTokens tokens, int start, TimeReading reading, out int day)
    {
        day = start - 2;
        if (reading is not DateReading { Month: not null, Day: { } last } date || day < 0) return null;
        var word = tokens.Characters(start - 1);
        if (!tokens.Is(start - 1, WordClass.Hyphen) && !(word is "and" or "to" or "till" or "until" or "through" or "/" or "or")) return null;
        if (CountReader.Day(tokens, day, out var number) != day + 1 || number >= last || !tokens.Is(day, WordClass.DayDigits | WordClass.Ordinal)) return null;
        if (word is "and" or "or" && !IsBetween(tokens, start - 1) && !tokens.Is(day, WordClass.DayDigits)) return null;
        return date with { Day = number };
    }

    /// <summary>"3 and 7 May", but not "between 3 and 7 May": two days, and no stretch.</summary>
    public static bool IsList(TimeTokens tokens, int link) => tokens.Characters(link) is "and" or "or" && !IsBetween(tokens, link);

    /// <summary>"April 24 and 25": a further day of the month behind a day; null where there is none.</summary>
    public static TimeReading? Further(TimeTokens tokens, int end, TimeReading reading)
    {
        var day = end + 1;
        if (reading is not DateReading { Month: not null, Day: { } first } date || !IsList(tokens, end)) return null;
        if (!tokens.Is(day, WordClass.DayDigits | WordClass.Ordinal) || CountReader.Day(tokens, day, out var number) != day + 1 || number <= first) return null;
        // "April 24 and 25 people", "April 24 and 25 May" and "April 24 and 25%" name no day of April.
        return tokens.Is(day + 1, Counted) || tokens.Characters(day + 1) is "of" or "%" ? null : date with { Day = number, Weekday = null };
    }

    /// <summary>"May 3-7", "April 9th through the 17th": a day alone behind a day with its month; null where there is none.</summary>
    public static TimeReading? End(TimeTokens tokens, int end, TimeReading reading, out int day)
    {
        day = tokens.Characters(end + 1) is "the" ? end + 2 : end + 1;
        if (reading is not DateReading { Month: not null, Day: { } first, Year: null } date) return null;
        var isHyphen = tokens.Is(end, WordClass.Hyphen);
        if (!isHyphen && !(tokens.Characters(end) is "to" or "till" or "until" or "through")) return null;
        if (!tokens.Is(day, WordClass.DayDigits | WordClass.Ordinal) || CountReader.Day(tokens, day, out var number) != day + 1) return null;
        // "May 3 to 7 June" and "from May 3 to 40 days" end elsewhere.
        if (tokens.Is(day + 1, Counted) || tokens.Characters(day + 1) is "of" or "%") return null;
        if (number > first) return date with { Day = number };
        return isHyphen ? null : date with { Day = number, Month = (date.Month % 12) + 1 };
    }

    private static bool IsBetween(TimeTokens tokens, int i)
    {
        for (var at = i - 1; at >= Math.Max(0, i - 8); at--)
            if (tokens.Characters(at) is "between" or "Between") return true;
        return false;
    }
}
