using Pactwatch.Language;

namespace Pactwatch.Derivation.Paraphrase;

/// <summary>A number, a time or a name that a report tells in its own words.</summary>
/// <param name="Key">The same for the same value or name, however it is written ("16", "sixteen").</param>
/// <param name="Sentence">The number of its sentence.</param>
/// <param name="IsName">False for a number or a time.</param>
internal readonly record struct Fact(string Key, TextSpan Span, int Sentence, bool IsName);
