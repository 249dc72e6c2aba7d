using System.Collections.Immutable;

namespace Pactwatch.Training;

/// <summary>A sentence of a treebank: its words with tags and tree. Heads are 0-based; the number of words stands for the root.</summary>
internal sealed record TreebankSentence(
    ImmutableArray<string> Forms, ImmutableArray<string> Lemmas, ImmutableArray<string> Upos, ImmutableArray<string> Tags, ImmutableArray<int> Heads, ImmutableArray<string> Relations);
