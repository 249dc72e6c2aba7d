using System.Collections.Immutable;
using Pactwatch.Ledger;

namespace Pactwatch.Publishing.Changes;

/// <summary>One thing that is otherwise in the later of two ledgers.</summary>
/// <param name="Accord">Id of the accord; null for a retraction, which may reach several.</param>
/// <param name="About">Id of the entry, in the later ledger where it stands there; of the accord itself for its status, of the notice for a retraction.</param>
/// <param name="Thing">undertaking, figure, quote, event, status, discrepancy or report.</param>
/// <param name="What">What the entry says, for people.</param>
/// <param name="Slot">Which part of it changed ("window", "state", "amount"); null where the whole came or went.</param>
/// <param name="Was">The value before, or null.</param>
/// <param name="Now">The value after, or null.</param>
/// <param name="Mentions">The words that brought the change, those of the later ledger alone; empty where only the day brought it.</param>
public sealed record LedgerChange(
    ChangeKind Kind, string? Accord, string About, string Thing, string What, string? Slot, string? Was, string? Now, ImmutableArray<Mention> Mentions);
