namespace Pactwatch.Annotation.Times.Patterns;

/// <summary>What a pattern makes of what it found; the second column of patterns.tsv.</summary>
internal enum ReadingKind
{
    Date,
    Numeric,
    Weekday,
    Season,
    Quarter,
    Half,
    Shift,
    Later,
    Length,
    Decade,
    Century,
    BeforeChrist,
    Holiday,
    Fiscal,
    Reference,
    Set,
    SetWeekday,
    SetMonth,
    SetSeason,
    SetPart,
    SetUnit,
    Nth,
    NthOfEvent,

    /// <summary>A day or week by its number alone: "by the seventh day".</summary>
    NthUntold,
    WeekOf,
    Clock,
    Part,

    /// <summary>An hour with the part of the day that it is in: "seven in the evening".</summary>
    HourOf,

    /// <summary>A day with its year in two figures: "April of 87".</summary>
    ShortYear,

    /// <summary>"2025-11": a month, or two years where the second follows the first.</summary>
    YearMonth,

    /// <summary>A weekday so far away: "Monday two weeks from now".</summary>
    WeekdayFrom,

    /// <summary>The weekday after the next of its name: "Saturday week".</summary>
    WeekdayWeek,

    /// <summary>A day of the Hijri, Persian or Hebrew calendar with its year.</summary>
    ForeignDate,

    /// <summary>The same without its year.</summary>
    ForeignDay,

    /// <summary>The weekend beside a holiday.</summary>
    WeekendOf,

    /// <summary>A whole stamp of time, as mail has it: weekday, month, day, clock, year.</summary>
    Stamp,

    /// <summary>A weekday in small letters with its hour.</summary>
    WeekdayClock,

    /// <summary>The time inside, with a part of it or a mod.</summary>
    Same,

    /// <summary>No time: the words only look like one.</summary>
    Nothing,
}
