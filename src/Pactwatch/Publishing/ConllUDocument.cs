using System.Collections.Immutable;
using Pactwatch.Language;

namespace Pactwatch.Publishing;

/// <summary>
/// One document of a CoNLL-U file: the text that its tokens make up, sentences parted by a line end, and the
/// words as given. <see cref="Sentences"/> count words in <see cref="Words"/>.
/// </summary>
public sealed record ConllUDocument(string Name, string Text, ImmutableArray<Sentence> Sentences, ImmutableArray<ConllUWord> Words);
