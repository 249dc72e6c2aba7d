namespace Pactwatch.Annotation.Times.Readings;

/// <summary>Counted from the date last told of: "three days later", "the following year", "that month".</summary>
/// <param name="IsPeriod">True for the whole calendar period.</param>
/// <param name="IsReported">A quarter that figures are told of, the one that ended last where none is named: "the latest quarter", "the year-ago quarter".</param>
internal sealed record LaterReading(string Unit, decimal? By, bool IsPeriod = false, bool IsReported = false) : TimeReading;
