using Pactwatch.Language.Models;

namespace Pactwatch.Language.Parsing;

/// <summary>The features that the parser sees of a state: words and tags on the stack and ahead, their outermost children, distance and valency (after Zhang and Nivre 2011).</summary>
internal static class MoveFeatures
{
    public const int Count = 56;

    public static void Fill(ParserState state, ReadOnlySpan<Word> words, ReadOnlySpan<int> tags, Span<uint> features)
    {
        int s0 = state.Stack(0), s1 = state.Stack(1), s2 = state.Stack(2);
        int b0 = state.Buffer(0), b1 = state.Buffer(1), b2 = state.Buffer(2);
        uint s0w = W(words, s0), s0t = T(tags, s0), s1w = W(words, s1), s1t = T(tags, s1), s2t = T(tags, s2), s2w = W(words, s2);
        uint b0w = W(words, b0), b0t = T(tags, b0), b1w = W(words, b1), b1t = T(tags, b1), b2t = T(tags, b2), b2w = W(words, b2);
        int s0l = state.Leftmost(s0), s0r = state.Rightmost(s0), s0r2 = state.SecondRightmost(s0), s0l2 = state.SecondLeftmost(s0);
        int s1r = state.Rightmost(s1), s1l = state.Leftmost(s1), b0l = state.Leftmost(b0), b0l2 = state.SecondLeftmost(b0);
        var distance = Bucket(s0 < 0 ? 0 : b0 - s0);
        var gap = Bucket(s1 < 0 ? 0 : s0 - s1);
        var s0v = (uint)((Math.Min(state.LeftCount(s0), 3) << 2) | Math.Min(state.RightCount(s0), 3));
        var s1v = (uint)Math.Min(state.RightCount(s1), 3);
        var b0v = (uint)Math.Min(state.LeftCount(b0), 3);

        var n = 0;
        Add(features, ref n, s0w);
        Add(features, ref n, s0t);
        Add(features, ref n, s0w, s0t);
        Add(features, ref n, s1w);
        Add(features, ref n, s1t);
        Add(features, ref n, s1w, s1t);
        Add(features, ref n, b0w);
        Add(features, ref n, b0t);
        Add(features, ref n, b0w, b0t);
        Add(features, ref n, b1w);
        Add(features, ref n, b1t);
        Add(features, ref n, b2w, b2t);
        Add(features, ref n, s2w, s2t);
        Add(features, ref n, s0w, b0w);
        Add(features, ref n, s0t, b0t);
        Add(features, ref n, s0w, b0t);
        Add(features, ref n, s0t, b0w);
        Add(features, ref n, s0w, s0t, b0t);
        Add(features, ref n, s0t, b0w, b0t);
        Add(features, ref n, s1w, s0w);
        Add(features, ref n, s1t, s0t);
        Add(features, ref n, s1w, s0t);
        Add(features, ref n, s1t, s0w);
        Add(features, ref n, s1t, s0t, b0t);
        Add(features, ref n, s2t, s1t, s0t);
        Add(features, ref n, s0t, b0t, b1t);
        Add(features, ref n, b0t, b1t, b2t);
        Add(features, ref n, s0t, T(tags, s0l), b0t);
        Add(features, ref n, s0t, T(tags, s0r), b0t);
        Add(features, ref n, s0t, T(tags, b0l), b0t);
        Add(features, ref n, s1t, T(tags, s1r), s0t);
        Add(features, ref n, s1t, T(tags, s1l), s0t);
        Add(features, ref n, s1t, s0t, T(tags, s0l));
        Add(features, ref n, s1t, s0t, T(tags, s0r));
        Add(features, ref n, s0w, W(words, s0l));
        Add(features, ref n, s0w, W(words, s0r));
        Add(features, ref n, b0w, W(words, b0l));
        Add(features, ref n, s1w, W(words, s1r));
        Add(features, ref n, s0t, T(tags, s0r), T(tags, s0r2));
        Add(features, ref n, s0t, T(tags, s0l), T(tags, s0l2));
        Add(features, ref n, b0t, T(tags, b0l), T(tags, b0l2));
        Add(features, ref n, s0w, distance);
        Add(features, ref n, s0t, b0t, distance);
        Add(features, ref n, s1t, s0t, gap);
        Add(features, ref n, b0w, distance);
        Add(features, ref n, s0w, s0v);
        Add(features, ref n, s0t, s0v, b0t);
        Add(features, ref n, s1t, s1v, s0t);
        Add(features, ref n, b0t, b0v, s0t);
        Add(features, ref n, s1t, W(words, s0l), s0t);
        Add(features, ref n, s1w, W(words, s0l), s0t);
        Add(features, ref n, s0w, b1w);
        Add(features, ref n, s0t, b1t, b0w);
        Add(features, ref n, s1w, s0t, b0t);
        Add(features, ref n, s1t, s0w, b0t);
        Add(features, ref n, s1t, s0t, b0w);
    }

    private static void Add(Span<uint> features, ref int n, uint a)
    {
        features[n] = FeatureHash.Join((uint)n, a);
        n++;
    }

    private static void Add(Span<uint> features, ref int n, uint a, uint b)
    {
        features[n] = FeatureHash.Join((uint)n, a, b);
        n++;
    }

    private static void Add(Span<uint> features, ref int n, uint a, uint b, uint c)
    {
        features[n] = FeatureHash.Join((uint)n, a, b, c);
        n++;
    }

    private static uint W(ReadOnlySpan<Word> words, int i) => i < 0 ? 1u : i == words.Length ? 2u : words[i].Lower;

    private static uint T(ReadOnlySpan<int> tags, int i) => i < 0 ? 100u : i == tags.Length ? 101u : (uint)tags[i];

    private static uint Bucket(int distance) => distance switch { < 5 => (uint)distance, < 8 => 5, < 12 => 6, < 20 => 7, _ => 8 };
}
