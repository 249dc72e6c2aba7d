namespace Pactwatch.Training.Sentences;

/// <summary>A place in a treebank where a sentence may end: the slots of what speaks for or against it, and whether one does.</summary>
internal readonly record struct Place(int[] Slots, bool IsEnd);
