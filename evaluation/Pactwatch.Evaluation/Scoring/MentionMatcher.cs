using Pactwatch.Evaluation.Exported;
using Pactwatch.Evaluation.Gold;

namespace Pactwatch.Evaluation.Scoring;

/// <summary>Pairs found mentions with gold ones, best pairs first, each side once.</summary>
internal sealed class MentionMatcher(ReportTexts texts)
{
    /// <summary>A longer mention points at a passage, not at a statement.</summary>
    private const int LongestMention = 700;

    /// <param name="golds">What a reader finds.</param>
    /// <param name="found">What the ledger holds.</param>
    /// <param name="slots">What decides between several mentions of the same words.</param>
    /// <param name="partOfAnchor">A mention covers at least one part in this many of the anchor.</param>
    /// <exception cref="InvalidDataException">An anchor doesn't stand in its report.</exception>
    public MatchedMentions<TGold> Match<TGold>(
        IReadOnlyList<TGold> golds, IReadOnlyList<ExportedMention> found, IReadOnlyList<Slot<TGold>> slots, int partOfAnchor = 2)
        where TGold : GoldMention
    {
        Place[] anchors = [.. golds.Select(AnchorOf)];
        IReadOnlyList<Place>[] places = [.. found.Select(mention => texts.PlacesOf(mention.File, mention.Text))];

        // Ten thousandths, so that weights are whole: a slot is worth most, then being required, then being short.
        int Weigh(int gold, int mention)
        {
            if (!string.Equals(golds[gold].Report, found[mention].File, StringComparison.Ordinal)) return 0;
            if (!Covers(places[mention], anchors[gold], partOfAnchor) || places[mention][0].Length > LongestMention) return 0;
            var right = slots.Count(slot => slot.IsRight(golds[gold], found[mention]));
            return 10_000 + (10_000 * right) - (golds[gold].Optional ? 5_000 : 0) - places[mention][0].Length;
        }

        var candidates =
            from gold in Enumerable.Range(0, golds.Count)
            from mention in Enumerable.Range(0, found.Count)
            let weight = Weigh(gold, mention)
            where weight > 0
            select (Gold: gold, Mention: mention, Weight: weight);
        var all = candidates.ToList();
        var goldsFound = new HashSet<int>();
        var mentionsUsed = new HashSet<int>();
        var pairs = new List<(int Gold, int Mention)>();
        foreach (var (gold, mention, _) in all.OrderByDescending(candidate => candidate.Weight))
        {
            if (goldsFound.Contains(gold) || mentionsUsed.Contains(mention)) continue;
            goldsFound.Add(gold);
            mentionsUsed.Add(mention);
            pairs.Add((gold, mention));
        }

        // One actor or place more on words that are matched already repeats them: a fault only where it says something else.
        var identity = slots.Where(slot => slot.IsIdentity).ToList();
        var repeated = all.Where(candidate => identity.TrueForAll(slot => slot.IsRight(golds[candidate.Gold], found[candidate.Mention]))).Select(candidate => candidate.Mention).ToHashSet();
        return new MatchedMentions<TGold>(
            [.. pairs.Where(pair => !golds[pair.Gold].Optional).Select(pair => (golds[pair.Gold], found[pair.Mention]))],
            [.. golds.Where((gold, at) => !gold.Optional && !goldsFound.Contains(at))],
            [.. found.Where((_, at) => !mentionsUsed.Contains(at) && !repeated.Contains(at))]);
    }

    private static bool Covers(IReadOnlyList<Place> places, Place anchor, int partOfAnchor) =>
        places.Any(place => place.Overlap(anchor) * partOfAnchor >= anchor.Length);

    private Place AnchorOf(GoldMention gold) =>
        texts.PlacesOf(gold.Report, gold.Anchor) is [var first, ..] ? first : throw new InvalidDataException($"The gold's words don't stand in {gold.Report}: {gold.Anchor}");
}
