namespace Pactwatch.Annotation.Times.Patterns;

/// <summary>A row of patterns.tsv, made ready: where it begins, what it makes of what it finds, and the sentence that it is for.</summary>
/// <param name="Number">Its place in the file; of two that are equally long the first counts.</param>
/// <param name="Level">0: made of words alone; 1: may hold a time of level 0.</param>
internal sealed record TimePattern(int Number, int Level, string Text, PatternNode First, ReadingKind Kind, SlotValue[] Given, string Sentence);
