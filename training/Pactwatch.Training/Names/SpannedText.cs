using System.Collections.Immutable;
using Pactwatch.Language;
using Pactwatch.Language.Names;

namespace Pactwatch.Training.Names;

/// <summary>A text whose names are known by their offsets, cut into sentences and tokens as the program cuts them.</summary>
internal sealed class SpannedText
{
    private readonly AnalyzedText analyzed;
    private readonly List<NameExample> examples = [];

    public SpannedText(string text, ushort outside)
    {
        Text = text;
        analyzed = LanguageAnalyzer.English.Analyze(text, [new TextSpan(0, text.Length)]);
        foreach (var sentence in analyzed.Sentences)
            examples.Add(NameExample.Of([.. Enumerable.Range(sentence.Tokens.First, sentence.Tokens.Count).Select(i => analyzed.Tokens[i].Span.In(text))], outside));
    }

    public string Text { get; }

    public ImmutableArray<NameExample> Sentences => [.. examples];

    /// <summary>The sentence and its words that a span touches; null where it touches none or crosses sentences.</summary>
    public (NameExample Example, int First, int End)? At(int start, int end)
    {
        for (var s = 0; s < examples.Count; s++)
        {
            var sentence = analyzed.Sentences[s];
            if (sentence.Span.End <= start) continue;
            if (sentence.Span.Start > start || sentence.Span.End < end) return null;
            var (first, last) = (-1, -1);
            for (var i = sentence.Tokens.First; i < sentence.Tokens.End; i++)
            {
                if (analyzed.Tokens[i].Span.End <= start || analyzed.Tokens[i].Span.Start >= end) continue;
                if (first < 0) first = i;
                last = i;
            }

            return first < 0 ? null : (examples[s], first - sentence.Tokens.First, last + 1 - sentence.Tokens.First);
        }

        return null;
    }
}
