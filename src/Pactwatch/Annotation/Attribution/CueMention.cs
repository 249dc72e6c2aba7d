using Pactwatch.Language;

namespace Pactwatch.Annotation.Attribution;

/// <summary>A cue in its place.</summary>
/// <param name="IsPassive">"was quoted", "were told": the subject is not the one who says.</param>
internal readonly record struct CueMention(Cue Cue, TokenRange Tokens, bool IsPassive);
