namespace Pactwatch.Evaluation.Scoring;

/// <summary>
/// Compares two groupings of the same mentions: for each mention, how much of its found group belongs together
/// (precision) and how much of its gold group is together (recall); the harmonic mean of the two averages.
/// </summary>
internal static class BCubed
{
    public static Ratio Score(IReadOnlyList<(string Gold, string Found)> mentions)
    {
        if (mentions.Count == 0) return Ratio.Zero;
        var sizeByGold = mentions.CountBy(mention => mention.Gold).ToDictionary();
        var sizeByFound = mentions.CountBy(mention => mention.Found).ToDictionary();
        Ratio precision = default, recall = default;
        foreach (var ((gold, found), shared) in mentions.CountBy(mention => mention))
        {
            precision += Ratio.Of(shared * shared, sizeByFound[found] * mentions.Count);
            recall += Ratio.Of(shared * shared, sizeByGold[gold] * mentions.Count);
        }

        return Ratio.HarmonicMean(precision, recall);
    }
}
