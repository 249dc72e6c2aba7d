namespace Pactwatch.Evaluation.Scoring;

/// <summary>Where words stand in a folded text: start and length in code points.</summary>
internal readonly record struct Place(int Start, int Length)
{
    public int End => Start + Length;

    /// <summary>How many characters the two share.</summary>
    public int Overlap(Place other) => Math.Max(0, Math.Min(End, other.End) - Math.Max(Start, other.Start));
}
