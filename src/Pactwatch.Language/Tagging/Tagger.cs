using Pactwatch.Language.Models;

namespace Pactwatch.Language.Tagging;

/// <summary>
/// Parts of speech from left to right, greedily: a linear model over the word, its neighbours and the two
/// tags before (averaged perceptron, Collins 2002). Tags join the universal part of speech with the verb's
/// form ("VERB-VBD"), since who does what hangs on the form.
/// </summary>
internal sealed class Tagger(LinearModel model)
{
    public void Tag(ReadOnlySpan<Word> words, bool isCapitals, Span<int> tags)
    {
        Span<uint> features = stackalloc uint[TaggerFeatures.Count];
        Span<int> scores = stackalloc int[model.Classes];
        for (var i = 0; i < words.Length; i++)
        {
            TaggerFeatures.Fill(words, i, i > 0 ? tags[i - 1] : -1, i > 1 ? tags[i - 2] : -1, isCapitals, features);
            model.Score(features, scores);
            var best = 0;
            for (var tag = 1; tag < scores.Length; tag++)
            {
                if (scores[tag] > scores[best]) best = tag;
            }

            tags[i] = best;
        }
    }
}
