using System.Collections.Immutable;
using Pactwatch.Language;

namespace Pactwatch.Training.Sentences;

/// <summary>
/// A treebank's document as running text: its sentences joined by one blank (none where the last word says
/// SpaceAfter=No), its paragraphs parted by a blank line; with the places of sentences and words in it.
/// </summary>
internal sealed record RawDocument(string Name, string Text, ImmutableArray<TextSpan> Sentences, ImmutableArray<TextSpan> Words);
