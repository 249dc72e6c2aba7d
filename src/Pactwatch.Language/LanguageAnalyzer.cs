using System.Collections.Immutable;

namespace Pactwatch.Language;

/// <summary>Cuts text into sentences and tokens. Immutable, shared by threads, never throws on any characters.</summary>
public sealed class LanguageAnalyzer
{
    private readonly Tokenizer tokenizer;
    private readonly SentenceSplitter splitter;

    private LanguageAnalyzer(Tokenizer tokenizer, SentenceSplitter splitter)
    {
        this.tokenizer = tokenizer;
        this.splitter = splitter;
    }

    public static LanguageAnalyzer English { get; } =
        new(new Tokenizer(Abbreviations.English, WordCutter.English), SentenceSplitter.English);

    /// <summary>
    /// Analyses the parts of the text that are given (its paragraphs, in order, without overlap); no sentence
    /// crosses from one part into another. A part may hold several paragraphs: blank lines and the ends of
    /// lines that are not merely wrapped end a sentence.
    /// </summary>
    public AnalyzedText Analyze(string text, ReadOnlySpan<TextSpan> parts)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = ImmutableArray.CreateBuilder<Token>(text.Length / 5);
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        foreach (var part in parts)
        {
            var first = tokens.Count;
            tokenizer.Tokenize(text, part, tokens);
            splitter.Split(text, part, tokens, first, sentences);
        }

        return new AnalyzedText(sentences.ToImmutable(), tokens.ToImmutable());
    }
}
