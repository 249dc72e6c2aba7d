using Pactwatch.Language;

namespace Pactwatch.Text;

/// <summary>Words of a report that lead to an address outside its own site.</summary>
/// <param name="Span">Where the words stand in the stored text, in UTF-16 code units.</param>
/// <param name="Address">A whole address, http or https, as the page has it.</param>
public readonly record struct TextLink(TextSpan Span, string Address);
