using Pactwatch.Language;

namespace Pactwatch.Publishing;

/// <summary>A word as a CoNLL-U file gives it.</summary>
/// <param name="Form">As in the file; inside a multiword token it can differ from the text ("de el" in "del").</param>
/// <param name="Surface">The multiword token that starts at this word, or null.</param>
/// <param name="SurfaceWords">How many words that multiword token covers; 0 for none.</param>
public sealed record ConllUWord(TextSpan Span, string Form, string? Surface = null, int SurfaceWords = 0);
