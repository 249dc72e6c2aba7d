using System.Security.Cryptography;
using System.Text;
using NodaTime.Text;
using Pactwatch.Evaluation.Scoring;
using Pactwatch.Stories.Streaming;

namespace Pactwatch.Evaluation.Streams;

/// <summary>Scores which reports are found to tell of the same story (BCubed over reports).</summary>
internal static class StreamScorer
{
    public static StoryScore Score(IReadOnlyCollection<ToldReport> told)
    {
        var stream = new StoryStream([]);
        stream.Add(told.Select(report => report.Report));
        var found = stream.Stories.Index().SelectMany(story => story.Item.Reports.Select(report => (Report: report, Story: story.Index))).ToDictionary(pair => pair.Report, pair => pair.Story, StringComparer.Ordinal);
        List<(string Gold, string Found)> placed = [.. told.Select(report => (report.Story, FormattableString.Invariant($"s-{found[report.Report.Id] + 1}")))];
        var (precision, recall) = BCubed.PrecisionAndRecall(placed);
        return new StoryScore(
            [
                new Measurement("reports", Ratio.Of(told.Count), IsCount: true),
                new Measurement("stories.gold", Ratio.Of(placed.Select(pair => pair.Gold).Distinct(StringComparer.Ordinal).Count()), IsCount: true),
                new Measurement("stories.found", Ratio.Of(stream.Stories.Length), IsCount: true),
                new Measurement("bcubed.precision", precision),
                new Measurement("bcubed.recall", recall),
                new Measurement("bcubed.f1", Ratio.HarmonicMean(precision, recall)),
            ],
            [.. Remarks(placed)]);
    }

    /// <summary>SHA-256 over all that the score depends on.</summary>
    public static string Digest(IEnumerable<ToldReport> told)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (report, story) in told)
        {
            foreach (var part in new[] { report.Id, report.PublishedOn is { } day ? LocalDatePattern.Iso.Format(day) : "", report.Title ?? "", report.Text, story })
            {
                hash.AppendData(Encoding.UTF8.GetBytes(part));
                hash.AppendData([0]);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static IEnumerable<string> Remarks(List<(string Gold, string Found)> placed) =>
        [.. Several(placed, pair => pair.Gold, pair => pair.Found, "parted"), .. Several(placed, pair => pair.Found, pair => pair.Gold, "mixed")];

    private static IEnumerable<string> Several(List<(string Gold, string Found)> placed, Func<(string Gold, string Found), string> key, Func<(string Gold, string Found), string> other, string what) =>
        from story in placed.GroupBy(key, StringComparer.Ordinal)
        let parts = story.CountBy(other, StringComparer.Ordinal).OrderByDescending(part => part.Value).ToList()
        where parts.Count > 1
        select $"{what}: {story.Key}: {string.Join(", ", parts.Select(part => $"{part.Key} ({part.Value})"))}";
}
