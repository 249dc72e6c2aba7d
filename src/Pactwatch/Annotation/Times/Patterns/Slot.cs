namespace Pactwatch.Annotation.Times.Patterns;

/// <summary>Where a pattern keeps what it found; the readings say what each means to them.</summary>
internal enum Slot
{
    None,
    Year,
    Month,
    Day,
    Weekday,
    Unit,
    Code,
    Count,
    Number,
    Shift,

    /// <summary>Years or weeks from the anchor's own that the time lies in ("May of next year").</summary>
    Outer,
    Portion,

    /// <summary>Minutes of the day.</summary>
    Clock,
    Zone,
    Value,
    Mod,

    /// <summary>1: counted from the date last told of.</summary>
    Told,
    Span,

    /// <summary>1: "another", "additional".</summary>
    Further,

    /// <summary>1: the calendar period, 0: a point so far away.</summary>
    Period,

    /// <summary>1: before, where a length counts from another time.</summary>
    Before,

    /// <summary>What is added to the count: "and a half".</summary>
    Plus,

    /// <summary>Minutes past the hour.</summary>
    Past,

    /// <summary>1: the quarter that figures are told of.</summary>
    Reported,
}
