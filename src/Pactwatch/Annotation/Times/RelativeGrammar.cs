namespace Pactwatch.Annotation.Times;

/// <summary>Reads times that count from another day: "yesterday", "next month", "last Monday", "three weeks ago", "in 10 days", "later this year".</summary>
internal static class RelativeGrammar
{
    public static TimeMatch? Read(TimeTokens t, int i) =>
        Deictic(t, i) ?? Shifted(t, i) ?? Ago(t, i) ?? DayOfMonth(t, i) ?? Weekday(t, i) ?? Reference(t, i);

    private static TimeMatch? Deictic(TimeTokens t, int i)
    {
        if (t.Is(i, TimeWordKind.Day) && !(t.IsCapital(i) && t.IsCapital(i + 1))) return WithPart(t, i + 1, new ShiftReading("D", t.Word(i)!.Number, true));
        if (t.IsAny(i, "tonight")) return new TimeMatch(new ClockReading("NI", null), i + 1);
        if (t.IsAny(i, "overnight")) return new TimeMatch(new ClockReading("NI", null), i + 1);
        return null;
    }

    // "next month", "last Monday", "this summer", "next September", "the previous year", "the same day".
    private static TimeMatch? Shifted(TimeTokens t, int i)
    {
        var at = t.IsAny(i, "the") ? i + 1 : i;
        int by;
        if (t.IsAny(at, "next", "coming", "upcoming")) by = 1;
        else if (t.IsAny(at, "last", "past")) by = -1;
        else if (t.IsAny(at, "this", "current")) by = 0;
        else return null;
        if (by == 0 && at > i && !t.IsAny(at, "current")) return null;
        var word = t.Word(at + 1);
        var end = at + 2;
        return word?.Kind switch
        {
            TimeWordKind.Unit when IsCalendarUnit(word.Value) && !IsPlural(t, at + 1) => ShiftedUnit(t, i, at, word.Value, by),
            TimeWordKind.Month when t.IsCapital(at + 1) && !t.IsHyphen(end) => new TimeMatch(
                new DateReading(null, word.Number, CountGrammar.Day(t, end), by), CountGrammar.Day(t, end) is null ? end : end + 1),
            TimeWordKind.Weekday => WithPart(t, end, new WeekdayReading(word.Number, by)),
            TimeWordKind.Season => new TimeMatch(new SeasonReading(word.Value, null, by), end),
            TimeWordKind.Part when by <= 0 => new TimeMatch(new ClockReading(word.Value, new ShiftReading("D", by, true)), end),
            _ => null,
        };
    }

    // "the last day" and "the next day" hang on what was told, not on the report.
    private static TimeMatch? ShiftedUnit(TimeTokens t, int i, int at, string unit, int by)
    {
        if (unit == "D") return by == 1 && at > i ? new TimeMatch(new LaterReading("D", 1), at + 2) : null;
        if (unit == "DE" || unit == "CE") return new TimeMatch(new DurationReading(unit, 1, by), at + 2);
        if (at > i && by != 0) return new TimeMatch(new DurationReading(unit, 1, by), at + 2);
        return t.IsHyphen(at + 2) ? null : new TimeMatch(new ShiftReading(unit, by, true), at + 2);
    }

    // "three weeks ago", "two days later", "a year earlier", "10 days from now"; "in 10 days".
    private static TimeMatch? Ago(TimeTokens t, int i)
    {
        var unitAt = CountGrammar.Read(t, i, out var amount);
        var isBare = unitAt == i && IsPlural(t, i);
        if ((unitAt == i && !isBare) || !t.Is(unitAt, TimeWordKind.Unit)) return null;
        var unit = t.Word(unitAt)!.Value;
        var after = unitAt + 1;
        if (t.IsAny(after, "ago")) return new TimeMatch(new ShiftReading(unit, -amount, false), after + 1);
        if (t.IsAny(after, "from") && t.IsAny(after + 1, "now", "today")) return new TimeMatch(new ShiftReading(unit, amount, false), after + 2);
        if (t.IsAny(after, "later", "afterwards", "thereafter")) return new TimeMatch(new LaterReading(unit, amount), after + 1);
        if (t.IsAny(after, "earlier", "before", "previously") && EndsHere(t, after + 1)) return new TimeMatch(new LaterReading(unit, -amount), after + 1);
        var isAhead = t.IsAny(i - 1, "in") && !isBare && amount is not null && IsAheadUnit(unit) && !t.IsAny(after, "'", "of", "time") && !IsOrdinalYears(t, i);
        return isAhead && TenseFinder.IsFuture(t, i - 1, TimeRole.On) ? new TimeMatch(new ShiftReading(unit, amount, false), after) : null;
    }

    // "for the first time in 10 years"
    private static bool IsOrdinalYears(TimeTokens t, int i) => t.IsAny(i - 2, "time", "once", "twice");

    private static bool IsAheadUnit(string unit) => unit is "D" or "W" or "M" or "Y" or "TH" or "TM" or "F";

    private static bool EndsHere(TimeTokens t, int i) => i >= t.Count || t.IsAny(i, ",", ".", ";", ")", "and", "but", "when", "in", "on", "at", "by");

    // "on the 15th", "by the 1st"; "the 15th Brigade" goes on with a name, "the third phase" is in words.
    private static TimeMatch? DayOfMonth(TimeTokens t, int i)
    {
        if (!t.IsAny(i, "the") || t.Is(i + 1, TimeWordKind.Ordinal)) return null;
        if (CountGrammar.Ordinal(t, i + 1) is not (>= 1 and <= 31 and var day)) return null;
        if (!t.IsAny(i - 1, "on", "by", "until", "till", "from", "before", "after", "since", "through", "to", "and")) return null;
        if (t.IsAny(i + 2, "of") && t.IsAny(i + 3, "this", "next", "last") && t.IsAny(i + 4, "month"))
            return new TimeMatch(new DateReading(null, null, day, t.IsAny(i + 3, "next") ? 1 : t.IsAny(i + 3, "last") ? -1 : 0), i + 5);
        return EndsHere(t, i + 2) ? new TimeMatch(new DateReading(null, null, day), i + 2) : null;
    }

    private static TimeMatch? Weekday(TimeTokens t, int i)
    {
        if (!t.Is(i, TimeWordKind.Weekday) || !t.IsCapital(i)) return null;
        // "Sunday Times", "Black Friday", "Bloody Sunday"
        var isName = (t.IsCapital(i + 1) && !t.Is(i + 1, TimeWordKind.Month) && !t.IsAny(i + 1, "i")) && !t.IsAny(i - 1, "on", "last", "next")
            && i > 0 && !t.IsAny(i - 1, ",", "until", "by", "since", "from");
        if (isName || t.IsAny(i + 1, "times", "telegraph", "mirror", "post", "herald", "mail")) return null;
        if (t.IsAny(i - 1, "black", "bloody", "good") && t.IsCapital(i - 1)) return null;
        return WithPart(t, i + 1, new WeekdayReading(t.Word(i)!.Number));
    }

    private static TimeMatch? Reference(TimeTokens t, int i)
    {
        if (t.IsAny(i, "later", "earlier") && Shifted(t, i + 1) is { Reading: ShiftReading or SeasonReading or WeekdayReading } period)
            return period with { Reading = period.Reading with { Mod = t.IsAny(i, "later") ? "AFTER" : "BEFORE" } };
        if (!t.Lexicon.PhraseStarts.Contains(t[i])) return null;
        for (var count = 4; count >= 1; count--)
        {
            if (!t.Lexicon.References.TryGetValue(t.Phrase(i, count), out var value)) continue;
            // "now that", "soon after", "shortly before" say no time of their own.
            var isLink = t.IsAny(i + count, "that", "after", "before", "as") || (t.IsAny(i - 1, "as", "until", "by", "right") && count == 1 && t.IsAny(i, "soon"));
            return isLink ? null : new TimeMatch(new ReferenceReading(value), i + count);
        }

        return null;
    }

    private static TimeMatch WithPart(TimeTokens t, int i, TimeReading day) =>
        t.Is(i, TimeWordKind.Part) ? new TimeMatch(new ClockReading(t.Word(i)!.Value, day), i + 1) : new TimeMatch(day, i);

    private static bool IsCalendarUnit(string unit) => unit is "D" or "W" or "M" or "Y" or "Q" or "E" or "DE" or "CE";

    private static bool IsPlural(TimeTokens t, int i) => t.Is(i, TimeWordKind.Unit) && (t[i].EndsWith('s') || t.IsAny(i, "centuries"));
}
