namespace Pactwatch.Evaluation.Scoring;

/// <summary>How many were right, made up and missed. A share of nothing is zero.</summary>
internal readonly record struct PrecisionRecall(int Right, int MadeUp, int Missed)
{
    public Ratio Precision => Ratio.Of(Right, Right + MadeUp);

    public Ratio Recall => Ratio.Of(Right, Right + Missed);

    public Ratio F1 => Ratio.HarmonicMean(Precision, Recall);

    public IEnumerable<Measurement> Named(string name) =>
        [new($"{name}.precision", Precision), new($"{name}.recall", Recall), new($"{name}.f1", F1)];
}
