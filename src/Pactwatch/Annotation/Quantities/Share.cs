namespace Pactwatch.Annotation.Quantities;

/// <summary>
/// A part of a whole as an interval from 0 (nothing) to 1 (all), both ends included: a third is 1/3 to 1/3, "most" 0.5 to 1,
/// "the remainder" 0 to 1. Shares are equal where both ends are; <c>default</c> is nothing.
/// </summary>
public readonly record struct Share(decimal Least, decimal Most);
