using Pactwatch.Annotation;
using Pactwatch.Derivation.Paraphrase;
using Pactwatch.Ledger;

namespace Pactwatch.Derivation;

/// <summary>How far one of two reports rests on the other, whichever it is.</summary>
/// <param name="Degree">Null where no passage is carried over.</param>
/// <param name="How">By passages, or by facts retold in other words.</param>
/// <param name="Measured">The figures that it was decided by, for a developer to read.</param>
public sealed record ReportPair(DerivationDegree? Degree, DerivationMeans How, string Measured)
{
    public static ReportPair Of(AnnotatedReport a, AnnotatedReport b)
    {
        var reuse = ReuseFinder.Between(a, b);
        var (wordsOfA, wordsOfB) = (ReportWords.Of(a), ReportWords.Of(b));
        var facts = RetoldFacts.Between(FactReader.Read(a), FactReader.Read(b));
        var longest = reuse.Passages.Length == 0 ? 0 : reuse.Passages.Max(passage => passage.Words);
        var measured = FormattableString.Invariant($"share {reuse.ShareOfA} {reuse.ShareOfB} gap {reuse.GapOfA} {reuse.GapOfB} run {reuse.LongestRun} passage {longest} own {wordsOfA.OwnCount} {wordsOfB.OwnCount} numbers {facts.Numbers} facts {facts.Facts} of {facts.ShareOfA} {facts.ShareOfB} bound {facts.Bound}");
        var (toldOfA, toldOfB) = (ToldShare.Of(a, b), ToldShare.Of(b, a));
        measured += FormattableString.Invariant($" told {toldOfA.Told} {toldOfB.Told} gap {toldOfA.Gap} {toldOfB.Gap}");
        var carried = CarriedText.Of(reuse, a, b);
        if (ParaphraseFinder.Between(a, b) is { } retold) carried = carried.OrMore(retold);
        return new ReportPair(More(carried.DegreeOfA, carried.DegreeOfB), carried.How, measured);
    }

    private static DerivationDegree? More(DerivationDegree? a, DerivationDegree? b) =>
        a is DerivationDegree.Wholly || b is DerivationDegree.Wholly ? DerivationDegree.Wholly : a ?? b;
}
