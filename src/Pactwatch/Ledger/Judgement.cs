using NodaTime;

namespace Pactwatch.Ledger;

/// <summary>A recorded decision, with who, when and why.</summary>
public sealed record Judgement(
    string Id, JudgementKind What, JudgedWords Words, string? Slot, string? Value, string By, Instant At, string Why, string? Supersedes);
