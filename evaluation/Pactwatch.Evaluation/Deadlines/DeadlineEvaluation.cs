using System.Security.Cryptography;
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
        foreach (var sentence in GoldDeadline.Load(path)) scorer.Add(sentence, Pipeline.English.Annotate(ReportOf(sentence)).Times);
        return scorer.Score();
    }

    /// <summary>SHA-256 of the file.</summary>
    public static string Digest(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));

    private static Report ReportOf(GoldDeadline sentence)
    {
        var belief = sentence.Published is { } day ? PublishedBelief.On(LocalDatePattern.Iso.Parse(day).GetValueOrThrow(), PublishedBasis.Given) : PublishedBelief.Unknown;
        var reading = new ReportReading(ReportText.Raw(sentence.Text), null, null, null, null, "en", belief, null, []);
        return new Report(new ReportId("r-deadlines"), "", [sentence.Source], ReportKind.Report, Handling.Public, reading);
    }
}
