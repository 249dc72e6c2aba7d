namespace Pactwatch.Annotation.Quantities;

/// <summary>A currency form: its ISO 4217 code and how many of it make one unit (100 for cents).</summary>
internal sealed record Currency(string Code, decimal Parts);
