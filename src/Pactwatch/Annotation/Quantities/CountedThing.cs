using Pactwatch.Language;

namespace Pactwatch.Annotation.Quantities;

/// <summary>What stands behind a number: the tokens of the thing counted (null where only a unit is told) and its unit; <see cref="End"/> is the token behind it all.</summary>
/// <param name="Head">The token of the head noun, or -1.</param>
internal sealed record CountedThing(TokenRange? Phrase, string? Unit, int End, bool IsGroup = false, bool IsDuration = false, int Head = -1);
