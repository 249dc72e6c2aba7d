using Pactwatch.Annotation.Times.Readings;
using Pactwatch.Text;

namespace Pactwatch.Annotation.Times;

/// <summary>Tells a text that tells history from one that tells news, and its digressions from its course.</summary>
internal static class Chronicles
{
    private const int FewestYears = 6;

    // A bare year so far from the course of a paragraph is a remark: "a study of 2005 says that there was no attack on 4 August".
    private const int Farthest = 3;

    /// <summary>True for a text that names many years, most of them not its own, and hardly a weekday: its months belong to the year last told of.</summary>
    public static bool IsChronicle(List<RecognizedTime> times, PublishedBelief belief)
    {
        var published = (belief.Date ?? belief.To)?.Year;
        var (years, other, deictic) = (0, 0, 0);
        foreach (var time in times)
        {
            if (time.Reading is YearBeforeChristReading) (years, other) = (years + 1, other + 1);
            if (time.Reading is WeekdayReading or ShiftReading) deictic++;
            if ((time.Reading as DateReading)?.Year is not { } year) continue;
            years++;
            if (year != published) other++;
        }

        return years >= FewestYears && other * 10 >= years * 7 && deictic * 4 <= years;
    }

    /// <summary>True where a bare year does not move the time that the next months count from.</summary>
    public static bool IsDigression(string text, TimeAnchor anchor, RecognizedTime? before, RecognizedTime time, ResolvedTime resolved)
    {
        if (!anchor.IsChronicle || before is null || time.Reading is not DateReading { Year: not null, Month: null }) return false;
        if (anchor.Told is not { } told || anchor.LastTold is not { Days: < 60 } || resolved.From is not { } from) return false;
        return Math.Abs(from.Year - told.Year) > Farthest && text.AsSpan()[before.Span.End..time.Span.Start].IndexOf('\n') < 0;
    }
}
