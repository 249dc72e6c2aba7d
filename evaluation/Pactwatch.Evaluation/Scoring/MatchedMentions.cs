using Pactwatch.Evaluation.Exported;
using Pactwatch.Evaluation.Gold;

namespace Pactwatch.Evaluation.Scoring;

/// <summary>Gold and found mentions side by side.</summary>
/// <param name="Pairs">What was found of the mentions that count, best first.</param>
/// <param name="Missed">Gold mentions that count and were not found.</param>
/// <param name="MadeUp">Found mentions that the gold doesn't know, and repetitions that say something else.</param>
internal sealed record MatchedMentions<TGold>(
    IReadOnlyList<(TGold Gold, ExportedMention Found)> Pairs, IReadOnlyList<TGold> Missed, IReadOnlyList<ExportedMention> MadeUp)
    where TGold : GoldMention
{
    public PrecisionRecall PrecisionRecall => new(Pairs.Count, MadeUp.Count, Missed.Count);

    /// <summary>The same, where a mention counts as found only if it is right in what is asked.</summary>
    public PrecisionRecall PrecisionRecallOf(Func<TGold, ExportedMention, bool> isRight)
    {
        var right = Pairs.Count(pair => isRight(pair.Gold, pair.Found));
        return new PrecisionRecall(right, MadeUp.Count + Pairs.Count - right, Missed.Count + Pairs.Count - right);
    }

    /// <summary>How well the entries gather what the gold's groups gather.</summary>
    public Ratio Grouping => BCubed.Score([.. Pairs.Where(pair => !string.IsNullOrEmpty(pair.Gold.Group)).Select(pair => (pair.Gold.Group!, pair.Found.Group ?? ""))]);
}
