using System.Collections.Immutable;
using Pactwatch.Text;

namespace Pactwatch.Ledger;

/// <summary>A reading of one slot and who holds it.</summary>
/// <param name="Value">For people ("by 2025-09-30").</param>
/// <param name="Origins">The independent originals behind the reports.</param>
public sealed record Position(string Slot, string Value, ImmutableArray<ReportId> Reports, Originals Origins, ImmutableArray<Mention> Mentions);
