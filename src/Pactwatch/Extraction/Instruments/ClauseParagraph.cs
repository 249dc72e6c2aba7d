using Pactwatch.Language;

namespace Pactwatch.Extraction.Instruments;

/// <summary>A paragraph of an agreement's text, or a point within one, with the number it begins with.</summary>
/// <param name="Span">Its words with its number.</param>
/// <param name="IsHeading">True where the page marks it as a heading.</param>
internal readonly record struct ClauseParagraph(TextSpan Span, ClauseNumber? Number, bool IsHeading);
