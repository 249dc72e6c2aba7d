namespace Pactwatch.Annotation.Quantities;

/// <summary>A currency: its ISO 4217 code.</summary>
internal sealed record Currency(string Code);
