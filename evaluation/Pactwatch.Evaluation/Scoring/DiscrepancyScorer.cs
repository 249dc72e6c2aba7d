using System.Text.Json;
using Pactwatch.Evaluation.Exported;
using Pactwatch.Evaluation.Gold;

namespace Pactwatch.Evaluation.Scoring;

/// <summary>A discrepancy is found where one of the same kind sets a report of each side against the other.</summary>
internal static class DiscrepancyScorer
{
    public static IEnumerable<Measurement> Score(GoldStory story, ExportedLedger ledger, List<string> remarks)
    {
        var reportByUndertaking = story.Undertakings.ToDictionary(gold => gold.Id, gold => gold.Report);
        var found = ledger.Items("discrepancies").Select(item => (Kind: item.WordsOf("kind") ?? "", Sides: SidesOf(item, ledger))).ToList();
        var known = story.Discrepancies.Select(gold => (Gold: gold, gold.Kinds, Sides: gold.Sides.Select(side => side.Select(name => reportByUndertaking.GetValueOrDefault(name, name)).ToHashSet()).ToList())).ToList();

        var right = found.Count(item => known.Exists(gold => IsSame(gold.Kinds, gold.Sides, item.Kind, item.Sides)));
        var wanted = known.Where(gold => gold.Gold.Required).ToList();
        var missed = wanted.Where(gold => !found.Exists(item => IsSame(gold.Kinds, gold.Sides, item.Kind, item.Sides))).ToList();
        remarks.AddRange(missed.Select(gold => $"missed discrepancy: {string.Join(" or ", gold.Kinds)}: {gold.Gold.Note}"));

        yield return new("discrepancies.precision", Ratio.Of(right, found.Count));
        yield return new("discrepancies.recall", Ratio.Of(wanted.Count - missed.Count, wanted.Count, Ratio.One));
        yield return new("discrepancies.count", Ratio.Of(found.Count), IsCount: true);
    }

    private static List<HashSet<string>> SidesOf(JsonElement discrepancy, ExportedLedger ledger) =>
        [.. discrepancy.ListOf("positions").Select(position => position.ValueOf("reports").Words().Select(ledger.FileOf).ToHashSet())];

    private static bool IsSame(IReadOnlyList<string> kinds, List<HashSet<string>> wanted, string kind, List<HashSet<string>> sides)
    {
        if (!kinds.Contains(kind)) return false;
        // A page's date contradicts what it tells of: that may be shown with its own report alone.
        if (kind == "report-date" && sides.Exists(wanted[0].Overlaps)) return true;
        for (var one = 0; one < sides.Count; one++)
        {
            for (var other = 0; other < sides.Count; other++)
            {
                if (one != other && sides[one].Overlaps(wanted[0]) && sides[other].Overlaps(wanted[1])) return true;
            }
        }

        return false;
    }
}
