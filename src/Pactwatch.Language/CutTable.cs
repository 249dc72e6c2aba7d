using Pactwatch.Language.Tokens;

namespace Pactwatch.Language;

/// <summary>
/// Where the tokens and sentences of a text stand, and nothing else: what <see cref="LanguageAnalyzer.Cut"/> fills.
/// Its memory is used again for the next text. For one thread at a time.
/// </summary>
public sealed class CutTable
{
    internal TokenTable Table { get; } = new();

    /// <summary>The tokens in text order, none empty; valid until the next text is cut.</summary>
    public ReadOnlySpan<TextSpan> Tokens => Table.Tokens;

    /// <summary>The tokens of each sentence, in text order; every token is in one, and none has more than 400. Valid until the next text is cut.</summary>
    public ReadOnlySpan<TokenRange> Sentences => Table.Sentences;
}
