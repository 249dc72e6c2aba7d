using System.Collections.Immutable;
using Pactwatch.Language.Models;
using Pactwatch.Language.Parsing;

namespace Pactwatch.Training;

/// <summary>
/// Trains the moves with a dynamic oracle (Goldberg and Nivre 2013): from the second round on the parser
/// follows its own choices and learns from each state what costs the fewest arcs. Then the relations, on gold trees.
/// </summary>
internal static class ParserTraining
{
    private const int MoveRows = 1 << 20;
    private const int RelationRows = 1 << 16;

    public static LinearModel TrainMoves(IReadOnlyList<(TreebankSentence Sentence, int[] Tags)> sentences, int rounds)
    {
        var perceptron = new AveragedPerceptron(MoveRows, 3);
        var features = new uint[MoveFeatures.Count];
        var scores = new int[3];
        for (var round = 0; round < rounds; round++)
        {
            foreach (var index in TrainingOrder.Of(sentences.Count, round))
            {
                var (sentence, tags) = sentences[index];
                var words = sentence.Forms.Select(form => new Word(form)).ToArray();
                var state = new ParserState(words.Length);
                while (!state.IsDone)
                {
                    MoveFeatures.Fill(state, words, tags, features);
                    perceptron.Score(features, scores);
                    var chosen = DependencyParser.Best(state, scores);
                    var right = BestOf(state, sentence.Heads, scores);
                    var isRight = Cost(state, chosen, sentence.Heads) == Cost(state, right, sentence.Heads);
                    if (!isRight) perceptron.Update(features, (int)right, (int)chosen);
                    perceptron.Tick();
                    state.Apply(isRight || round > 0 ? chosen : right);
                }
            }
        }

        return perceptron.Quantise(8);
    }

    public static LinearModel TrainRelations(IReadOnlyList<(TreebankSentence Sentence, int[] Tags)> sentences, ImmutableArray<string> relations, int rounds)
    {
        var numbers = relations.Select((relation, number) => (relation, number)).ToDictionary(pair => pair.relation, pair => pair.number, StringComparer.Ordinal);
        var perceptron = new AveragedPerceptron(RelationRows, relations.Length);
        var features = new uint[RelationFeatures.Count];
        var scores = new int[relations.Length];
        for (var round = 0; round < rounds; round++)
        {
            foreach (var index in TrainingOrder.Of(sentences.Count, round))
            {
                var (sentence, tags) = sentences[index];
                var words = sentence.Forms.Select(form => new Word(form)).ToArray();
                var heads = sentence.Heads.ToArray();
                int[] first = new int[words.Length], last = new int[words.Length], sister = new int[words.Length];
                RelationFeatures.Outline(heads, first, last, sister);
                for (var word = 0; word < words.Length; word++)
                {
                    if (heads[word] == words.Length) continue;
                    RelationFeatures.Fill(word, heads, words, tags, first, last, sister, features);
                    perceptron.Score(features, scores);
                    var best = Array.IndexOf(scores, scores.Skip(1).Max(), 1);
                    var right = numbers[sentence.Relations[word]];
                    if (best != right) perceptron.Update(features, right, best);
                    perceptron.Tick();
                }
            }
        }

        return perceptron.Quantise(12);
    }

    private static ParserMove BestOf(ParserState state, ImmutableArray<int> gold, int[] scores)
    {
        var best = (ParserMove)(-1);
        var bestCost = int.MaxValue;
        foreach (var move in Enum.GetValues<ParserMove>())
        {
            if (!state.Allows(move)) continue;
            var cost = Cost(state, move, gold);
            if (cost < bestCost || (cost == bestCost && scores[(int)move] > scores[(int)best])) (best, bestCost) = (move, cost);
        }

        return best;
    }

    /// <summary>How many gold arcs can no longer be made after the move.</summary>
    private static int Cost(ParserState state, ParserMove move, ImmutableArray<int> gold)
    {
        var cost = 0;
        int s0 = state.Stack(0), s1 = state.Stack(1), b0 = state.Next;
        switch (move)
        {
            case ParserMove.Shift:
                for (var depth = 0; depth < state.StackSize; depth++)
                {
                    var word = state.Stack(depth);
                    if (gold[word] == b0) cost++;
                    if (depth > 0 && gold[b0] == word) cost++;
                }

                break;
            case ParserMove.Left:
                if (gold[s0] != b0 && (gold[s0] == s1 || gold[s0] > b0)) cost++;
                for (var word = b0; word < state.Words; word++)
                {
                    if (gold[word] == s0) cost++;
                }

                break;
            default:
                if (gold[s0] >= b0) cost++;
                for (var word = b0; word < state.Words; word++)
                {
                    if (gold[word] == s0) cost++;
                }

                break;
        }

        return cost;
    }
}
