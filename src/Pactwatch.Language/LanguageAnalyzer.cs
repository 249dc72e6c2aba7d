using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Pactwatch.Language.Models;
using Pactwatch.Language.Sentences;
using Pactwatch.Language.Tokens;

namespace Pactwatch.Language;

/// <summary>Cuts text into sentences and tokens. Immutable, shared by threads, never throws on any characters.</summary>
public sealed class LanguageAnalyzer
{
    private static readonly Lazy<LanguageAnalyzer> LoadedEnglish = new(() => Create(LanguageModel.English.Sentences));

    private readonly Tokenizer tokenizer;
    private readonly SentenceSplitter splitter;

    private LanguageAnalyzer(Tokenizer tokenizer, SentenceSplitter splitter)
    {
        this.tokenizer = tokenizer;
        this.splitter = splitter;
    }

    /// <summary>English, with the model beside the program; loaded once, when first asked for.</summary>
    /// <exception cref="FileNotFoundException">The model file is missing.</exception>
    /// <exception cref="InvalidDataException">The model file is damaged or of another version.</exception>
    public static LanguageAnalyzer English => LoadedEnglish.Value;

    /// <summary>English with another model.</summary>
    internal static LanguageAnalyzer Create(SentenceModel model) => new(Tokenizer.English(model.UnmarkedEnds), new SentenceSplitter(model));

    /// <summary>
    /// Analyses the parts of the text that are given (its paragraphs, in order, without overlap); no sentence
    /// crosses from one part into another. A part may hold several paragraphs: blank lines and the ends of
    /// lines that are not merely wrapped end a sentence. No sentence has more than 400 tokens.
    /// </summary>
    public AnalyzedText Analyze(string text, ReadOnlySpan<TextSpan> parts)
    {
        ArgumentNullException.ThrowIfNull(text);
        var table = new TokenTable();
        Fill(text, parts, table);
        var tokens = new Token[table.Count];
        for (var i = 0; i < tokens.Length; i++) tokens[i] = new Token(table.Tokens[i]);
        var sentences = new Sentence[table.SentenceCount];
        for (var i = 0; i < sentences.Length; i++)
        {
            var range = table.Sentences[i];
            sentences[i] = new Sentence(table.Tokens[range.First].Cover(table.Tokens[range.End - 1]), range);
        }

        return new AnalyzedText(ImmutableCollectionsMarshal.AsImmutableArray(sentences), ImmutableCollectionsMarshal.AsImmutableArray(tokens));
    }

    /// <summary>The same as <see cref="Analyze"/>, as places only, into memory that is used again: for those who go over much text.</summary>
    public void Cut(string text, ReadOnlySpan<TextSpan> parts, CutTable table)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(table);
        Fill(text, parts, table.Table);
    }

    private void Fill(string text, ReadOnlySpan<TextSpan> parts, TokenTable table)
    {
        table.Clear();
        foreach (var part in parts)
        {
            var at = part.Start;
            while (at < part.End)
            {
                table.BeginParagraph();
                at = tokenizer.AddParagraph(text, at, part, table);
                splitter.AddSentences(text, table);
            }
        }
    }
}
