using Pactwatch.Evaluation.Scoring;
using Pactwatch.Reading;

namespace Pactwatch.Evaluation.Pages;

/// <summary>Reads saved pages as the program does and scores what it finds.</summary>
internal static class PageEvaluation
{
    public static StoryScore Score(PageFiles files)
    {
        var scorer = new PageScorer();
        foreach (var page in GoldPage.Load(files.Gold)) scorer.Add(page, ReportReader.Read(File.ReadAllBytes(files.PathOf(page)), page.Source, new ReadingHints()).Reading);
        return scorer.Score();
    }
}
