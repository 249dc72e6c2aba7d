using Pactwatch.Annotation.Times.Readings;
using Pactwatch.Text;

namespace Pactwatch.Annotation.Times;

/// <summary>Tells a text that tells history from one that tells news.</summary>
internal static class Chronicles
{
    private const int FewestYears = 6;

    /// <summary>True for a text that names many years, nearly all long past: its months belong to the year last told of.</summary>
    public static bool IsChronicle(List<RecognizedTime> times, PublishedBelief belief)
    {
        var published = (belief.Date ?? belief.To)?.Year;
        var (years, past) = (0, 0);
        foreach (var time in times)
        {
            if (time.Reading is YearBeforeChristReading) (years, past) = (years + 1, past + 1);
            if ((time.Reading as DateReading)?.Year is not { } year) continue;
            years++;
            if (published is not { } now || year < now - 2) past++;
        }

        return years >= FewestYears && past * 10 >= years * 9;
    }
}
