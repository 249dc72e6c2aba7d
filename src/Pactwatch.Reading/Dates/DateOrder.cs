namespace Pactwatch.Reading.Dates;

/// <summary>In which order a page writes day and month as numbers: 03/04/2031.</summary>
internal enum DateOrder
{
    Unknown,
    DayFirst,
    MonthFirst,
}
