using Pactwatch.Language.Models;

namespace Pactwatch.Language.Parsing;

/// <summary>
/// Universal Dependencies trees: a greedy arc-hybrid parser for the heads, then a classifier for the
/// relations, which sees the whole tree. Linear in the length of the sentence.
/// </summary>
internal sealed class DependencyParser(LinearModel moves, LinearModel relations)
{
    /// <param name="heads">Out: the head of each word, 0-based; the number of words stands for the root.</param>
    public void Parse(ReadOnlySpan<Word> words, ReadOnlySpan<int> tags, Span<int> heads, Span<int> labels)
    {
        var state = new ParserState(words.Length);
        Span<uint> features = stackalloc uint[MoveFeatures.Count];
        Span<int> scores = stackalloc int[moves.Classes];
        while (!state.IsDone)
        {
            MoveFeatures.Fill(state, words, tags, features);
            moves.Score(features, scores);
            state.Apply(Best(state, scores));
        }

        state.Heads.CopyTo(heads);
        Label(words, tags, heads, labels);
    }

    public static ParserMove Best(ParserState state, ReadOnlySpan<int> scores)
    {
        var best = -1;
        for (var move = 0; move < scores.Length; move++)
        {
            if (state.Allows((ParserMove)move) && (best < 0 || scores[move] > scores[best])) best = move;
        }

        return (ParserMove)best;
    }

    private void Label(ReadOnlySpan<Word> words, ReadOnlySpan<int> tags, ReadOnlySpan<int> heads, Span<int> labels)
    {
        var first = new int[words.Length];
        var last = new int[words.Length];
        var sister = new int[words.Length];
        RelationFeatures.Outline(heads, first, last, sister);
        Span<uint> features = stackalloc uint[RelationFeatures.Count];
        Span<int> scores = stackalloc int[relations.Classes];
        for (var word = 0; word < words.Length; word++)
        {
            RelationFeatures.Fill(word, heads, words, tags, first, last, sister, features);
            relations.Score(features, scores);
            // Class 0 is "root": the one word under the root has it, and no other.
            if (heads[word] == words.Length)
            {
                labels[word] = 0;
                continue;
            }

            var best = 1;
            for (var label = 2; label < scores.Length; label++)
            {
                if (scores[label] > scores[best]) best = label;
            }

            labels[word] = best;
        }
    }
}
