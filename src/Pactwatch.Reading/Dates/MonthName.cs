namespace Pactwatch.Reading.Dates;

/// <summary>A month's name in some language: its number from 1, in the solar Hijri year where <see cref="IsSolar"/>, and how far that language's years are ahead of the common ones.</summary>
internal readonly record struct MonthName(int Number, string Language, bool IsSolar, int YearOffset);
