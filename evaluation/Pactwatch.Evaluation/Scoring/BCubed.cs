namespace Pactwatch.Evaluation.Scoring;

/// <summary>
/// Compares two groupings of the same mentions: for each mention, how much of its found group belongs together
/// (precision) and how much of its gold group is together (recall); the harmonic mean of the two averages.
/// </summary>
internal static class BCubed
{
    public static Ratio Score(IReadOnlyList<(string Gold, string Found)> mentions)
    {
        var (precision, recall) = PrecisionAndRecall(mentions);
        return Ratio.HarmonicMean(precision, recall);
    }

    /// <summary>Both averages; zero of nothing.</summary>
    public static (Ratio Precision, Ratio Recall) PrecisionAndRecall(IReadOnlyList<(string Gold, string Found)> mentions)
    {
        var sizeByGold = mentions.CountBy(mention => mention.Gold).ToDictionary();
        var sizeByFound = mentions.CountBy(mention => mention.Found).ToDictionary();
        Ratio precision = default, recall = default;
        foreach (var ((gold, found), shared) in mentions.CountBy(mention => mention))
        {
            precision += Ratio.Of(shared * shared, sizeByFound[found] * mentions.Count);
            recall += Ratio.Of(shared * shared, sizeByGold[gold] * mentions.Count);
        }

        return (precision, recall);
    }
}
