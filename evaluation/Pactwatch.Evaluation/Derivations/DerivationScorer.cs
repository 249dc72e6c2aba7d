using Pactwatch.Annotation;
using Pactwatch.Derivation;
using Pactwatch.Evaluation.Scoring;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Evaluation.Derivations;

/// <summary>Scores how far one report of a pair is found to rest on the other.</summary>
internal static class DerivationScorer
{
    private static readonly string[] Labels = ["wholly", "partially", "not"];

    public static StoryScore Score(IReadOnlyCollection<LabelledPair> pairs, PublicTexts texts)
    {
        var reports = pairs.SelectMany(pair => new[] { pair.A, pair.B }).Distinct(StringComparer.Ordinal)
            .ToDictionary(id => id, id => Annotated(id, texts[id]), StringComparer.Ordinal);
        var found = pairs.Select(pair => (Pair: pair, Found: ReportPair.Of(reports[pair.A], reports[pair.B]))).ToArray();
        var measurements = new List<Measurement>();
        foreach (var half in pairs.Select(pair => pair.Half).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            measurements.AddRange(Measure(half, [.. found.Where(row => row.Pair.Half == half).Select(row => (row.Pair.Label, Word(row.Found.Degree)))]));
        }

        return new StoryScore([.. measurements], [.. found.Select(row => $"{row.Pair.Half} {row.Pair.A} {row.Pair.B} {row.Pair.Label} {Word(row.Found.Degree)} {row.Found.How}: {row.Found.Measured}")]);
    }

    public static AnnotatedReport Annotated(string id, string text)
    {
        var reading = new ReportReading(ReportText.Raw(text), null, null, null, null, "en", PublishedBelief.Unknown, null, []);
        return Pipeline.English.Annotate(new Report(new ReportId(id), id, [id], ReportKind.Report, Handling.Public, reading));
    }

    private static IEnumerable<Measurement> Measure(string half, (string Gold, string Found)[] rows)
    {
        var scores = Array.ConvertAll(Labels, label => new PrecisionRecall(
            rows.Count(row => row.Gold == label && row.Found == label), rows.Count(row => row.Gold != label && row.Found == label), rows.Count(row => row.Gold == label && row.Found != label)));
        yield return new Measurement($"{half}.pairs", Ratio.Of(rows.Length), IsCount: true);
        for (var i = 0; i < Labels.Length; i++)
        {
            foreach (var measured in scores[i].Named($"{half}.{Labels[i]}")) yield return measured;
        }

        yield return new Measurement($"{half}.macro.f1", Ratio.Mean([.. scores.Select(score => score.F1)]));
    }

    private static string Word(DerivationDegree? degree) => degree switch
    {
        DerivationDegree.Wholly => "wholly",
        DerivationDegree.Partially => "partially",
        _ => "not",
    };
}
