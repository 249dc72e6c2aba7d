using NodaTime.Text;
using Pactwatch.Evaluation.Scoring;
using Pactwatch.Text;

namespace Pactwatch.Evaluation.Deadlines;

/// <summary>Reads sentences as the program reads reports and scores the times found.</summary>
internal static class DeadlineEvaluation
{
    public static StoryScore Score(string path)
    {
        var scorer = new DeadlineScorer();
        foreach (var sentence in GoldDeadline.Load(path)) scorer.Add(sentence, Pipeline.English.Annotate(SentenceReport.Of(sentence.Text, BeliefOf(sentence))).Times);
        return scorer.Score();
    }

    private static PublishedBelief BeliefOf(GoldDeadline sentence) =>
        sentence.Published is { } day ? PublishedBelief.On(LocalDatePattern.Iso.Parse(day).GetValueOrThrow(), PublishedBasis.Given) : PublishedBelief.Unknown;
}
