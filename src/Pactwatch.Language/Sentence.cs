namespace Pactwatch.Language;

/// <summary>One sentence: its place in the text and its tokens, which all lie inside it.</summary>
public readonly record struct Sentence(TextSpan Span, TokenRange Tokens);
