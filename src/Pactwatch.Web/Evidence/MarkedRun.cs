using System.Collections.Immutable;
using Pactwatch.Language;

namespace Pactwatch.Web.Evidence;

/// <summary>A stretch of a report's text that the same marks cover from end to end.</summary>
/// <param name="IsMarked">At least one mark covers it.</param>
/// <param name="Begins">The spans that begin with it: each is a place to jump to.</param>
/// <param name="Ends">The marks that end with it: their labels follow it.</param>
internal sealed record MarkedRun(TextSpan Span, bool IsMarked, ImmutableArray<TextSpan> Begins, ImmutableArray<TextMark> Ends);
