using Pactwatch.Language;

namespace Pactwatch.Searching;

/// <summary>A word of a text as it is searched for: in lower case and without accents ("Zürich" is "zurich").</summary>
/// <param name="Span">Where it stands in the text.</param>
public readonly record struct FoldedWord(string Word, TextSpan Span);
