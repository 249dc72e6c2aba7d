using System.Collections.Immutable;
using Pactwatch.Language;

namespace Pactwatch.Searching;

/// <summary>A stretch of a text that shows words that were found.</summary>
/// <param name="Span">The stretch, within one paragraph, no word cut in two.</param>
/// <param name="Marks">The words found in it, in order, apart from each other.</param>
/// <param name="IsCutBefore">The paragraph begins earlier.</param>
/// <param name="IsCutAfter">The paragraph goes on.</param>
public sealed record SearchPassage(TextSpan Span, ImmutableArray<TextSpan> Marks, bool IsCutBefore, bool IsCutAfter);
