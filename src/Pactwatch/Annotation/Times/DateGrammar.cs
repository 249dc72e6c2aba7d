using System.Globalization;

namespace Pactwatch.Annotation.Times;

/// <summary>Reads absolute dates: full and partial ones in all usual orders, years, decades, centuries, seasons, quarters, holidays.</summary>
internal static class DateGrammar
{
    public static TimeMatch? Read(TimeTokens t, int i) =>
        Numeric(t, i) ?? WithWeekday(t, i) ?? DayMonth(t, i) ?? MonthFirst(t, i) ?? Season(t, i) ?? Quarter(t, i)
        ?? Decade(t, i) ?? Century(t, i) ?? BeforeChrist(t, i) ?? Holiday(t, i);

    // "Friday, 6 September 2024": the weekday adds nothing to the value.
    private static TimeMatch? WithWeekday(TimeTokens t, int i)
    {
        if (!t.Is(i, TimeWordKind.Weekday)) return null;
        var date = t.IsAny(i + 1, ",") ? i + 2 : i + 1;
        if (t.IsAny(date, "the")) date++;
        var match = DayMonth(t, date) ?? MonthFirst(t, date);
        return match is { Reading: DateReading { Day: not null } } ? match : null;
    }

    // "6 September 2024", "6th of September", "Sept. 6" is in MonthFirst.
    private static TimeMatch? DayMonth(TimeTokens t, int i)
    {
        var first = t.IsAny(i, "the") ? i + 1 : i;
        if (CountGrammar.Day(t, first) is not { } day) return null;
        var month = t.IsAny(first + 1, "of") ? first + 2 : first + 1;
        if (!t.Is(month, TimeWordKind.Month) || !IsSure(t, month)) return null;
        return WithYear(t, month + 1, t.Word(month)!.Number, day);
    }

    // "September 6, 2024", "Sept. 6", "September 2024", "September".
    private static TimeMatch? MonthFirst(TimeTokens t, int i)
    {
        if (!t.Is(i, TimeWordKind.Month) || !t.IsCapital(i)) return null;
        var month = t.Word(i)!.Number;
        var dayAt = t.IsAny(i + 1, "the") ? i + 2 : i + 1;
        if (CountGrammar.Day(t, dayAt) is { } day && !IsCount(t, dayAt)) return WithYear(t, dayAt + 1, month, day);
        var yearAt = t.IsAny(i + 1, ",", "of") ? i + 2 : i + 1;
        if (CountGrammar.Year(t, yearAt) is { } year) return new TimeMatch(new DateReading(year, month, null), yearAt + 1);
        return IsSure(t, i) && !IsName(t, i) ? new TimeMatch(new DateReading(null, month, null), i + 1) : null;
    }

    private static TimeMatch WithYear(TimeTokens t, int i, int month, int day)
    {
        var yearAt = t.IsAny(i, ",", "of") ? i + 1 : i;
        if (CountGrammar.Year(t, yearAt) is { } year) return new TimeMatch(new DateReading(year, month, day), yearAt + 1);
        return new TimeMatch(new DateReading(null, month, day), i);
    }

    // "in May 40 trucks": the number counts what follows.
    private static bool IsCount(TimeTokens t, int i) =>
        t.Is(i, TimeWordKind.Ordinal) || t.IsAny(i + 1, "percent", "%", "trucks", "troops", "people", "soldiers", "million", "billion");

    // "may", "march": a month only with a capital and beside a preposition or number.
    private static bool IsSure(TimeTokens t, int i) =>
        t.IsCapital(i) && (!t.Word(i)!.IsUnsure || CountGrammar.Day(t, i - 1) is not null || t.IsAny(i - 1, "of")
            || (i > 0 && IsMonthPreposition(t, i - 1)));

    private static bool IsMonthPreposition(TimeTokens t, int i) =>
        t.IsAny(i, "in", "by", "since", "until", "till", "from", "through", "during", "before", "after", "of", "last", "next", "this", "late", "early", "mid", "and", "to", "between", "every", "each");

    // "April Jones", "the March Group": a name goes on with a capital.
    private static bool IsName(TimeTokens t, int i) =>
        t.IsCapital(i + 1) && !t.Is(i + 1, TimeWordKind.Month) && (t.Word(i)!.IsUnsure || !IsMonthPreposition(t, i - 1));

    // "2025-09-15", "15/09/2025", "Sept. 15" is not here.
    private static TimeMatch? Numeric(TimeTokens t, int i)
    {
        var word = t[i];
        if (word.Length is < 8 or > 10 || !char.IsAsciiDigit(word[0])) return null;
        var parts = word.Split('-', '/', '.');
        if (parts.Length != 3 || !parts.All(part => part.Length is 2 or 4 or 1 && part.All(char.IsAsciiDigit))) return null;
        var numbers = Array.ConvertAll(parts, part => int.Parse(part, CultureInfo.InvariantCulture));
        if (parts[0].Length == 4) return Valid(numbers[0], numbers[1], numbers[2], i);
        if (parts[2].Length != 4) return null;
        // Only one order is possible where one of the two is no month; with points the European order is meant.
        if (numbers[0] > 12 || word.Contains('.')) return Valid(numbers[2], numbers[1], numbers[0], i);
        if (numbers[1] > 12 || numbers[0] == numbers[1]) return Valid(numbers[2], numbers[0], numbers[1], i);
        return null;
    }

    private static TimeMatch? Valid(int year, int month, int day, int i) =>
        year is >= 1000 and <= 2199 && month is >= 1 and <= 12 && day is >= 1 and <= 31 ? new TimeMatch(new DateReading(year, month, day), i + 1) : null;

    private static TimeMatch? Season(TimeTokens t, int i)
    {
        if (!t.Is(i, TimeWordKind.Season)) return null;
        var word = t.Word(i)!;
        var yearAt = t.IsAny(i + 1, "of", ",") ? i + 2 : i + 1;
        if (CountGrammar.Year(t, yearAt) is { } year) return new TimeMatch(new SeasonReading(word.Value, year), yearAt + 1);
        var isPlaced = t.IsAny(i - 1, "the", "in", "by", "late", "early", "mid", "since", "until", "of", "that");
        return isPlaced && !word.IsUnsure && !t.IsCapital(i + 1) ? new TimeMatch(new SeasonReading(word.Value, null), i + 1) : null;
    }

    // "Q3 2025", "the third quarter of 2025", "the first half of 2026".
    private static TimeMatch? Quarter(TimeTokens t, int i)
    {
        string? code = null;
        var end = i + 1;
        if (t[i] is ['q', >= '1' and <= '4'] && t.IsCapital(i)) code = t[i].ToUpperInvariant();
        var first = t.IsAny(i, "the") ? i + 1 : i;
        if (CountGrammar.Ordinal(t, first) is { } number && t.IsAny(first + 1, "quarter", "half"))
        {
            code = t.IsAny(first + 1, "half") ? number <= 2 ? $"H{number}" : null : number <= 4 ? $"Q{number}" : null;
            end = first + 2;
        }

        if (code is null) return null;
        var yearAt = t.IsAny(end, "of") ? end + 1 : end;
        if (CountGrammar.Year(t, yearAt) is { } year) return new TimeMatch(new SeasonReading(code, year), yearAt + 1);
        if (t.IsAny(yearAt, "next", "this", "last") && t.IsAny(yearAt + 1, "year"))
            return new TimeMatch(new SeasonReading(code, null, t.IsAny(yearAt, "next") ? 1 : t.IsAny(yearAt, "last") ? -1 : 0), yearAt + 2);
        return t.IsAny(end - 1, "half") ? null : new TimeMatch(new SeasonReading(code, null), end);
    }

    // "the 1990s", "the sixties" is too often an age or a temperature to be read.
    private static TimeMatch? Decade(TimeTokens t, int i)
    {
        var word = t[i];
        if (word.Length != 5 || word[4] != 's' || word[3] != '0' || !int.TryParse(word.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return null;
        return year is >= 1000 and <= 2190 ? new TimeMatch(new DecadeReading(year), i + 1) : null;
    }

    private static TimeMatch? Century(TimeTokens t, int i)
    {
        var first = t.IsAny(i, "the") ? i + 1 : i;
        if (CountGrammar.Ordinal(t, first) is not (>= 1 and <= 21 and var number)) return null;
        var century = t.IsHyphen(first + 1) ? first + 2 : first + 1;
        return t.IsAny(century, "century") ? new TimeMatch(new CenturyReading(number), century + 1) : null;
    }

    private static TimeMatch? BeforeChrist(TimeTokens t, int i) =>
        t.Digits(i) is > 0 and < 5000 and var year && t.IsAny(i + 1, "bc", "bce", "b.c.") ? new TimeMatch(new YearBeforeChristReading(year), i + 2) : null;

    private static TimeMatch? Holiday(TimeTokens t, int i)
    {
        if (!t.Lexicon.PhraseStarts.Contains(t[i]) || !t.IsCapital(i)) return null;
        for (var count = 4; count >= 1; count--)
        {
            if (!t.Lexicon.Holidays.TryGetValue(t.Phrase(i, count), out var day)) continue;
            var year = CountGrammar.Year(t, i + count);
            return new TimeMatch(new DateReading(year, day.Month, day.Day), year is null ? i + count : i + count + 1);
        }

        return null;
    }
}
