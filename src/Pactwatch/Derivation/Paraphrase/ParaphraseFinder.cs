using System.Collections.Immutable;
using Pactwatch.Annotation;
using Pactwatch.Derivation.Reuse;
using Pactwatch.Language;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Derivation.Paraphrase;

/// <summary>
/// Finds reports that tell the same facts, bound together in the same way, in other words. An index of numbers and
/// times gives the pairs to look at.
/// </summary>
internal static class ParaphraseFinder
{
    /// <summary>Under half of <see cref="CopyDegree.FewestNumbers"/>: a number that more than fifteen reports tell ties a report to the first of them only.</summary>
    private const int FewestShared = 3;

    private static readonly RememberedPairs<AnnotatedReport, CarriedText?> Pairs = new();

    /// <summary>The pairs that retell each other, by A, then B.</summary>
    public static ImmutableArray<CarriedText> Find(IReadOnlyList<AnnotatedReport> reports, int threads)
    {
        var words = reports.AsParallel().AsOrdered().WithDegreeOfParallelism(threads).Select(ReportWords.Of).ToArray();
        var facts = reports.AsParallel().AsOrdered().WithDegreeOfParallelism(threads).Select(FactReader.Read).ToArray();
        var index = new FingerprintIndex();
        var pairs = Enumerable.Range(0, reports.Count).SelectMany(report => Candidates(index, facts[report], report).Select(other => (A: other, B: report))).ToArray();
        return
        [
            .. pairs.AsParallel().WithDegreeOfParallelism(threads)
                .Select(pair => Pairs.Of(reports[pair.A], reports[pair.B], () => Between(pair.A, pair.B, reports, words, facts))?.Numbered(pair.A, pair.B))
                .OfType<CarriedText>().AsSequential()
                .OrderBy(carried => carried.A).ThenBy(carried => carried.B),
        ];
    }

    /// <summary>What two reports, numbered 0 and 1, retell of each other, or null.</summary>
    public static CarriedText? Between(AnnotatedReport a, AnnotatedReport b)
    {
        ReportWords[] words = [ReportWords.Of(a), ReportWords.Of(b)];
        return Between(0, 1, [a, b], words, [FactReader.Read(a), FactReader.Read(b)]);
    }

    private static IEnumerable<int> Candidates(FingerprintIndex index, ImmutableArray<Fact> facts, int report)
    {
        var shared = new SortedDictionary<int, int>();
        Span<int> one = stackalloc int[1];
        foreach (var key in facts.Where(fact => !fact.IsName).Select(fact => fact.Key).Distinct(StringComparer.Ordinal))
        {
            foreach (var holder in index.Add(FactReader.Fingerprint(key), report, one))
            {
                if (holder != report) shared[holder] = shared.GetValueOrDefault(holder) + 1;
            }
        }

        return shared.Where(pair => pair.Value >= FewestShared).Select(pair => pair.Key);
    }

    private static CarriedText? Between(int a, int b, IReadOnlyList<AnnotatedReport> reports, ReportWords[] words, ImmutableArray<Fact>[] facts)
    {
        var retold = RetoldFacts.Between(facts[a], facts[b]);
        if (CopyDegree.OfFacts(retold) is not { } degree) return null;
        var (ofA, ofB) = (Sentences(reports[a], facts[a], facts[b]), Sentences(reports[b], facts[b], facts[a]));
        return new CarriedText(
            a, b, DerivationMeans.Paraphrase, DegreeOf(retold.ShareOfA, degree), DegreeOf(retold.ShareOfB, degree), Permille(words[a], ofA), Permille(words[b], ofB), ofA, ofB);
    }

    /// <summary>A report whose own numbers the other mostly lacks took only a part.</summary>
    private static DerivationDegree DegreeOf(int share, DerivationDegree degree) => share >= CopyDegree.RetoldPermille ? degree : DerivationDegree.Partially;

    /// <summary>The sentences that tell a number or a time that the other report tells too.</summary>
    private static ImmutableArray<TextSpan> Sentences(AnnotatedReport report, ImmutableArray<Fact> own, ImmutableArray<Fact> others)
    {
        var told = others.Where(fact => !fact.IsName).Select(fact => fact.Key).ToHashSet(StringComparer.Ordinal);
        return [.. own.Where(fact => fact.Sentence < report.Sentences.Length && told.Contains(fact.Key)).Select(fact => fact.Sentence).Distinct().Order().Select(sentence => report.Sentences[sentence].Span)];
    }

    private static int Permille(ReportWords words, ImmutableArray<TextSpan> spans)
    {
        var (count, next) = (0, 0);
        for (var i = 0; i < words.Count; i++)
        {
            while (next < spans.Length && spans[next].End <= words.Spans[i].Start) next++;
            if (next < spans.Length && spans[next].Contains(words.Spans[i].Start) && !words.IsPublic[i]) count++;
        }

        return words.OwnCount == 0 ? 0 : (int)(count * 1000L / words.OwnCount);
    }
}
