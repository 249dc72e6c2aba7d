using System.Collections.Immutable;
using Pactwatch.Annotation;
using Pactwatch.Language;

namespace Pactwatch.Derivation;

/// <summary>
/// Finds reports that share passages. Shingles of five words go into an inverted index; only reports that share
/// some are compared, so that the work grows with the text, not with the square of the reports.
/// </summary>
public static class ReuseFinder
{
    private const int ShingleWords = 5;

    /// <summary>A shingle that more reports share is compared with the first of them only: copies of one text stay tied to its first holders.</summary>
    private const int LongestPosting = 16;

    /// <summary>Fewer shared shingles are names and set phrases ("the United Nations Security Council on Monday").</summary>
    private const int FewestShared = 3;

    public static ImmutableArray<ReusedText> Find(IReadOnlyList<AnnotatedReport> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var words = reports.Select(ReportWords.Of).ToArray();
        var shingles = Array.ConvertAll(words, Shingles);
        var found = ImmutableArray.CreateBuilder<ReusedText>();
        foreach (var (pair, _) in CountShared(shingles).Where(entry => entry.Value >= FewestShared).OrderBy(entry => entry.Key))
            found.Add(Compare(pair.A, pair.B, words, shingles));
        return found.ToImmutable();
    }

    private static Dictionary<(int A, int B), int> CountShared(ulong[][] shingles)
    {
        var postings = new Dictionary<ulong, List<int>>();
        var shared = new Dictionary<(int A, int B), int>();
        for (var report = 0; report < shingles.Length; report++)
        {
            foreach (var shingle in shingles[report].Distinct().Where(shingle => shingle != 0))
            {
                if (!postings.TryGetValue(shingle, out var posting)) postings[shingle] = posting = [];
                foreach (var other in posting) shared[(other, report)] = shared.GetValueOrDefault((other, report)) + 1;
                if (posting.Count < LongestPosting) posting.Add(report);
            }
        }

        return shared;
    }

    /// <summary>A hash for each run of five words, by its first word; 0 where one of them is of a public statement.</summary>
    private static ulong[] Shingles(ReportWords words)
    {
        var shingles = new ulong[Math.Max(0, words.Count - ShingleWords + 1)];
        for (var at = 0; at < shingles.Length; at++)
        {
            var hash = 14695981039346656037UL;
            for (var i = at; i < at + ShingleWords; i++)
            {
                hash = unchecked(((hash ^ words.Hashes[i]) * 1099511628211UL) ^ (hash >> 29));
                if (!words.IsPublic[i]) continue;
                hash = 0;
                break;
            }

            shingles[at] = hash;
        }

        return shingles;
    }

    private static ReusedText Compare(int a, int b, ReportWords[] words, ulong[][] shingles)
    {
        var (passagesA, countA, runA) = Covered(words[a], shingles[a], shingles[b].ToHashSet());
        var (passagesB, countB, runB) = Covered(words[b], shingles[b], shingles[a].ToHashSet());
        return new ReusedText(a, b, Permille(countA, words[a].Count), Permille(countB, words[b].Count), Math.Min(runA, runB), passagesA, passagesB);
    }

    private static int Permille(int part, int whole) => whole == 0 ? 0 : (int)(part * 1000L / whole);

    private static (ImmutableArray<TextSpan> Passages, int Words, int LongestRun) Covered(ReportWords words, ulong[] own, HashSet<ulong> others)
    {
        var passages = ImmutableArray.CreateBuilder<TextSpan>();
        var (count, longest, start, end) = (0, 0, -1, -1);
        for (var at = 0; at <= own.Length; at++)
        {
            var isShared = at < own.Length && own[at] != 0 && others.Contains(own[at]);
            if (start >= 0 && (at == own.Length || (isShared && at > end)))
            {
                Close();
            }

            if (!isShared) continue;
            if (start < 0) start = at;
            end = at + ShingleWords;
        }

        if (start >= 0) Close();
        return (passages.ToImmutable(), count, longest);

        void Close()
        {
            passages.Add(new TextSpan(words.Spans[start].Start, words.Spans[end - 1].End));
            count += end - start;
            longest = Math.Max(longest, end - start);
            start = -1;
        }
    }
}
