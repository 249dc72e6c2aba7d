namespace Pactwatch.Annotation.Times;

/// <summary>The part of a period that is meant: "early 2026", "the end of June".</summary>
internal enum Portion
{
    Whole,
    Start,
    Early,
    Mid,
    Late,
    End,
}

/// <summary>What the words of a time say, before any date is known that they count from.</summary>
internal abstract record TimeReading
{
    public Portion Portion { get; init; }

    /// <summary>TIMEX3's mod where the words are no portion (APPROX, MORE_THAN …).</summary>
    public string? Mod { get; init; }
}

/// <summary>A date with any of its parts. <paramref name="Shift"/>: -1 "last September", 0 "this September", 1 "next September", null where it isn't said.</summary>
internal sealed record DateReading(int? Year, int? Month, int? Day, int? Shift = null) : TimeReading;

/// <summary>"the 1990s" (four digits) or "the sixties" of an unsaid century.</summary>
internal sealed record DecadeReading(int FirstYear) : TimeReading;

/// <summary>"the 19th century".</summary>
internal sealed record CenturyReading(int Number) : TimeReading;

/// <summary>"490 BC".</summary>
internal sealed record YearBeforeChristReading(int Year) : TimeReading;

/// <summary>A season, quarter ("Q3") or half ("H1") of a year.</summary>
internal sealed record SeasonReading(string Code, int? Year, int? Shift = null) : TimeReading;

/// <summary>A weekday; <c>Shift</c> as in <see cref="DateReading"/>.</summary>
internal sealed record WeekdayReading(int Weekday, int? Shift = null) : TimeReading;

/// <summary>Days, weeks, months … from the anchor: "yesterday", "next month", "three weeks ago".</summary>
/// <param name="IsPeriod">True for the whole calendar period ("next month"), false for a point so far away ("in three months").</param>
internal sealed record ShiftReading(string Unit, int? By, bool IsPeriod) : TimeReading;

/// <summary>"three days later": counted from the date last told of.</summary>
internal sealed record LaterReading(string Unit, int? By) : TimeReading;

/// <summary>A length of time. <paramref name="Amount"/> is null for "several", "a few". <paramref name="Span"/>: 1 "the next …", -1 "the past …", 0 unplaced.</summary>
internal sealed record DurationReading(string Unit, int? Amount, int Span = 0, bool IsFurther = false) : TimeReading;

/// <summary>A length counted from another time or an event: "60 days after ratification".</summary>
internal sealed record OffsetReading(DurationReading Length, bool IsBefore, string? Event, TimeReading? Base) : TimeReading;

internal sealed record SetReading(string Value) : TimeReading;

internal sealed record ReferenceReading(string Value) : TimeReading;

/// <summary>A time of the day: a clock time ("14:30") or a part ("NI"), on a day (today where none is said).</summary>
internal sealed record ClockReading(string Time, TimeReading? Day, string? Zone = null) : TimeReading;
