using System.Collections.Immutable;

namespace Pactwatch.Language;

/// <summary>Sentences and tokens of a text, in text order.</summary>
public sealed record AnalyzedText(ImmutableArray<Sentence> Sentences, ImmutableArray<Token> Tokens);
