namespace Pactwatch.Annotation.Times.Readings;

/// <summary>A holiday by the number of its rule; the rest as in <see cref="DateReading"/>.</summary>
/// <param name="IsEve">True for the day before it.</param>
internal sealed record HolidayReading(string Rule, int? Year, int? Shift = null, bool IsTold = false) : TimeReading;
