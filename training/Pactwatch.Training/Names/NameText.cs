using System.Collections.Immutable;

namespace Pactwatch.Training.Names;

/// <summary>A document to learn from.</summary>
/// <param name="Name">What it is called in its corpus; the same on every machine.</param>
/// <param name="Sentences">In text order.</param>
/// <param name="Weight">How much each of its sentences counts, in tenths.</param>
internal sealed record NameText(string Name, ImmutableArray<NameExample> Sentences, int Weight);
