using System.Collections.Immutable;
using Pactwatch.Language;

namespace Pactwatch.Annotation.Attribution;

/// <summary>The chain of tellers behind any words of a report.</summary>
public static class AttributionChains
{
    /// <summary>No content holds the starts of so many others: at most a paragraph's sayings lie between its start and words inside it.</summary>
    private const int FarthestBack = 100;

    /// <summary>
    /// The tellers of these words, nearest first: the chain of the shortest content that holds the whole span;
    /// empty where the report says it in its own voice.
    /// </summary>
    public static ImmutableArray<string> For(AnnotatedReport report, TextSpan span) => Holding(report, span)?.Chain ?? [];

    /// <summary>The attribution with the shortest content that holds the whole span, or null.</summary>
    public static AttributedSpeech? Holding(AnnotatedReport report, TextSpan span) => Shortest(report, span, speech => speech.Kind != CueKind.Attitude);

    /// <summary>
    /// The same of words between quotation marks, which are also said by those who call, praise or blame something
    /// with them ("called the deal “a bridge nobody has to burn”").
    /// </summary>
    public static AttributedSpeech? Quoting(AnnotatedReport report, TextSpan words) => Shortest(report, words, speech => speech.Kind != CueKind.Attitude || speech.Style != AttributionStyle.Indirect);

    private static AttributedSpeech? Shortest(AnnotatedReport report, TextSpan span, Func<AttributedSpeech, bool> counts)
    {
        ArgumentNullException.ThrowIfNull(report);
        AttributedSpeech? best = null;
        var length = int.MaxValue;
        var behind = FirstBehind(report.Attributions, span.Start);
        for (var i = behind - 1; i >= Math.Max(0, behind - FarthestBack); i--)
        {
            if (!counts(report.Attributions[i])) continue;
            foreach (var content in report.Attributions[i].Content)
            {
                if (!content.Contains(span) || content.Length > length || (content.Length == length && best is not null)) continue;
                best = report.Attributions[i];
                length = content.Length;
            }
        }

        return best;
    }

    /// <summary>The number of the first attribution whose content starts behind the offset; they are in the order of their first content.</summary>
    private static int FirstBehind(ImmutableArray<AttributedSpeech> speeches, int offset)
    {
        var low = 0;
        var high = speeches.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (speeches[middle].Content[0].Start <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
