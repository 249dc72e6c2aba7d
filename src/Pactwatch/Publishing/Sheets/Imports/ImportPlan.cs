using System.Collections.Immutable;

namespace Pactwatch.Publishing.Sheets.Imports;

/// <summary>All that an import does, and all that it doesn't: a dry run shows it, and the real one carries out exactly this.</summary>
/// <param name="Unchanged">How many rows of the export came back as they went, or say what the ledger says already.</param>
public sealed record ImportPlan(ImmutableArray<ImportChange> Changes, ImmutableArray<ImportConflict> Conflicts, ImmutableArray<ImportFinding> Findings, int Unchanged);
