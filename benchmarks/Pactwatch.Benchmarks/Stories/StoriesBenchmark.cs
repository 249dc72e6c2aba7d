using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Pactwatch.Benchmarks.Measuring;
using Pactwatch.Benchmarks.Peers;
using Pactwatch.Stories.Streaming;

namespace Pactwatch.Benchmarks.Stories;

/// <summary>
/// Stories in a generated stream, from texts in memory to stories, beside TF-IDF with a threshold chosen on the
/// scored stream itself, in the same run; both are scored against how the stream was made. Methods are compiled at their first
/// call, so the first of several sizes bears that too.
/// </summary>
internal static class StoriesBenchmark
{
    private static readonly int[] Sizes = [10_000, 100_000];

    private static readonly double[] Thresholds = [0.15, 0.2, 0.25, 0.3];

    private const int Rounds = 3;

    /// <summary>The peer takes minutes.</summary>
    private const int PeerRounds = 1;

    /// <param name="repository">The folder that holds the table of words.</param>
    public static string Measure(string repository)
    {
        var weights = Path.Combine(repository, "src", "Pactwatch", "Stories", "Streaming", "English", "term-weights.tsv");
        var page = new StringBuilder("\n| stories among generated reports (processor time, one thread) | reports/s | for a report | stories | BCubed F1 | kept in memory |\n| --- | ---: | ---: | ---: | ---: | ---: |\n");
        var threshold = BestThreshold(GeneratedStream.Make(weights, Sizes[0]));
        foreach (var stream in Sizes.Select(size => GeneratedStream.Make(weights, size)))
        {
            var bytes = stream.Reports.Sum(report => (long)Encoding.UTF8.GetByteCount(report.Text));
            page.Append(CultureInfo.InvariantCulture, $"| {stream.Reports.Length:N0} reports of {bytes / stream.Reports.Length:N0} bytes, {stream.StoryOf.Distinct().Count():N0} stories | | | | | |\n");
            page.Append(Row("ours", stream, Rounds, () => Ours(stream.Reports)));
            page.Append(Row(string.Create(CultureInfo.InvariantCulture, $"TF-IDF, nearest report, threshold {threshold}"), stream, PeerRounds, () => (TfIdfStories.Of(stream.Reports, threshold), null)));
        }

        return page.ToString();
    }

    private static double BestThreshold(GeneratedStream stream) =>
        Thresholds.MaxBy(threshold => F1(TfIdfStories.Of(stream.Reports, threshold), stream.StoryOf));

    private static (int[] Found, object? Kept) Ours(ImmutableArray<StreamedReport> reports)
    {
        var found = new StoryStream([]);
        found.Add(reports);
        var storyOf = found.Stories.Index().SelectMany(story => story.Item.Reports.Select(report => (report, story.Index))).ToDictionary(pair => pair.report, pair => pair.Index, StringComparer.Ordinal);
        return ([.. reports.Select(report => storyOf[report.Id])], found);
    }

    private static string Row(string name, GeneratedStream stream, int rounds, Func<(int[] Found, object? Kept)> find)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (least, memory) = (double.MaxValue, "–");
        int[] found = [];
        for (var round = 0; round < rounds; round++)
        {
            var start = Environment.CpuUsage.TotalTime;
            var (again, kept) = find();
            least = Math.Min(least, (Environment.CpuUsage.TotalTime - start).TotalSeconds);
            if (round > 0 && !again.SequenceEqual(found)) throw new InvalidDataException($"{name}: two runs over the same reports found different stories.");
            found = again;
            if (kept is null || round > 0) continue;
            memory = string.Create(CultureInfo.InvariantCulture, $"{(GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6:N0} MB");
            GC.KeepAlive(kept);
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {found.Length / least:N0} | {least / found.Length * 1e6:N0} µs | {found.Distinct().Count():N0} | {F1(found, stream.StoryOf):N3} | {memory} |\n");
    }

    /// <summary>BCubed F1 of two groupings of the same reports.</summary>
    private static double F1(IReadOnlyList<int> found, ImmutableArray<int> gold)
    {
        var (sizeOfFound, sizeOfGold) = (found.CountBy(story => story).ToDictionary(), gold.CountBy(story => story).ToDictionary());
        double precision = 0, recall = 0;
        foreach (var ((its, own), shared) in found.Zip(gold).CountBy(pair => pair))
        {
            precision += (double)shared * shared / sizeOfFound[its] / found.Count;
            recall += (double)shared * shared / sizeOfGold[own] / found.Count;
        }

        return 2 * precision * recall / (precision + recall);
    }
}
