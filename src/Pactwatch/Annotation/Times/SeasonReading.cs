namespace Pactwatch.Annotation.Times;

/// <summary>A season, quarter ("Q3") or half ("H1") of a year.</summary>
internal sealed record SeasonReading(string Code, int? Year, int? Shift = null) : TimeReading;
