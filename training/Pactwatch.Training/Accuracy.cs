using Pactwatch.Language.Models;
using Pactwatch.Language.Tagging;

namespace Pactwatch.Training;

/// <summary>Tags and trees against a treebank, with its own tokens, in thousandths.</summary>
internal static class Accuracy
{
    public static IEnumerable<(string Name, string Figure)> Of(LanguageModel model, IReadOnlyList<TreebankSentence> sentences)
    {
        long words = 0, upos = 0, forms = 0, uas = 0, las = 0;
        var parser = model.CreateParser();
        foreach (var sentence in sentences)
        {
            var tags = TaggerTraining.Tag(model.TagModel, sentence);
            var attributes = sentence.Forms.Select(form => new Word(form)).ToArray();
            int[] heads = new int[tags.Length], labels = new int[tags.Length];
            parser.Parse(attributes, tags, heads, labels);
            for (var i = 0; i < tags.Length; i++)
            {
                words++;
                if (string.Equals(model.Tags[tags[i]], sentence.Tags[i], StringComparison.Ordinal)) forms++;
                if (string.Equals(model.Tags[tags[i]].Split('-')[0], sentence.Upos[i], StringComparison.Ordinal)) upos++;
                if (heads[i] != sentence.Heads[i]) continue;
                uas++;
                if (string.Equals(model.Relations[labels[i]].Split(':')[0], sentence.Relations[i].Split(':')[0], StringComparison.Ordinal)) las++;
            }
        }

        yield return ("words", words.ToString(System.Globalization.CultureInfo.InvariantCulture));
        yield return ("upos", $"0.{upos * 1000 / words:000}");
        yield return ("upos and form", $"0.{forms * 1000 / words:000}");
        yield return ("uas", $"0.{uas * 1000 / words:000}");
        yield return ("las", $"0.{las * 1000 / words:000}");
    }
}
