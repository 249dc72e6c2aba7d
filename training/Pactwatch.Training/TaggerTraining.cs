using System.Collections.Immutable;
using Pactwatch.Language.Models;
using Pactwatch.Language.Tagging;

namespace Pactwatch.Training;

/// <summary>Trains the tagger: each sentence as it stands; every twelfth in capitals, every fifteenth in lower case, so that headlines don't fall apart.</summary>
internal static class TaggerTraining
{
    private const int Rows = 1 << 18;

    public static LinearModel Train(IReadOnlyList<TreebankSentence> sentences, ImmutableArray<string> tags, int rounds)
    {
        var numbers = tags.Select((tag, number) => (tag, number)).ToDictionary(pair => pair.tag, pair => pair.number, StringComparer.Ordinal);
        var perceptron = new AveragedPerceptron(Rows, tags.Length);
        var features = new uint[TaggerFeatures.Count];
        var scores = new int[tags.Length];
        for (var round = 0; round < rounds; round++)
        {
            foreach (var index in TrainingOrder.Of(sentences.Count, round))
            {
                var sentence = sentences[index];
                var forms = Cased(sentence.Forms, index + round);
                var words = forms.Select(form => new Word(form)).ToArray();
                var isCapitals = TaggerFeatures.IsCapitals(string.Concat(forms));
                int tag1 = -1, tag2 = -1;
                for (var i = 0; i < words.Length; i++)
                {
                    TaggerFeatures.Fill(words, i, tag1, tag2, isCapitals, features);
                    perceptron.Score(features, scores);
                    var best = Array.IndexOf(scores, scores.Max());
                    var right = numbers[sentence.Tags[i]];
                    if (best != right) perceptron.Update(features, right, best);
                    perceptron.Tick();
                    (tag2, tag1) = (tag1, best);
                }
            }
        }

        return perceptron.Quantise(12);
    }

    public static int[] Tag(LinearModel model, TreebankSentence sentence)
    {
        var words = sentence.Forms.Select(form => new Word(form)).ToArray();
        var tags = new int[words.Length];
        new Tagger(model).Tag(words, TaggerFeatures.IsCapitals(string.Concat(sentence.Forms)), tags);
        return tags;
    }

    private static IReadOnlyList<string> Cased(ImmutableArray<string> forms, int number) =>
        number % 12 == 11 ? [.. forms.Select(form => form.ToUpperInvariant())]
        : number % 15 == 14 ? [.. forms.Select(form => form.ToLowerInvariant())]
        : forms;
}
