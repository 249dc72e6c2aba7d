using NodaTime;
using Pactwatch.Annotation.Times.Patterns;
using Pactwatch.Annotation.Times.Readings;

namespace Pactwatch.Annotation.Times;

/// <summary>Gives a day of another calendar the day of ours that stands in brackets beside it, or that it stands in brackets behind: "15 Shawwal (3 April 2026)".</summary>
internal static class DatesBeside
{
    public static void Give(List<RecognizedTime> times)
    {
        for (var i = 0; i < times.Count; i++)
        {
            if (times[i].Reading is not ForeignDayReading day) continue;
            if ((Beside(times, i, i + 1, day) ?? Beside(times, i, i - 1, day)) is { } told) times[i] = times[i] with { Reading = told };
        }
    }

    private static DateReading? Beside(List<RecognizedTime> times, int at, int beside, ForeignDayReading foreign)
    {
        if (beside < 0 || beside >= times.Count || times[beside].Sentence != times[at].Sentence) return null;
        var (first, second) = at < beside ? (times[at], times[beside]) : (times[beside], times[at]);
        return second.Start == first.End + 1 && times[beside].Reading is DateReading { Year: { } year, Month: { } month, Day: { } day } told
            && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) && ForeignDates.CanBe(foreign, new LocalDate(year, month, day)) ? told : null;
    }
}
