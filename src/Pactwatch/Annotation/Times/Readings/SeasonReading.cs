namespace Pactwatch.Annotation.Times.Readings;

/// <summary>A season, quarter ("Q3") or half ("H1") of a year; the rest as in <see cref="DateReading"/>.</summary>
internal sealed record SeasonReading(string Code, int? Year, int? Shift = null, int? Outer = null, bool IsTold = false) : TimeReading;
