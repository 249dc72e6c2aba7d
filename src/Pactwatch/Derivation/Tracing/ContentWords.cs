using System.Collections.Frozen;
using System.Collections.Immutable;
using Pactwatch.Annotation;
using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Derivation.Tracing;

/// <summary>
/// The words of each sentence of a report that carry its content, cut to their first letters so that "withdraw"
/// and "withdrawal" are one; numbers whole. Tells whether a report says what a passage of another says.
/// </summary>
internal sealed class ContentWords
{
    private const int StemLetters = 5;

    /// <summary>Fewer words than these are found in any report of the story.</summary>
    private const int FewestWords = 3;

    /// <summary>A passage is told elsewhere where at least so many in a hundred of its words stand in one sentence there and its neighbour.</summary>
    private const int EnoughPercent = 50;

    private static readonly Remembered<AnnotatedReport, ContentWords> Made = new(report => new ContentWords(report));

    private readonly AnnotatedReport report;
    private readonly ImmutableArray<HashSet<string>> sentences;

    /// <summary>By word the numbers of the sentences that it stands in.</summary>
    private readonly FrozenDictionary<string, int[]> places;

    private ContentWords(AnnotatedReport report)
    {
        this.report = report;
        sentences = [.. report.Sentences.Select(sentence => Cut(report, sentence.Span).ToHashSet(StringComparer.Ordinal))];
        places = sentences.SelectMany((words, at) => words.Select(word => (Word: word, At: at)))
            .GroupBy(pair => pair.Word, pair => pair.At, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Those of a report, cut once for as long as it is held.</summary>
    public static ContentWords Of(AnnotatedReport report) => Made.Of(report);

    /// <summary>The words of a sentence of this report.</summary>
    /// <param name="sentence">Its number.</param>
    public IReadOnlySet<string> Sentence(int sentence) => sentences[sentence];

    /// <summary>The words of a passage; of its whole sentence where it has too few of its own.</summary>
    public HashSet<string> Passage(TextSpan span)
    {
        var own = Cut(report, span).ToHashSet(StringComparer.Ordinal);
        if (own.Count >= FewestWords) return own;
        foreach (var sentence in report.Sentences.Where(sentence => sentence.Span.Overlaps(span))) own.UnionWith(Cut(report, sentence.Span));
        return own;
    }

    /// <summary>The sentence of this report that tells what the passage tells, or null.</summary>
    public TextSpan? Telling(IReadOnlySet<string> passage)
    {
        ArgumentNullException.ThrowIfNull(passage);
        var shared = new int[sentences.Length];
        foreach (var word in passage)
        {
            if (!places.TryGetValue(word, out var standsIn)) continue;
            foreach (var at in standsIn) shared[at]++;
        }

        var most = shared.DefaultIfEmpty().Max();
        if (most == 0) return null;
        var best = Array.IndexOf(shared, most);
        var beside = passage.Count(word => sentences[best].Contains(word) || (best + 1 < sentences.Length && sentences[best + 1].Contains(word)) || (best > 0 && sentences[best - 1].Contains(word)));
        return most * 2 * 100 >= passage.Count * EnoughPercent && beside * 100 >= passage.Count * EnoughPercent ? report.Sentences[best].Span : null;
    }

    /// <summary>True where every number of the passage stands in the text, too.</summary>
    public bool HasNumbersOf(IReadOnlySet<string> passage) => passage.Where(word => char.IsDigit(word[0])).All(places.ContainsKey);

    private static IEnumerable<string> Cut(AnnotatedReport report, TextSpan span)
    {
        for (var at = FirstAt(report, span.Start); at < report.Tokens.Length && report.Tokens[at].Span.Start < span.End; at++)
        {
            var token = report.Tokens[at];
            if (token.Upos is not ("NOUN" or "PROPN" or "VERB" or "ADJ" or "NUM" or null)) continue;
            var word = (token.Lemma ?? token.Span.In(report.Text.Characters)).ToLowerInvariant();
            if (word.Length < 2 || !char.IsLetterOrDigit(word[0])) continue;
            yield return char.IsDigit(word[0]) || word.Length <= StemLetters ? word : word[..StemLetters];
        }
    }

    private static int FirstAt(AnnotatedReport report, int offset)
    {
        var (low, high) = (0, report.Tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (report.Tokens[middle].Span.Start < offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
