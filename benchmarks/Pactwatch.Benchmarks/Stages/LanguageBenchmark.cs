using System.Collections.Immutable;
using System.Text;
using Pactwatch.Benchmarks.Measuring;
using Pactwatch.Language;
using Pactwatch.Language.Names;
using Pactwatch.Text;

namespace Pactwatch.Benchmarks.Stages;

/// <summary>Raw text to sentences, tokens, tags, lemmas, trees and names, on one thread.</summary>
internal static class LanguageBenchmark
{
    public static IEnumerable<Throughput> Measure(ImmutableArray<Report> reports, BestOf best)
    {
        foreach (var (name, text) in SizedTexts.Of(reports))
        {
            TextSpan[] whole = [new(0, text.Length)];
            int words = 0, sentences = 0, names = 0;
            var (seconds, _) = best.Measure(() =>
            {
                var cut = LanguageAnalyzer.English.Analyze(text, whole);
                var tokens = Grammar.English.Annotate(text, cut.Sentences, cut.Tokens);
                (words, sentences, names) = (tokens.Length, cut.Sentences.Length, NameTagger.English.Tag(text, cut.Sentences, tokens).Length);
                return words + names;
            });
            yield return new Throughput($"language: {name}", seconds, Encoding.UTF8.GetByteCount(text), words, "words", FormattableString.Invariant($"{sentences:N0} trees, {names:N0} names"));
        }
    }
}
