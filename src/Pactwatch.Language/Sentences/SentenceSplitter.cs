using System.Runtime.CompilerServices;
using Pactwatch.Language.Tokens;

namespace Pactwatch.Language.Sentences;

/// <summary>
/// Groups the tokens of a paragraph into sentences: where trained weights say that one ends, and at the ends of
/// lines that are not merely wrapped. No sentence is longer than <see cref="LongestSentence"/>.
/// </summary>
internal sealed class SentenceSplitter(SentenceModel model)
{
    /// <summary>The most tokens that a sentence can have; what is longer is cut.</summary>
    public const int LongestSentence = 400;

    /// <summary>Adds the sentences of the table's last paragraph.</summary>
    public void AddSentences(string text, TokenTable table)
    {
        var first = table.ParagraphStart;
        var tokens = table.Tokens[first..];
        if (tokens.IsEmpty) return;
        var finder = new BoundaryFinder(text, tokens, table.Marks);
        var lines = new LineReader(text, tokens);
        var context = default(BoundaryContext);
        var features = default(FeatureBuffer);
        var start = 0;
        for (var mark = 0; mark < table.MarkCount; mark++)
        {
            var token = table.Marks[mark];
            if (token + 1 == tokens.Length) break;
            var mayEnd = finder.Pass(token);
            var ruling = lines.EndsWith(token) ? BoundaryRuling.Ends : mayEnd ? finder.Rule(token) : BoundaryRuling.GoesOn;
            if (ruling == BoundaryRuling.GoesOn) continue;
            if (ruling == BoundaryRuling.Open)
            {
                finder.Describe(mark, ref context);
                BoundaryFeatures.Of(context, features);
                if (model.Score(features) <= model.Threshold) continue;
            }

            AddBounded(text, table, first, start, token + 1);
            start = token + 1;
            finder.Begin(start);
        }

        AddBounded(text, table, first, start, tokens.Length);
    }

    // Cuts what is too long at the latest semicolon, colon or dash in the second half of what fits, else at the latest comma, else anywhere.
    private static void AddBounded(string text, TokenTable table, int first, int start, int end)
    {
        while (end - start > LongestSentence)
        {
            var cut = LongSentences.CutOf(text, table.Tokens.Slice(first + start, LongestSentence));
            table.AddSentence(first + start, first + start + cut);
            start += cut;
        }

        table.AddSentence(first + start, first + end);
    }

    [InlineArray(BoundaryFeatures.Count)]
    private struct FeatureBuffer
    {
        private uint first;
    }
}
