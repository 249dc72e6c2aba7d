using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Pactwatch.Searching;
using Pactwatch.Storage;
using Pactwatch.Storage.Sqlite;
using Pactwatch.Text;

namespace Pactwatch.Benchmarks.Searching;

/// <summary>
/// A search over very many generated reports in an embedded store: from opening the store to the results with their words
/// marked, as a page does it. Each kind of query is asked again and again; what counts is the 95th percentile.
/// </summary>
internal static class SearchBenchmark
{
    private const int Rounds = 40;
    private const double LimitMilliseconds = 300;

    /// <summary>With how many of so many reports hold it: a word of each, a common one, a rare one, and the rest of what can be asked.</summary>
    private static readonly (string Query, Func<int, long> Holds)[] Queries =
    [
        ("the", count => count), ("harbour", count => (count + 3) / 4), ("minister harbour", count => (count + 3) / 4), ("\"the harbour office\"", count => (count + 3) / 4),
        ("report number17", count => count > 17 ? 1 : 0), ("number1*", count => Enumerable.Range(0, count).LongCount(n => n.ToString(CultureInfo.InvariantCulture)[0] == '1')), ("the -harbour", count => count - ((count + 3) / 4)), ("zeppelin", _ => 0),
    ];

    /// <exception cref="InvalidDataException">A search found something else than was put in.</exception>
    public static string Measure(int count, TimeProvider clock)
    {
        var folder = Directory.CreateTempSubdirectory("pactwatch-bench-").FullName;
        try
        {
            var path = Path.Combine(folder, "search.db");
            GeneratedStore.Make(path, count);

            var page = new StringBuilder(FormattableString.Invariant($"\n| search of {count:N0} reports ({new FileInfo(path).Length / 1e6:N0} MB of store) | reports found | median | 95th percentile | limit |\n| --- | ---: | ---: | ---: | ---: |\n"));
            foreach (var (query, holds) in Queries) page.Append(Row(path, query, holds(count), clock));
            page.Append(JudgementBenchmark.Measure(path, clock));
            return page.ToString();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Row(string path, string typed, long expected, TimeProvider clock)
    {
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var start = clock.GetTimestamp();
            var query = SearchQuery.Parse(typed);
            using var store = SqliteReportStore.OpenForReading(path);
            var found = store.Search(query, 20);
            var marks = found.Reports.Sum(report => SearchMarks.Passages(report.Text.Characters, query).Sum(passage => passage.Marks.Length));
            times.Add(clock.GetElapsedTime(start).TotalMilliseconds);
            if (found.Total != expected || (expected > 0 && marks == 0)) throw new InvalidDataException($"{typed} found {found.Total} reports, {expected} hold it; {marks} words were marked.");
        }

        times.Sort();
        var percentile = times[(int)Math.Ceiling(times.Count * 0.95) - 1];
        return FormattableString.Invariant($"| `{typed}` | {expected:N0} | {times[times.Count / 2]:N1} ms | {percentile:N1} ms | {LimitMilliseconds:N0} ms, {(percentile <= LimitMilliseconds ? "kept" : "not kept")} |\n");
    }
}
