using System.Collections.Immutable;
using Pactwatch.Language.Models;
using Pactwatch.Language.Network;

namespace Pactwatch.Training.Network;

/// <summary>Sentences of a treebank as rows of the embedding, in their own letters, as a headline, in capitals or in lower case.</summary>
internal sealed class SentenceEncoder
{
    private const int LeastOften = 2;
    private readonly Dictionary<uint, int> rows = [];
    private readonly Dictionary<int, int> timesOfForms = [];
    private readonly Dictionary<string, int> tags;
    private readonly Dictionary<string, int> relations;

    public SentenceEncoder(IReadOnlyList<TreebankSentence> sentences, ImmutableArray<string> tags, ImmutableArray<string> relations)
    {
        this.tags = Numbers(tags);
        this.relations = Numbers(relations);
        var counts = new Dictionary<uint, int>();
        var features = new uint[WordFeatures.Count];
        foreach (var sentence in sentences)
        {
            for (var variant = 0; variant < 4; variant++)
            {
                var forms = Written(sentence.Forms, variant);
                var letters = CaseOf(forms);
                for (var i = 0; i < forms.Length; i++)
                {
                    WordFeatures.Fill(new Word(forms[i]), i == 0, letters, features);
                    foreach (var feature in features) counts[feature] = counts.GetValueOrDefault(feature) + 1;
                }
            }
        }

        rows[WordFeatures.Unknown] = 0;
        // Each sentence was counted four times, in most of which a feature is the same.
        foreach (var (feature, count) in counts.Where(pair => pair.Value >= 4 * LeastOften).OrderBy(pair => pair.Key)) rows.Add(feature, rows.Count);
        foreach (var sentence in sentences)
        {
            foreach (var form in sentence.Forms)
            {
                if (rows.TryGetValue(FeatureHash.Join(WordFeatures.Form, new Word(form).Lower), out var row)) timesOfForms[row] = timesOfForms.GetValueOrDefault(row) + 1;
            }
        }
    }

    public IReadOnlyDictionary<uint, int> Rows => rows;

    /// <summary>With <paramref name="random"/> rare words turn into unknown ones now and then, so that the network learns to do without.</summary>
    public EncodedSentence Encode(TreebankSentence sentence, int number, int variant, RandomNumbers? random)
    {
        var forms = Written(sentence.Forms, variant);
        var letters = CaseOf(forms);
        var encoded = new int[forms.Length * WordFeatures.Count];
        var features = new uint[WordFeatures.Count];
        for (var i = 0; i < forms.Length; i++)
        {
            WordFeatures.Fill(new Word(forms[i]), i == 0, letters, features);
            for (var f = 0; f < features.Length; f++) encoded[(i * features.Length) + f] = rows.GetValueOrDefault(features[f], f == WordFeatures.Form ? 0 : -1);
            if (random is null) continue;
            var form = encoded[i * features.Length];
            if (random.NextShare() >= 0.5f / (0.5f + timesOfForms.GetValueOrDefault(form))) continue;
            encoded[i * features.Length] = 0;
            encoded[(i * features.Length) + 11] = -1;
        }

        return new EncodedSentence(
            number,
            encoded,
            [.. sentence.Tags.Select(tag => tags.GetValueOrDefault(tag, -1))],
            [.. sentence.Heads],
            [.. sentence.Relations.Select(relation => relations.GetValueOrDefault(relation, -1))]);
    }

    private static SentenceCase CaseOf(ImmutableArray<string> forms)
    {
        var count = default(CaseCount);
        foreach (var form in forms) count.Add(form);
        return count.Case;
    }

    private static ImmutableArray<string> Written(ImmutableArray<string> forms, int variant) => variant switch
    {
        1 => [.. forms.Select(form => form.ToUpperInvariant())],
        2 => [.. forms.Select(form => form.ToLowerInvariant())],
        3 => [.. forms.Select(form => form.Length > 3 || form.Length > 0 && char.IsUpper(form[0]) ? char.ToUpperInvariant(form[0]) + form[1..] : form)],
        _ => forms,
    };

    private static Dictionary<string, int> Numbers(ImmutableArray<string> names) =>
        names.Select((name, number) => (name, number)).ToDictionary(pair => pair.name, pair => pair.number, StringComparer.Ordinal);
}
