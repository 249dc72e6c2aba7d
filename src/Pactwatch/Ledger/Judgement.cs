using NodaTime;

namespace Pactwatch.Ledger;

/// <summary>A recorded decision, with who, when and why.</summary>
/// <param name="Id">"j-" and a hash of the rest.</param>
/// <param name="Words">What it points at: words of a report, or a whole report where <see cref="JudgedWords.Exact"/> is empty.</param>
/// <param name="Slot">The cell that it fills ("window"), or null.</param>
/// <param name="Value">One JSON text; docs/judgements.md says which for each kind and slot. Null where there is none.</param>
/// <param name="By">Who ruled.</param>
/// <param name="Why">The reason in their words; may be empty.</param>
/// <param name="Supersedes">Id of the judgement whose place it takes, or null.</param>
public sealed record Judgement(
    string Id, JudgementKind What, JudgedWords Words, string? Slot, string? Value, string By, Instant At, string Why, string? Supersedes)
{
    /// <summary>
    /// Which of the claims at the words it means: their kind ("figure"), for an undertaking or event with its act
    /// ("undertaking/withdraw"); null means whatever is claimed there.
    /// </summary>
    public string? About { get; init; }
}
