using System.Text;
using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Rulings;
using Pactwatch.Storage.Sqlite;

namespace Pactwatch.Benchmarks.Searching;

/// <summary>A judgement saved as the server saves it: the store opened for writing, the judgement on the disk, the store closed.</summary>
internal static class JudgementBenchmark
{
    private const int Rounds = 200;
    private const double LimitMilliseconds = 50;

    /// <param name="path">Of a store with many reports.</param>
    public static string Measure(string path, TimeProvider clock)
    {
        using (var held = SqliteReportStore.OpenForReading(path))
        {
            if (!held.Judgements().IsEmpty) throw new InvalidDataException("The store holds judgements already.");
        }

        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var words = new JudgedWords(new Text.ReportId("r-0000000000000001"), FormattableString.Invariant($"words {round}"), "", "");
            var judgement = new JudgementMaker("bench", Instant.FromUnixTimeSeconds(round)).Make(JudgementKind.Doubt, words, value: SlotValues.Of("Is it?"));
            var start = clock.GetTimestamp();
            using (var store = SqliteReportStore.OpenForWriting(path)) store.Append(judgement);
            times.Add(clock.GetElapsedTime(start).TotalMilliseconds);
        }

        using (var held = SqliteReportStore.OpenForReading(path))
        {
            if (held.Judgements().Length != Rounds) throw new InvalidDataException("Not every judgement was kept.");
        }

        times.Sort();
        var percentile = times[(int)Math.Ceiling(times.Count * 0.95) - 1];
        return new StringBuilder("\n| a judgement saved | median | 95th percentile | limit |\n| --- | ---: | ---: | ---: |\n")
            .Append(FormattableString.Invariant($"| opened, written, closed | {times[times.Count / 2]:N1} ms | {percentile:N1} ms | {LimitMilliseconds:N0} ms, {(percentile <= LimitMilliseconds ? "kept" : "not kept")} |\n")).ToString();
    }
}
