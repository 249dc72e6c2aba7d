namespace Pactwatch.Annotation.Times.Readings;

/// <summary>A date with any of its parts.</summary>
/// <param name="Shift">-1 "last September", 0 "this September", 1 "next September", null where it isn't said.</param>
/// <param name="Outer">Years from the anchor's own, or with a day alone months: "May of next year" is 1.</param>
/// <param name="IsTold">The year or month is the one last told of: "June of that year".</param>
/// <param name="Weekday">The day of the week named beside it, which tells its year: "Monday, Oct. 26".</param>
internal sealed record DateReading(int? Year, int? Month, int? Day, int? Shift = null, int? Outer = null, bool IsTold = false, int? Weekday = null) : TimeReading;
