using System.Collections.Immutable;
using Pactwatch.Language;

namespace Pactwatch.Derivation;

/// <summary>Text that two reports share word for word. Reports are numbered as they were given.</summary>
/// <param name="ShareOfA">Words of A that B has too, in thousandths of all its words.</param>
/// <param name="LongestRun">The longest run of shared words.</param>
/// <param name="PassagesOfA">Where they stand in A, in text order.</param>
public sealed record ReusedText(
    int A, int B, int ShareOfA, int ShareOfB, int LongestRun, ImmutableArray<TextSpan> PassagesOfA, ImmutableArray<TextSpan> PassagesOfB);
