namespace Pactwatch.Training;

/// <summary>One decision of a corpus: the slots of what speaks for or against it, and how it was decided.</summary>
internal readonly record struct Example(int[] Slots, bool IsPositive);
