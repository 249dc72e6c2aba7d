using System.Runtime.Intrinsics;

namespace Pactwatch.Language.Names;

/// <summary>The best labels of a sentence by the sums of their weights (Viterbi); on equal sums the lower label wins.</summary>
internal static class NameDecoder
{
    /// <param name="weights">Of this pass.</param>
    /// <param name="scores">For each word the sums of all labels.</param>
    /// <param name="words">The sentence.</param>
    /// <param name="labels">Takes the labels.</param>
    public static void Decode(NameWeights weights, ReadOnlySpan<int> scores, ReadOnlySpan<NameWord> words, Span<byte> labels)
    {
        if (words.Length == 0) return;
        var from = words.Length <= 512 ? stackalloc byte[words.Length * NameWeights.Width] : new byte[words.Length * NameWeights.Width];
        Span<int> best = stackalloc int[NameWeights.Width];
        best.Fill(NameWeights.Impossible);
        for (var i = 0; i < words.Length; i++)
        {
            var back = from.Slice(i * NameWeights.Width, NameWeights.Width);
            if (i == 0) weights.Following(words[0].Kind, NameLabels.Start).CopyTo(best);
            else Step(weights, words[i].Kind, best, back);
            for (var label = 0; label < NameLabels.Count; label++) best[label] += scores[(i * NameLabels.Count) + label];
        }

        var last = 0;
        for (var label = 1; label < NameLabels.Count; label++)
        {
            if (best[label] > best[last]) last = label;
        }

        for (var i = words.Length - 1; i >= 0; i--)
        {
            labels[i] = (byte)last;
            last = from[(i * NameWeights.Width) + last];
        }
    }

    // For every label at once the best label before it.
    private static void Step(NameWeights weights, WordKind kind, Span<int> best, Span<byte> back)
    {
        var next = Vector512.Create(int.MinValue);
        var chosen = Vector512<int>.Zero;
        for (var before = 0; before < NameLabels.Count; before++)
        {
            var sums = Vector512.Create(best[before]) + Vector512.Create(weights.Following(kind, before));
            var isBetter = Vector512.GreaterThan(sums, next);
            next = Vector512.ConditionalSelect(isBetter, sums, next);
            chosen = Vector512.ConditionalSelect(isBetter, Vector512.Create(before), chosen);
        }

        next.CopyTo(best);
        for (var label = 0; label < NameLabels.Count; label++) back[label] = (byte)chosen[label];
    }
}
