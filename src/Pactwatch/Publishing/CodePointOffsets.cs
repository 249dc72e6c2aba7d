using System.Buffers;
using System.Collections.Immutable;
using Pactwatch.Language;

namespace Pactwatch.Publishing;

/// <summary>
/// Turns offsets of one text from UTF-16 code units, as the program counts, into Unicode code points, as
/// published formats count. A surrogate without its partner counts as one code point of its own.
/// Built in one pass; each question takes a binary search over the text's astral characters.
/// </summary>
public sealed class CodePointOffsets
{
    private readonly ImmutableArray<int> pairs;

    public CodePointOffsets(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
        pairs = text.AsSpan().ContainsAnyInRange('\uD800', '\uDBFF') ? FindPairs(text) : [];
    }

    public string Text { get; }

    /// <summary>The text's length in code points.</summary>
    public int Length => Text.Length - pairs.Length;

    /// <summary>The number of code points before the offset; inside a pair, those before the pair.</summary>
    public int this[int offset] => offset - PairsStartingBefore(offset);

    /// <summary>The span with a pair that it cuts taken in whole, so that its words survive any encoding.</summary>
    public TextSpan Whole(TextSpan span) =>
        new(IsInsidePair(span.Start) ? span.Start - 1 : span.Start, IsInsidePair(span.End) ? span.End + 1 : span.End);

    private static ImmutableArray<int> FindPairs(string text)
    {
        var found = ImmutableArray.CreateBuilder<int>();
        for (var at = 0; at < text.Length - 1; at++)
        {
            if (!char.IsSurrogatePair(text[at], text[at + 1])) continue;
            found.Add(at);
            at++;
        }

        return found.ToImmutable();
    }

    private bool IsInsidePair(int offset) => offset > 0 && pairs.BinarySearch(offset - 1) >= 0;

    private int PairsStartingBefore(int offset)
    {
        if (pairs.IsEmpty) return 0;
        var at = pairs.BinarySearch(offset);
        return at >= 0 ? at : ~at;
    }
}
