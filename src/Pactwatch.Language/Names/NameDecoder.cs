namespace Pactwatch.Language.Names;

/// <summary>The best labels of a sentence by the sums of their weights (Viterbi); on equal sums the lower label wins.</summary>
internal static class NameDecoder
{
    private const int Impossible = int.MinValue / 2;

    /// <param name="weights">Of this pass.</param>
    /// <param name="scores">For each word the sums of all labels.</param>
    /// <param name="words">The sentence.</param>
    /// <param name="labels">Takes the labels.</param>
    public static void Decode(NameWeights weights, ReadOnlySpan<int> scores, ReadOnlySpan<NameWord> words, Span<byte> labels)
    {
        if (words.Length == 0) return;
        var from = new byte[words.Length * NameLabels.Count];
        Span<int> best = stackalloc int[NameLabels.Count];
        Span<int> next = stackalloc int[NameLabels.Count];
        for (var i = 0; i < words.Length; i++)
        {
            var back = from.AsSpan(i * NameLabels.Count, NameLabels.Count);
            next.Fill(Impossible);
            if (i == 0) Start(weights.Following(words[0].Kind, NameLabels.Start), next, back);
            else Step(weights, words[i].Kind, best, next, back);
            for (var label = 0; label < NameLabels.Count; label++) best[label] = next[label] + scores[(i * NameLabels.Count) + label];
        }

        var last = 0;
        for (var label = 1; label < NameLabels.Count; label++)
        {
            if (best[label] > best[last]) last = label;
        }

        for (var i = words.Length - 1; i >= 0; i--)
        {
            labels[i] = (byte)last;
            last = from[(i * NameLabels.Count) + last];
        }
    }

    private static void Start(ReadOnlySpan<short> following, Span<int> next, Span<byte> back)
    {
        for (var label = 0; label < NameLabels.Count; label++)
        {
            if (NameLabels.MayFollow(NameLabels.Start, label)) next[label] = following[label];
            back[label] = 0;
        }
    }

    private static void Step(NameWeights weights, WordKind kind, ReadOnlySpan<int> best, Span<int> next, Span<byte> back)
    {
        for (var before = 0; before < NameLabels.Count; before++)
        {
            var following = weights.Following(kind, before);
            for (var label = 0; label < NameLabels.Count; label++)
            {
                if (!NameLabels.MayFollow(before, label)) continue;
                var sum = best[before] + following[label];
                if (sum <= next[label]) continue;
                next[label] = sum;
                back[label] = (byte)before;
            }
        }
    }
}
