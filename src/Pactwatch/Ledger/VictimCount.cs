namespace Pactwatch.Ledger;

/// <summary>How many people an incident is told to have harmed.</summary>
/// <param name="What">"killed" or "wounded".</param>
/// <param name="Min">At least so many, 1 or more.</param>
/// <param name="Max">At most so many; null where nothing bounds it ("at least three").</param>
public readonly record struct VictimCount(string What, int Min, int? Max);
