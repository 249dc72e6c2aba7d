using System.Collections.Immutable;
using Pactwatch.Derivation.Reuse;

namespace Pactwatch.Derivation;

/// <summary>Text that two reports share. Reports are numbered as they were given.</summary>
/// <param name="ShareOfA">Words of A that stand in the passages and that B has too, in thousandths of its words outside public statements.</param>
/// <param name="ShareOfB">The same for B.</param>
/// <param name="LongestRun">The longest run of the same words.</param>
/// <param name="Passages">In the order of A's text.</param>
/// <param name="GapOfA">The longest stretch of A that no passage covers, in thousandths of all its words.</param>
/// <param name="GapOfB">The same for B.</param>
public sealed record ReusedText(int A, int B, int ShareOfA, int ShareOfB, int LongestRun, ImmutableArray<ReusedPassage> Passages, int GapOfA, int GapOfB)
{
    /// <summary>The same, seen from the other side: passages are in the order of B's text.</summary>
    public ReusedText Turned() => new(B, A, ShareOfB, ShareOfA, LongestRun, [.. Passages.Select(passage => passage.Turned()).OrderBy(passage => passage.OfA).ThenBy(passage => passage.OfB)], GapOfB, GapOfA);
}
