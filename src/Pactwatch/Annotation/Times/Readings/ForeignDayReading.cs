namespace Pactwatch.Annotation.Times.Readings;

/// <summary>A day of the Hijri, Persian or Hebrew calendar without its year: "15 Shawwal".</summary>
/// <param name="Month">The calendar's letter and the number of the month, as in words.tsv: "H10".</param>
/// <param name="Day">The day of that month.</param>
internal sealed record ForeignDayReading(string Month, int Day) : TimeReading;
