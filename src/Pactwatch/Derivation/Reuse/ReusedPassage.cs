using Pactwatch.Language;

namespace Pactwatch.Derivation.Reuse;

/// <summary>A passage that two reports share.</summary>
/// <param name="OfA">Where it stands in the one.</param>
/// <param name="OfB">Where it stands in the other.</param>
/// <param name="Words">Words that are the same in both, in the same order; at least <see cref="PassageAligner.FewestWords"/>.</param>
public sealed record ReusedPassage(TextSpan OfA, TextSpan OfB, ReuseKind Kind, int Words)
{
    /// <summary>The same, seen from the other side.</summary>
    public ReusedPassage Turned() => this with { OfA = OfB, OfB = OfA };
}
