namespace Pactwatch.Annotation.Quantities;

/// <summary>A number word and what it is worth ("forty": 40).</summary>
internal sealed record NumberWord(decimal Value, NumberWordKind Kind);
