namespace Pactwatch.Stories.Streaming;

/// <summary>A report's terms, heaviest first: of unit length together, or none.</summary>
internal sealed class ReportTerms(WeightedTerm[] terms)
{
    /// <summary>A report is found by so many of its terms.</summary>
    public const int MostLeading = 16;

    public ReadOnlySpan<WeightedTerm> All => terms;

    /// <summary>The heaviest, by which it is found.</summary>
    public ReadOnlySpan<WeightedTerm> Leading => terms.AsSpan(0, Math.Min(MostLeading, terms.Length));

    /// <summary>The same as a sum of one.</summary>
    public TermSum Sum { get; } = TermSum.OfOne(terms);
}
