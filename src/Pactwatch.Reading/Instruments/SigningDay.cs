using NodaTime;
using Pactwatch.Extraction.Instruments;
using Pactwatch.Reading.Dates;
using Pactwatch.Reading.Passages;
using Pactwatch.Text;

namespace Pactwatch.Reading.Instruments;

/// <summary>The day that an agreement's own text bears: "Done at Port Sel on 2 May 2030", or in its heading "signed on 2 May 2030".</summary>
internal static class SigningDay
{
    /// <summary>As many passages at the top can bear the day.</summary>
    private const int HeadPassages = 4;

    /// <summary>In characters: a longer passage at the top is a clause, whose dates are something else.</summary>
    private const int LongestHeadLine = 200;

    /// <summary>A belief in the day; null where no line bears one that can only be read one way.</summary>
    public static PublishedBelief? Of(IReadOnlyList<Passage> passages)
    {
        for (var at = passages.Count - 1; at >= 0; at--)
        {
            if (ClauseTree.IsClosing(passages[at].Characters) && DayIn(passages[at].Characters) is { } day) return PublishedBelief.On(day, PublishedBasis.Text, passages[at].Characters);
        }

        foreach (var passage in passages.Take(HeadPassages))
        {
            if (passage.Characters.Length <= LongestHeadLine && ClauseNumber.At(passage.Characters) is null && !Prose.EndsSentence(passage.Characters) && DayIn(passage.Characters) is { } day)
                return PublishedBelief.On(day, PublishedBasis.Text, passage.Characters);
        }

        return null;
    }

    private static LocalDate? DayIn(string words)
    {
        // "This 9th day of April 2027" is "9th April 2027" to who looks for dates.
        var plain = words.Replace("day of ", "", StringComparison.OrdinalIgnoreCase);
        var days = DateScanner.Scan(plain).Select(mention => mention.Resolve(DateOrder.Unknown)).OfType<(LocalDate From, LocalDate To)>().Where(range => range.From == range.To).ToList();
        return days.Count == 0 ? null : days[^1].From;
    }
}
