namespace Pactwatch.Evaluation.Scoring;

/// <summary>How many were right, made up and missed. A share of nothing is zero.</summary>
internal readonly record struct PrecisionRecall(int Right, int MadeUp, int Missed)
{
    public Ratio Precision => Ratio.Of(Right, Right + MadeUp);

    public Ratio Recall => Ratio.Of(Right, Right + Missed);

    public Ratio F1 => Ratio.HarmonicMean(Precision, Recall);

    /// <summary>F1 where each item has one answer, which is right, wrong or missing: a wrong one is not missing as well.</summary>
    public IEnumerable<Measurement> OfOneAnswer(string name) =>
        [new($"{name}.precision", Precision), new($"{name}.recall", Recall), new($"{name}.f1", Ratio.Of(2 * Right, (2 * Right) + MadeUp + Missed))];

    public IEnumerable<Measurement> Named(string name) =>
        [new($"{name}.precision", Precision), new($"{name}.recall", Recall), new($"{name}.f1", F1)];
}
