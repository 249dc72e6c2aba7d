namespace Pactwatch.Ledger;

/// <summary>A cell of an entry that a person filled, with what the machine had read there.</summary>
/// <param name="Slot">Its name in the formats ("window").</param>
/// <param name="Text">The person's value as people read it; empty where the cell was emptied.</param>
/// <param name="AsRead">The machine's value as people read it; null where it had none.</param>
/// <param name="Claim">Id of the claim that the judgement points at.</param>
/// <param name="Judgement">Who ruled it, when and why.</param>
public sealed record SlotRuling(string Slot, string Text, string? AsRead, string Claim, Judgement Judgement);
