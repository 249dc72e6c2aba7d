namespace Pactwatch.Publishing.Variants;

/// <summary>A stretch of words; those of a cut are the ones left out.</summary>
public readonly record struct VariantRun(VariantChange Change, string Words);
