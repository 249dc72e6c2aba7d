using System.Collections.Immutable;
using Pactwatch.Annotation;
using Pactwatch.Derivation.Reuse;
using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Derivation;

/// <summary>
/// Finds reports that share passages. Fingerprints go into an index; only reports that share some are aligned, so
/// that the work grows with the text, not with the square of the reports.
/// </summary>
public static class ReuseFinder
{
    private static readonly RememberedPairs<AnnotatedReport, CarriedText?> Pairs = new();

    /// <summary>The pairs that share a passage, by A, then B; A is the smaller number.</summary>
    internal static ImmutableArray<CarriedText> Find(IReadOnlyList<AnnotatedReport> reports, int threads)
    {
        ArgumentNullException.ThrowIfNull(reports);
        using var aligners = new ThreadLocal<PassageAligner>(() => new PassageAligner());
        return
        [
            .. Candidates(reports).AsParallel().WithDegreeOfParallelism(threads)
                .Select(pair => Pairs.Of(reports[pair.A], reports[pair.B], () => Carried(reports[pair.A], reports[pair.B], aligners.Value!))?.Numbered(pair.A, pair.B))
                .OfType<CarriedText>().AsSequential()
                .OrderBy(carried => carried.A).ThenBy(carried => carried.B),
        ];
    }

    /// <summary>The pairs that are worth being aligned; A is the smaller number.</summary>
    private static List<(int A, int B)> Candidates(IReadOnlyList<AnnotatedReport> reports)
    {
        var index = new ReuseIndex();
        var numbers = InOrderOfDate(reports);
        var earlier = new List<ReuseCandidate>();
        var pairs = new List<(int, int)>();
        foreach (var number in numbers)
        {
            var words = ReportWords.Of(reports[number]);
            index.Add(words.Hashes, words.IsPublic, earlier);
            pairs.AddRange(earlier.Select(candidate => numbers[candidate.Report]).Select(other => (Math.Min(number, other), Math.Max(number, other))));
        }

        return pairs;
    }

    private static CarriedText? Carried(AnnotatedReport a, AnnotatedReport b, PassageAligner aligner) =>
        Align(0, ReportWords.Of(a), 1, ReportWords.Of(b), aligner) is { } shared ? CarriedText.Of(shared, a, b) : null;

    /// <summary>What two reports share, numbered 0 and 1; no passages where it is nothing.</summary>
    public static ReusedText Between(AnnotatedReport a, AnnotatedReport b) =>
        Align(0, ReportWords.Of(a), 1, ReportWords.Of(b), new PassageAligner()) ?? new ReusedText(0, 1, 0, 0, 0, [], 1000, 1000);

    /// <summary>A text that very many carry is compared with its first holders only: these must be the earliest.</summary>
    private static int[] InOrderOfDate(IReadOnlyList<AnnotatedReport> reports) =>
        [.. Enumerable.Range(0, reports.Count).OrderBy(i => reports[i].Report.Published.Date is null).ThenBy(i => reports[i].Report.Published.Date).ThenBy(i => i)];

    private static ReusedText? Align(int a, ReportWords wordsOfA, int b, ReportWords wordsOfB, PassageAligner aligner)
    {
        aligner.Align(wordsOfA.Hashes, wordsOfA.IsPublic, wordsOfB.Hashes, wordsOfB.IsPublic);
        if (aligner.Matches.Count == 0) return null;
        var passages = ImmutableArray.CreateBuilder<ReusedPassage>(aligner.Matches.Count);
        foreach (var match in aligner.Matches)
        {
            passages.Add(new ReusedPassage(Span(wordsOfA, match.StartA, match.EndA), Span(wordsOfB, match.StartB, match.EndB), match.Kind, match.Words));
        }

        return new ReusedText(
            a, b, Permille(aligner.Carried.OfA, wordsOfA.OwnCount), Permille(aligner.Carried.OfB, wordsOfB.OwnCount), aligner.LongestRun, passages.ToImmutable(),
            Permille(aligner.LongestGap(wordsOfA.Count, ofSecond: false), wordsOfA.Count), Permille(aligner.LongestGap(wordsOfB.Count, ofSecond: true), wordsOfB.Count));
    }

    private static TextSpan Span(ReportWords words, int start, int end) => new(words.Spans[start].Start, words.Spans[end - 1].End);

    private static int Permille(int part, int whole) => whole == 0 ? 0 : (int)Math.Min(1000L, part * 1000L / whole);
}
