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

    /// <summary>The time inside, with a part of it or a mod.</summary>
    Same,

    /// <summary>No time: the words only look like one.</summary>
    Nothing,
}
