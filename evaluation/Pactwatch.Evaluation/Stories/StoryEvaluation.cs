using NodaTime.Text;
using Pactwatch.Evaluation.Exported;
using Pactwatch.Evaluation.Gold;
using Pactwatch.Evaluation.Scoring;

namespace Pactwatch.Evaluation.Stories;

/// <summary>
/// Reads a story and scores its ledger: all figures as of the last report's day, and the states as of each day
/// that the gold asks about, under names such as <c>states.accuracy@2031-04-01</c>.
/// </summary>
internal static class StoryEvaluation
{
    public static StoryScore Score(StoryFiles files, int threads)
    {
        var story = GoldStory.Load(files.Gold);
        var scorer = new StoryScorer(story, new ReportTexts(files.Texts));
        var reports = StoryReader.Read(files.Reports);
        var whole = scorer.Score(ExportedLedger.Parse(StoryReader.Export(reports, null, threads)));
        List<Measurement> measured = [.. whole.Measurements.Where(figure => figure.Name != StateScorer.Name)];
        List<string> remarks = [.. whole.Remarks];
        foreach (var day in story.States.Select(state => state.AsOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var score = scorer.Score(ExportedLedger.Parse(StoryReader.Export(reports, LocalDatePattern.Iso.Parse(day).GetValueOrThrow(), threads)));
            if (score[StateScorer.Name] is { } states) measured.Add(states with { Name = $"{StateScorer.Name}@{day}" });
            remarks.AddRange(score.Remarks.Where(remark => remark.StartsWith("wrong state", StringComparison.Ordinal)).Except(remarks));
        }

        return new StoryScore(measured, remarks);
    }
}
