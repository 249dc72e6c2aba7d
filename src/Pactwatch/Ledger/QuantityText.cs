namespace Pactwatch.Ledger;

/// <summary>What is shown of a quantity: the words, and the bounds they mean.</summary>
public sealed record QuantityText(string Text, Annotation.Quantities.Quantity Quantity);
