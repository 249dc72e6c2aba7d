using System.Collections.Immutable;
using Pactwatch.Language;

namespace Pactwatch.Web.Evidence;

/// <summary>Cuts a block of text at the ends of its marks, which may nest, overlap and reach over the block's ends.</summary>
internal static class MarkedText
{
    public static ImmutableArray<MarkedRun> Cut(TextSpan block, ImmutableArray<TextMark> marks)
    {
        var within = marks.Where(mark => !mark.Span.IsEmpty && mark.Span.Overlaps(block)).ToImmutableArray();
        var cuts = within.SelectMany(mark => new[] { mark.Span.Start, mark.Span.End })
            .Where(at => at > block.Start && at < block.End)
            .Append(block.Start).Append(block.End)
            .Distinct().Order().ToImmutableArray();
        return [.. cuts.Zip(cuts.Skip(1), (start, end) => Run(new TextSpan(start, end), within))];
    }

    private static MarkedRun Run(TextSpan span, ImmutableArray<TextMark> marks) => new(
        span,
        marks.Any(mark => mark.Span.Contains(span)),
        [.. marks.Where(mark => mark.Span.Start == span.Start).Select(mark => mark.Span).Distinct()],
        [.. marks.Where(mark => mark.Span.End == span.End)]);
}
