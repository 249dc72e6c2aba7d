using Pactwatch.Evaluation.Exported;
using Pactwatch.Evaluation.Gold;

namespace Pactwatch.Evaluation.Scoring;

/// <summary>What the ledger says of each report: whose reporting it rests on, when it was published, which standing it tells of.</summary>
internal static class ReportScorer
{
    public static IEnumerable<Measurement> Score(GoldStory story, ExportedLedger ledger, List<string> remarks) =>
        [.. ScoreOrigins(story, ledger, remarks), .. ScorePublished(story, ledger), new("status.accuracy", ScoreStatus(story, ledger, remarks))];

    private static IEnumerable<Measurement> ScoreOrigins(GoldStory story, ExportedLedger ledger, List<string> remarks)
    {
        var origins = ledger.Accords
            .SelectMany(accord => accord.ListOf(accord.TryGetProperty("derivations", out _) ? "derivations" : "lineage"))
            .ToLookup(link => ledger.KnownFileOf(link.WordsOf("report")) ?? "", link => link.WordsOf("origin") ?? "", StringComparer.Ordinal);
        int named = 0, namedRight = 0, told = 0, toldRight = 0;
        foreach (var (file, gold) in story.Reports)
        {
            // An empty name in the gold: it can't be told, anything goes.
            if (gold.Origins.Contains("")) continue;
            var got = origins[file].Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            var right = got.Count(origin => Folding.HoldsAny(gold.Origins, origin) || Folding.HoldsAny([origin], gold.Origins));
            named += got.Count;
            namedRight += right;
            told += gold.Origins.Count > 0 ? 1 : 0;
            toldRight += right > 0 ? 1 : 0;
            if (right != got.Count || right > 0 != gold.Origins.Count > 0)
                remarks.Add($"wrong origin: {file} wanted {Remarks.List(gold.Origins)} got {Remarks.List(got)}");
        }

        yield return new("origins.precision", Ratio.Of(namedRight, named, told > 0 ? Ratio.Zero : Ratio.One));
        yield return new("origins.recall", Ratio.Of(toldRight, told, Ratio.One));
    }

    private static IEnumerable<Measurement> ScorePublished(GoldStory story, ExportedLedger ledger)
    {
        var reports = new Dictionary<string, ExportedReport>(StringComparer.Ordinal);
        foreach (var report in ledger.Reports) reports[report.File] = report;
        int dated = 0, flagged = 0;
        foreach (var (file, gold) in story.Reports)
        {
            var report = reports.GetValueOrDefault(file);
            var day = report?.PublishedOn ?? "";
            if (day.Length > 0 && string.CompareOrdinal(gold.Published.From, day) <= 0 && string.CompareOrdinal(day, gold.Published.To) <= 0) dated++;
            if (gold.Anomaly == (report?.HasDateConflict ?? false)) flagged++;
        }

        yield return new("published.accuracy", Ratio.Of(dated, story.Reports.Count));
        yield return new("published.conflict.accuracy", Ratio.Of(flagged, story.Reports.Count));
    }

    // One report tells of one standing, seldom two; naming more than two counts as not knowing.
    private static Ratio ScoreStatus(GoldStory story, ExportedLedger ledger, List<string> remarks)
    {
        var told =
            from status in ledger.Items("status")
            from mention in status.ListOf("mentions")
            select (File: ledger.KnownFileOf(mention.WordsOf("report")) ?? "", Value: status.WordsOf("value") ?? "");
        var values = told.Distinct().ToLookup(standing => standing.File, standing => standing.Value, StringComparer.Ordinal);
        var right = 0;
        foreach (var (file, gold) in story.Reports)
        {
            var got = values[file].ToList();
            if (got.Count <= 2 && got.Exists(gold.Status.Contains)) right++;
            else remarks.Add($"wrong status: {file} wanted {Remarks.List(gold.Status)} got {Remarks.List(got)}");
        }

        return Ratio.Of(right, story.Reports.Count);
    }
}
