using Pactwatch.Language;

namespace Pactwatch.Text;

/// <summary>A paragraph of a stored text and what it is. Blocks lie in order and don't overlap.</summary>
public readonly record struct Block(BlockKind Kind, TextSpan Span);
