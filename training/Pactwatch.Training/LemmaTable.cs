using Pactwatch.Language;

namespace Pactwatch.Training;

/// <summary>The most frequent lemma of each form and part of speech where the rules of inflection give another.</summary>
internal static class LemmaTable
{
    public static SortedDictionary<string, string> Of(IEnumerable<TreebankSentence> sentences)
    {
        var counts = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sentence.Forms.Length; i++)
            {
                if (sentence.Upos[i] is "PROPN" or "PUNCT" or "NUM" or "SYM" or "X") continue;
                var key = $"{sentence.Forms[i].ToLowerInvariant()}/{sentence.Upos[i]}";
                if (!counts.TryGetValue(key, out var lemmas)) counts[key] = lemmas = new(StringComparer.Ordinal);
                var lemma = sentence.Lemmas[i];
                lemmas[lemma] = lemmas.GetValueOrDefault(lemma) + 1;
            }
        }

        var rules = new Lemmatizer(new Dictionary<string, string>(StringComparer.Ordinal));
        var table = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, lemmas) in counts)
        {
            var best = lemmas.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).First().Key;
            var slash = key.LastIndexOf('/');
            if (!string.Equals(best, rules.Lemma(key[..slash], key[(slash + 1)..]), StringComparison.Ordinal)) table.Add(key, best);
        }

        return table;
    }
}
