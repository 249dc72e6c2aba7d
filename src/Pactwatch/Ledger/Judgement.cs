using NodaTime;
using Pactwatch.Text;

namespace Pactwatch.Ledger;

/// <summary>What a person ruled. Appended, superseded, never erased.</summary>
public enum JudgementKind
{
    Add,
    Confirm,
    Edit,
    Reject,
    Same,
    Different,
    Doubt,

    /// <summary>A report taken out of the ledger; its bytes stay.</summary>
    Remove,
    Restore,
}

/// <summary>The words a judgement points at: exact, with up to 32 characters either side, so that a better extractor doesn't orphan it.</summary>
public sealed record JudgedWords(ReportId Report, string Exact, string Prefix, string Suffix);

/// <summary>A recorded decision, with who, when and why.</summary>
public sealed record Judgement(
    string Id, JudgementKind What, JudgedWords Words, string? Slot, string? Value, string By, Instant At, string Why, string? Supersedes);
