using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Pactwatch.Language;

namespace Pactwatch.Training;

/// <summary>
/// How well tags and trees do on a treebank with its own sentences and words: shares of words with the right part of
/// speech, head, and head with relation (subtypes of relations left aside), in ten-thousandths.
/// </summary>
internal sealed record GrammarAccuracy(int Words, int Upos, int Heads, int Relations)
{
    public static GrammarAccuracy Of(Grammar grammar, IReadOnlyList<TreebankSentence> treebank)
    {
        var text = new StringBuilder();
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        foreach (var sentence in treebank)
        {
            var first = tokens.Count;
            foreach (var form in sentence.Forms)
            {
                tokens.Add(new Token(new TextSpan(text.Length, text.Length + form.Length)));
                text.Append(form).Append(' ');
            }

            sentences.Add(new Sentence(tokens[first].Span.Cover(tokens[^1].Span), new TokenRange(first, tokens.Count)));
        }

        var answers = grammar.Annotate(text.ToString(), sentences.ToImmutable(), tokens.ToImmutable());
        var (upos, heads, relations, at) = (0, 0, 0, 0);
        foreach (var sentence in treebank)
        {
            for (var i = 0; i < sentence.Forms.Length; i++)
            {
                var answer = answers[at++];
                if (string.Equals(answer.Upos, sentence.Upos[i], StringComparison.Ordinal)) upos++;
                if (answer.Head != (sentence.Heads[i] == sentence.Forms.Length ? 0 : sentence.Heads[i] + 1)) continue;
                heads++;
                if (string.Equals(answer.Deprel!.Split(':')[0], sentence.Relations[i].Split(':')[0], StringComparison.Ordinal)) relations++;
            }
        }

        return new GrammarAccuracy(at, upos, heads, relations);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Words} words, UPOS {Share(Upos)}, UAS {Share(Heads)}, LAS {Share(Relations)}");

    private string Share(int right) => (right / (double)Words).ToString("0.0000", CultureInfo.InvariantCulture);
}
