using System.Collections.Immutable;
using Pactwatch.Language;

namespace Pactwatch.Annotation.Attribution;

/// <summary>The chain of tellers behind any words of a report.</summary>
public static class AttributionChains
{
    /// <summary>
    /// The tellers of these words, nearest first: the chain of the shortest content that holds the whole span;
    /// empty where the report says it in its own voice.
    /// </summary>
    public static ImmutableArray<string> For(AnnotatedReport report, TextSpan span) => Holding(report, span)?.Chain ?? [];

    /// <summary>The attribution with the shortest content that holds the whole span, or null.</summary>
    public static AttributedSpeech? Holding(AnnotatedReport report, TextSpan span)
    {
        ArgumentNullException.ThrowIfNull(report);
        AttributedSpeech? best = null;
        var length = int.MaxValue;
        foreach (var speech in report.Attributions)
        {
            // In the order of their first content: what starts behind the span can't hold it.
            if (speech.Content.IsEmpty || speech.Content[0].Start > span.Start) break;
            foreach (var content in speech.Content)
            {
                if (!content.Contains(span) || content.Length >= length) continue;
                best = speech;
                length = content.Length;
            }
        }

        return best;
    }
}
