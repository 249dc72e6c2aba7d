using System.Collections.Immutable;
using System.Globalization;
using Pactwatch.Annotation.Attribution;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Derivation.Quotes;

/// <summary>
/// Groups the variants of one utterance across reports. Two are the same where the shorter stands in the
/// longer, or where at least 700 in a thousand of its words do in the same order, with four words or more in
/// common; of one named speaker 550 in a thousand and eight words do, which ties a rewording; two named speakers
/// who differ forbid it. Candidates share three words in a row, so that not every
/// pair is compared.
/// </summary>
public static class QuoteMatcher
{
    private const int FewestWords = 4;
    private const int EnoughPermille = 700;
    private const int FewestOfRewording = 8;
    private const int EnoughOfRewording = 550;
    private const int LongestCompared = 400;

    /// <summary>Phrases said everywhere ("we are going to") make pairs with the first few only; a true variant shares rarer words, too.</summary>
    private const int LongestPosting = 24;

    private static readonly RememberedLast<UtteranceClaim, string, SaidWords> Said = new();

    public static ImmutableArray<QuoteGroup> Group(IReadOnlyCollection<UtteranceClaim> claims, Func<ReportId, ReportText> textOf)
    {
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(textOf);
        var ordered = claims.OrderBy(claim => claim.Report).ThenBy(claim => claim.Span).ThenBy(claim => claim.Id, StringComparer.Ordinal).ToArray();
        var said = Array.ConvertAll(ordered, claim => Said.Of(claim, textOf(claim.Report).Characters, SaidWords.Of));
        var words = Array.ConvertAll(said, one => one.Words);
        var groups = new SpeakerGroups(ordered);
        var reasons = new List<(int Member, MatchReason Reason)>();
        foreach (var (a, b, score, why) in Matches(ordered, said))
        {
            if (groups.Join(a, b)) reasons.Add((a, new MatchReason(ordered[a].Id, ordered[b].Id, score, why)));
        }

        var reasonsByRoot = reasons.ToLookup(reason => groups.RootOf(reason.Member), reason => reason.Reason);
        return [.. Enumerable.Range(0, ordered.Length).GroupBy(groups.RootOf).OrderBy(group => group.Min()).Select(group => Make(group.ToArray()))];

        QuoteGroup Make(int[] members)
        {
            var fullest = Fullest(members, words);
            return new QuoteGroup(
                [.. members.Select(member => ordered[member])],
                ordered[fullest],
                [.. reasonsByRoot[groups.RootOf(members[0])]]);
        }
    }

    /// <summary>Of the variants with nine tenths of the most words, the one that has most in common with the others: a slip or a respun copy is not shown for the words said.</summary>
    private static int Fullest(int[] members, string[][] words)
    {
        var most = members.Max(member => words[member].Length);
        var longest = members.Where(member => words[member].Length * 10 >= most * 9).Take(LongestPosting).ToArray();
        return longest.MaxBy(member => (longest.Sum(other => other == member ? 0 : WordSequence.InCommon(Head(words[member]), Head(words[other]))), words[member].Length, -member));
    }

    private static IEnumerable<(int A, int B, int Score, ImmutableArray<string> Why)> Matches(UtteranceClaim[] claims, SaidWords[] said) =>
        Candidates(Array.ConvertAll(said, one => one.Shingles))
            .Select(pair => (pair.A, pair.B, Match: Compare(claims[pair.A], claims[pair.B], said[pair.A].Words, said[pair.B].Words)))
            .Where(pair => pair.Match is not null)
            .OrderByDescending(pair => pair.Match!.Value.Score).ThenBy(pair => pair.A).ThenBy(pair => pair.B)
            .Select(pair => (pair.A, pair.B, pair.Match!.Value.Score, pair.Match.Value.Why));

    private static HashSet<(int A, int B)> Candidates(string[][] shingles)
    {
        var postings = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var pairs = new HashSet<(int, int)>();
        for (var quote = 0; quote < shingles.Length; quote++)
        {
            foreach (var shingle in shingles[quote])
            {
                if (!postings.TryGetValue(shingle, out var posting)) postings[shingle] = posting = [];
                foreach (var other in posting)
                {
                    if (other != quote) pairs.Add((other, quote));
                }

                if (posting.Count < LongestPosting && (posting.Count == 0 || posting[^1] != quote)) posting.Add(quote);
            }
        }

        return pairs;
    }

    private static (int Score, ImmutableArray<string> Why)? Compare(UtteranceClaim a, UtteranceClaim b, string[] left, string[] right)
    {
        if (!SpeakerGroups.Agree(a.Speaker, b.Speaker)) return null;
        var (shorter, longer) = left.Length <= right.Length ? (left, right) : (right, left);
        if (shorter.Length < FewestWords) return null;
        if (WordSequence.IsContained(shorter, longer)) return (100, ["the shorter stands in the longer word by word", SpeakerReason(a.Speaker, b.Speaker)]);
        var common = WordSequence.InCommon(Head(shorter), Head(longer));
        var length = Math.Min(shorter.Length, LongestCompared);
        var permille = common * 1000 / length;
        var isReworded = permille < EnoughPermille;
        if (common < FewestWords || (isReworded && (common < FewestOfRewording || permille < EnoughOfRewording || !SpeakerGroups.AreOne(a.Speaker, b.Speaker) || !ShareTelling(shorter, longer)))) return null;
        var counted = string.Create(CultureInfo.InvariantCulture, $"{(isReworded ? "a rewording: " : "")}{common} of {length} words in the same order");
        return (permille / 10, [counted, SpeakerReason(a.Speaker, b.Speaker)]);
    }

    /// <summary>Four words of four letters or more in common, in order, and four in ten of the shorter one's: not "we want the … back in the …" alone.</summary>
    private static bool ShareTelling(string[] shorter, string[] longer)
    {
        var telling = Telling(shorter);
        var common = WordSequence.InCommon(telling, Telling(longer));
        return common >= FewestWords && common * 10 >= telling.Length * 4;

        static string[] Telling(string[] words) => [.. words.Take(LongestCompared).Where(word => word.Length >= FewestWords)];
    }

    private static ReadOnlySpan<string> Head(string[] words) => words.AsSpan(0, Math.Min(words.Length, LongestCompared));

    private static string SpeakerReason(Speaker a, Speaker b) =>
        a.IsNamed && b.IsNamed && a.Name.Length > 0 && b.Name.Length > 0 ? $"both by {a.Name}" : "speakers don't exclude each other";
}
