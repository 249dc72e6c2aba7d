using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Pactwatch.Stories.Streaming;

namespace Pactwatch.Benchmarks.Peers;

/// <summary>
/// The plain way to find stories: TF-IDF over all words, cosine, an inverted index; each report joins the story of the likest
/// report before it, where that is like enough. How rare words are is counted on the whole set first, and words
/// of more than a tenth of the reports are left out, without which each report would be compared with all others.
/// </summary>
internal static class TfIdfStories
{
    private const int CommonPart = 10;

    /// <returns>The number of its story for each report.</returns>
    public static int[] Of(ImmutableArray<StreamedReport> reports, double threshold)
    {
        var vectors = Vectors(reports, out var terms);
        var postings = new List<(int Report, float Weight)>[terms];
        var (likeness, touched) = (new float[reports.Length], new List<int>());
        var stories = new int[reports.Length];
        var count = 0;
        for (var at = 0; at < vectors.Length; at++)
        {
            foreach (var (term, weight) in vectors[at])
            {
                foreach (var (other, its) in CollectionsMarshal.AsSpan(postings[term] ??= []))
                {
                    if (likeness[other] == 0) touched.Add(other);
                    likeness[other] += weight * its;
                }

                postings[term].Add((at, weight));
            }

            var nearest = -1;
            foreach (var other in touched)
            {
                if (nearest < 0 || likeness[other] > likeness[nearest]) nearest = other;
            }

            stories[at] = nearest >= 0 && likeness[nearest] >= threshold ? stories[nearest] : count++;
            foreach (var other in touched) likeness[other] = 0;
            touched.Clear();
        }

        return stories;
    }

    private static (int Term, float Weight)[][] Vectors(ImmutableArray<StreamedReport> reports, out int terms)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var reportsWith = new List<int>();
        var counted = new Dictionary<int, int>[reports.Length];
        for (var at = 0; at < reports.Length; at++)
        {
            counted[at] = Counts($"{reports[at].Title} {reports[at].Text}", numbers);
            CollectionsMarshal.SetCount(reportsWith, numbers.Count);
            foreach (var term in counted[at].Keys) reportsWith[term]++;
        }

        terms = numbers.Count;
        return [.. counted.Select(counts => Unit([.. counts.Where(count => reportsWith[count.Key] * CommonPart <= reports.Length).Select(count => (count.Key, count.Value * Math.Log((double)reports.Length / reportsWith[count.Key])))]))];
    }

    private static Dictionary<int, int> Counts(string text, Dictionary<string, int> numbers)
    {
        var counts = new Dictionary<int, int>();
        var byWord = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        var lower = text.ToLowerInvariant().AsSpan();
        for (int from = 0, to; from < lower.Length; from = to)
        {
            to = from + 1;
            if (!char.IsLetterOrDigit(lower[from])) continue;
            while (to < lower.Length && char.IsLetterOrDigit(lower[to])) to++;
            if (!byWord.TryGetValue(lower[from..to], out var number)) byWord[lower[from..to]] = number = numbers.Count;
            CollectionsMarshal.GetValueRefOrAddDefault(counts, number, out _)++;
        }

        return counts;
    }

    private static (int Term, float Weight)[] Unit((int Term, double Weight)[] terms)
    {
        var length = Math.Sqrt(terms.Sum(term => term.Weight * term.Weight));
        return [.. terms.Select(term => (term.Term, (float)(term.Weight / length)))];
    }
}
