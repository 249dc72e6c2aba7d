namespace Pactwatch.Stories.Streaming;

/// <summary>A term and what it weighs in a report or a story.</summary>
/// <param name="Number">Given by <see cref="TermWords"/>, from 1; 0 is no term.</param>
/// <param name="Weight">Above zero.</param>
internal readonly record struct WeightedTerm(int Number, int Weight);
