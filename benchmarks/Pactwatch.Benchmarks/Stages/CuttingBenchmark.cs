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
        foreach (var (name, text) in Inputs(reports))
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

    private static IEnumerable<(string Name, string Text)> Inputs(ImmutableArray<Report> reports) =>
    [
        .. SizedTexts.Of(reports),
        ("a word of 5 MB", SizedTexts.Repeat("word", 5_000_000)),
        ("100,000 words without a full stop", SizedTexts.Repeat("word ", 500_000)),
        ("1 MB of emoji", SizedTexts.Repeat("👩‍🚀👍🏽 ", 1_000_000)),
        ("1 MB from right to left", SizedTexts.Repeat("السلام عليكم، يا جار. ", 1_000_000)),
    ];
}
