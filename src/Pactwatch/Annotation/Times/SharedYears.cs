using Pactwatch.Annotation.Times.Readings;

namespace Pactwatch.Annotation.Times;

/// <summary>Gives months and days the year that stands once, at the end of their list: "in April and June 1955".</summary>
internal static class SharedYears
{
    public static void Give(List<RecognizedTime> times)
    {
        for (var i = times.Count - 2; i >= 0; i--)
        {
            var (one, next) = (times[i], times[i + 1]);
            if (one.Sentence != next.Sentence || next.Start != one.End + 1) continue;
            if (one.Reading is not DateReading { Year: null, Month: { } month, Shift: null, Outer: null, IsTold: false } date) continue;
            if (next.Reading is not DateReading { Year: { } year, Month: { } last }) continue;
            times[i] = one with { Reading = date with { Year = month > last ? year - 1 : year } };
        }
    }
}
