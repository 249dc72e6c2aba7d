namespace Pactwatch.Annotation.Times.Patterns;

/// <summary>What a pattern's row gives beside what it finds: "shift=1".</summary>
/// <param name="Amount">For a count: how many, null for "several".</param>
internal readonly record struct SlotValue(Slot Slot, int Number, string Code, decimal? Amount);
