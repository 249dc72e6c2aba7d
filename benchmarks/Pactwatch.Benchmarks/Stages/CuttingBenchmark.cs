using System.Collections.Immutable;
using System.Text;
using Pactwatch.Benchmarks.Measuring;
using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Benchmarks.Stages;

/// <summary>Tokens and sentences alone, on report text of growing size and on texts that are hard to cut: a time that grows faster than its text shows here.</summary>
internal static class CuttingBenchmark
{
    public static IEnumerable<Throughput> Measure(ImmutableArray<Report> reports, BestOf best)
    {
        var news = string.Join("\n\n", reports.Select(report => report.Text.Characters));
        foreach (var (name, text) in Inputs(news))
        {
            TextSpan[] whole = [new(0, text.Length)];
            var table = new CutTable();
            var (seconds, tokens) = best.Measure(() =>
            {
                LanguageAnalyzer.English.Cut(text, whole, table);
                return table.Tokens.Length;
            });
            yield return new Throughput($"cutting: {name}", seconds, Encoding.UTF8.GetByteCount(text), tokens, "words", FormattableString.Invariant($"{tokens:N0} tokens, {table.Sentences.Length:N0} sentences"));
        }
    }

    private static IEnumerable<(string Name, string Text)> Inputs(string news)
    {
        foreach (var (name, length) in new[] { ("10 KB", 10_000), ("100 KB", 100_000), ("1 MB", 1_000_000), ("10 MB", 10_000_000) })
            yield return ($"{name} of reports", Repeat(news + "\n\n", length));
        yield return ("a word of 5 MB", Repeat("word", 5_000_000));
        yield return ("100,000 words without a full stop", Repeat("word ", 500_000));
        yield return ("1 MB of emoji", Repeat("👩‍🚀👍🏽 ", 1_000_000));
        yield return ("1 MB from right to left", Repeat("السلام عليكم، يا جار. ", 1_000_000));
    }

    private static string Repeat(string piece, int length)
    {
        var text = new StringBuilder(length + piece.Length);
        while (text.Length < length) text.Append(piece);
        return text.ToString(0, length);
    }
}
