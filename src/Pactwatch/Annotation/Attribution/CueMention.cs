using Pactwatch.Language;

namespace Pactwatch.Annotation.Attribution;

/// <summary>A cue in its place.</summary>
/// <param name="Tokens">The words of the lexicon's entry.</param>
/// <param name="IsPassive">"was quoted", "were told": the subject is not the one who says.</param>
/// <param name="Node">Its number in the sentence's tree; -1 for an adverbial.</param>
internal readonly record struct CueMention(Cue Cue, TokenRange Tokens, bool IsPassive, int Node);
