using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Annotation.Attribution;

/// <summary>One paragraph of running text.</summary>
/// <param name="Kind">The kind of block it is part of.</param>
public readonly record struct Paragraph(BlockKind Kind, TextSpan Span);
