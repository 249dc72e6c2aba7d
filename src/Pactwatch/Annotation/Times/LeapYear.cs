using NodaTime;

namespace Pactwatch.Annotation.Times;

/// <summary>29 February without its year lies in a leap year: where the year at hand is none, in the one nearest to the report, or the next where it lies ahead.</summary>
internal static class LeapYear
{
    private const int MostYearsApart = 8;

    public static int Of(int year, int month, int? day, LocalDate anchor, bool isFuture)
    {
        if (month != 2 || day != 29 || CalendarSystem.Iso.IsLeapYear(year)) return year;
        for (var apart = 1; apart < MostYearsApart; apart++)
        {
            if (!isFuture && CalendarSystem.Iso.IsLeapYear(anchor.Year - apart)) return anchor.Year - apart;
            if (CalendarSystem.Iso.IsLeapYear(anchor.Year + apart)) return anchor.Year + apart;
        }

        return year;
    }
}
