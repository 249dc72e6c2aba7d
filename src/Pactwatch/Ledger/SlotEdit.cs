namespace Pactwatch.Ledger;

/// <summary>A slot of a claim as a person filled it.</summary>
/// <param name="Slot">Its name in the formats ("window").</param>
/// <param name="Text">The value as people read it ("by the end of June"); empty where the slot was emptied.</param>
/// <param name="Judgement">Who ruled it, when and why.</param>
public sealed record SlotEdit(string Slot, string Text, Judgement Judgement);
