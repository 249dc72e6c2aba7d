namespace Pactwatch.Stories.Streaming;

/// <summary>How like two stories are, in ten-thousandths: the mean of their reports' likeness in pairs, less where days lie between them.</summary>
internal static class Likeness
{
    /// <summary>From here on two stories are one. Tuned on neither of the corpora that it is measured on (docs/accuracy.md).</summary>
    public const int Least = 2800;

    /// <summary>Likeness of two reports of the same terms in the same measure.</summary>
    public const int Whole = 10_000;

    /// <summary>Of the likeness so much is left however many days lie between, in thousandths.</summary>
    private const int LastingPart = 900;

    /// <summary>After so many days half of what passes has passed.</summary>
    private const int HalfPassed = 4;

    /// <param name="product">The product of their sums.</param>
    public static int Of(LinkedItem one, LinkedItem other, long product)
    {
        // Unit vectors: 24 binary digits.
        var mean = product / ((long)one.Count * other.Count);
        return (int)((mean * Whole / ((long)TermSum.Unit * TermSum.Unit)) * Nearness(Between(one.Days, other.Days)) / 1000);
    }

    /// <summary>The part that is left of the likeness, in thousandths.</summary>
    private static int Nearness(int days) => LastingPart + ((1000 - LastingPart) * HalfPassed / (HalfPassed + days));

    /// <summary>Days from the end of the earlier to the beginning of the later; none where they overlap or a day isn't known.</summary>
    private static int Between((int First, int Last)? one, (int First, int Last)? other) =>
        one is not { } left || other is not { } right ? 0 : Math.Max(0, Math.Max(left.First - right.Last, right.First - left.Last));
}
