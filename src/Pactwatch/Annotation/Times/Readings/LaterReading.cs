namespace Pactwatch.Annotation.Times.Readings;

/// <summary>Counted from the date last told of: "three days later", "the following year", "that month".</summary>
/// <param name="IsPeriod">True for the whole calendar period.</param>
internal sealed record LaterReading(string Unit, decimal? By, bool IsPeriod = false) : TimeReading;
