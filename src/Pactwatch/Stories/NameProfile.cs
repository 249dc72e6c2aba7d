using System.Collections.Immutable;
using Pactwatch.Extraction;
using Pactwatch.Extraction.Phrases;
using Pactwatch.Text;

namespace Pactwatch.Stories;

/// <summary>
/// The words of the proper names that a report uses and how much each weighs in it. Two reports whose names are
/// mostly the same tell of the same agreement, whoever and wherever they name and whether or not any list knows it.
/// Words rather than whole names are compared, so a surname matches the full name and "the Front" its long name.
/// </summary>
internal sealed class NameProfile
{
    /// <summary>From this likeness on, as a cosine in percent, two reports tell of one agreement.</summary>
    public const int LeastLikeness = 28;

    /// <summary>The same for a report that stands alone and all reports of a story together: a local paper's or a columnist's own names are many.</summary>
    public const int LeastLikenessOfOne = 18;

    /// <summary>The same for reports that something else joins: who takes a passage takes the names in it, while strangers share set phrases, days and towns.</summary>
    private const int LeastLikenessOfJoined = 14;

    /// <summary>Fewer shared words than this are no likeness, however short the reports are.</summary>
    public const int LeastShared = 3;

    /// <summary>The same for reports that something else joins.</summary>
    private const int LeastSharedOfJoined = 2;

    private const int LeadingWords = 12;

    private const int ShortestWord = 3;

    // Keeps two binary digits of the root of a count.
    private const int Scale = 16;

    private readonly ImmutableSortedDictionary<string, int> counts;
    private readonly ImmutableSortedDictionary<string, int> weights;
    private readonly long squaredLength;

    private NameProfile(ImmutableSortedDictionary<string, int> counts, long? squaredLength = null)
    {
        this.counts = counts;
        weights = counts.ToImmutableSortedDictionary(count => count.Key, count => Root(count.Value * Scale), StringComparer.Ordinal);
        this.squaredLength = squaredLength ?? weights.Values.Sum(weight => (long)weight * weight);
    }

    /// <summary>The words that weigh most, at most twelve; by letters where they tie.</summary>
    public IEnumerable<string> Leading => weights.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(LeadingWords).Select(pair => pair.Key);

    /// <summary>All its words, each once.</summary>
    public IEnumerable<string> All => weights.Keys;

    public static NameProfile Of(ReportClaims report) =>
        new(Words(report).CountBy(word => word, StringComparer.Ordinal).ToImmutableSortedDictionary(StringComparer.Ordinal));

    /// <summary>The names of several reports together.</summary>
    public static NameProfile Of(IEnumerable<NameProfile> profiles) => new(profiles
        .SelectMany(profile => profile.counts)
        .GroupBy(count => count.Key, count => count.Value, StringComparer.Ordinal)
        .ToImmutableSortedDictionary(group => group.Key, group => group.Sum(), StringComparer.Ordinal));

    /// <summary>
    /// True where the names don't speak against what else joins two reports: they are alike, or one hardly names anybody and the
    /// other names those, too.
    /// </summary>
    public bool MayBeOf(NameProfile other) => Math.Min(weights.Count, other.weights.Count) < LeastShared
        ? weights.Count < other.weights.Count ? weights.Keys.All(other.weights.ContainsKey) : other.weights.Keys.All(weights.ContainsKey)
        : IsLike(other, LeastLikenessOfJoined, LeastSharedOfJoined);

    /// <summary>
    /// The same, where the words of a name make it like no other. They keep their share in it, so that the rest doesn't weigh more;
    /// where hardly any would be left they stay.
    /// </summary>
    public NameProfile Without(string name) =>
        PhraseWords.Of(name).Where(counts.ContainsKey).Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } words && counts.Count - words.Count >= LeastShared ? new(counts.RemoveRange(words), squaredLength) : this;

    /// <param name="least">A cosine in percent.</param>
    /// <param name="leastShared">Words.</param>
    public bool IsLike(NameProfile other, int least, int leastShared = LeastShared)
    {
        var (shared, product) = (0, 0L);
        foreach (var (word, weight) in weights)
        {
            if (!other.weights.TryGetValue(word, out var held)) continue;
            shared++;
            product += (long)weight * held;
        }

        return shared >= leastShared && product * product * 100 * 100 >= squaredLength * other.squaredLength * least * least;
    }

    private static IEnumerable<string> Words(ReportClaims report)
    {
        var (tokens, text) = (report.Annotated.Tokens, report.Annotated.Text);
        var times = report.Annotated.Times.Select(time => time.Span).ToList();
        for (var at = 0; at < tokens.Length; at++)
        {
            var span = tokens[at].Span;
            if (tokens[at].Upos != "PROPN" || span.Length < ShortestWord || !char.IsUpper(text[span][0])) continue;
            if (text.BlockAt(span.Start)?.Kind is not (BlockKind.Body or BlockKind.Quote) || times.Exists(time => time.Overlaps(span))) continue;
            var word = text[span].ToLowerInvariant();
            if (PhraseWords.Kind(word) is null) yield return word;
        }
    }

    /// <summary>The whole part of the square root.</summary>
    private static int Root(int number)
    {
        var root = 0;
        while ((root + 1) * (root + 1) <= number) root++;
        return root;
    }
}
