using System.Collections.Immutable;
using Pactwatch.Annotation.Attribution;
using Pactwatch.Extraction.Phrases;
using Pactwatch.Text;

namespace Pactwatch.Extraction.Utterances;

/// <summary>Runs of words that somebody said: reports that share one carry the same utterance, whole or cut.</summary>
public static class UtteranceRuns
{
    /// <summary>Words that must agree in a row; shorter runs are stock phrases.</summary>
    public const int Length = 6;

    private static readonly Remembered<ReportClaims, ImmutableArray<string>> Runs = new(report => [.. Read(report)]);

    /// <summary>Every run of direct or mixed speech in the report, as one string each.</summary>
    public static ImmutableArray<string> Of(ReportClaims report) => Runs.Of(report);

    private static IEnumerable<string> Read(ReportClaims report)
    {
        foreach (var utterance in report.Utterances.Where(claim => claim.Style != AttributionStyle.Indirect))
        {
            var words = PhraseWords.Of(report.Annotated.Text[utterance.Span]).ToList();
            for (var at = 0; at + Length <= words.Count; at++) yield return string.Join(' ', words.Skip(at).Take(Length));
        }
    }
}
