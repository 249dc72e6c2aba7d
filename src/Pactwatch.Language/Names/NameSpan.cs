namespace Pactwatch.Language.Names;

/// <summary>A name in a text: its tokens (at least one, of one sentence) and its kind.</summary>
public readonly record struct NameSpan(TokenRange Tokens, NameType Type);
