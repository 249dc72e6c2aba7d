using Pactwatch.Language.Models;

namespace Pactwatch.Language.Parsing;

/// <summary>
/// The features that decide what a word is to its head, once the whole tree stands: both words and tags,
/// direction and distance, the words that mark the dependent ("by", "to", "that"), its neighbours and sisters.
/// </summary>
internal static class RelationFeatures
{
    public const int Count = 30;

    public static void Fill(
        int word, ReadOnlySpan<int> heads, ReadOnlySpan<Word> words, ReadOnlySpan<int> tags, ReadOnlySpan<int> firstChild, ReadOnlySpan<int> lastChild, ReadOnlySpan<int> sisterBefore, Span<uint> features)
    {
        var head = heads[word];
        var isRoot = head == words.Length;
        uint w = words[word].Lower, t = (uint)tags[word];
        uint hw = isRoot ? 2u : words[head].Lower, ht = isRoot ? 101u : (uint)tags[head];
        var side = word < head ? 0u : 1u;
        var distance = Math.Abs(head - word) switch { 1 => 1u, 2 => 2u, < 5 => 3u, < 9 => 4u, _ => 5u } * 2 + side;
        int first = firstChild[word], last = lastChild[word];
        uint fw = first < 0 ? 1u : words[first].Lower, ft = first < 0 ? 100u : (uint)tags[first];
        uint lt = last < 0 ? 100u : (uint)tags[last], lw = last < 0 ? 1u : words[last].Lower;
        uint before = word > 0 ? (uint)tags[word - 1] : 100u, after = word + 1 < tags.Length ? (uint)tags[word + 1] : 100u;
        uint beforeWord = word > 0 ? words[word - 1].Lower : 1u, afterWord = word + 1 < words.Length ? words[word + 1].Lower : 1u;
        var sister = sisterBefore[word];
        uint st = sister < 0 ? 100u : (uint)tags[sister], sw = sister < 0 ? 1u : words[sister].Lower;
        uint hht = isRoot ? 102u : heads[head] == words.Length ? 101u : (uint)tags[heads[head]];
        uint hf = isRoot || firstChild[head] < 0 ? 1u : words[firstChild[head]].Lower;

        features[0] = FeatureHash.Join(0, w);
        features[1] = FeatureHash.Join(1, t, side);
        features[2] = FeatureHash.Join(2, hw, side);
        features[3] = FeatureHash.Join(3, t, ht, side);
        features[4] = FeatureHash.Join(4, w, ht, side);
        features[5] = FeatureHash.Join(5, t, hw, side);
        features[6] = FeatureHash.Join(6, w, hw);
        features[7] = FeatureHash.Join(7, t, ht, distance);
        features[8] = FeatureHash.Join(8, fw, t, ht);
        features[9] = FeatureHash.Join(9, ft, t, ht);
        features[10] = FeatureHash.Join(10, lt, t, ht);
        features[11] = FeatureHash.Join(11, fw, hw);
        features[12] = FeatureHash.Join(12, before, t, ht);
        features[13] = FeatureHash.Join(13, after, t, ht);
        features[14] = FeatureHash.Join(14, beforeWord, t, side);
        features[15] = FeatureHash.Join(15, afterWord, t, side);
        features[16] = FeatureHash.Join(16, st, t, ht);
        features[17] = FeatureHash.Join(17, sw, t, ht);
        features[18] = FeatureHash.Join(18, hht, t, ht);
        features[19] = FeatureHash.Join(19, hf, t, ht);
        features[20] = FeatureHash.Join(20, words[word].Suffix3, ht, side);
        features[21] = FeatureHash.Join(21, words[word].Shape, ht, side);
        features[22] = FeatureHash.Join(22, fw, w);
        features[23] = FeatureHash.Join(23, w, distance);
        features[24] = FeatureHash.Join(24, hw, fw, t);
        features[25] = FeatureHash.Join(25, lw, t, ht);
        features[26] = FeatureHash.Join(26, st, hw, t);
        features[27] = FeatureHash.Join(27, side);
        features[28] = FeatureHash.Join(28, isRoot ? 3u : words[head].Suffix3, t, side);
        features[29] = FeatureHash.Join(29, sister < 0 ? 0u : 1u, t, ht);
    }

    /// <summary>The first and last child of each word and its nearest sister between it and the head's other side: -1 where there is none.</summary>
    public static void Outline(ReadOnlySpan<int> heads, Span<int> firstChild, Span<int> lastChild, Span<int> sisterBefore)
    {
        firstChild.Fill(-1);
        lastChild.Fill(-1);
        sisterBefore.Fill(-1);
        for (var word = 0; word < heads.Length; word++)
        {
            var head = heads[word];
            if (head == heads.Length) continue;
            if (firstChild[head] < 0) firstChild[head] = word;
            sisterBefore[word] = lastChild[head];
            lastChild[head] = word;
        }
    }
}
