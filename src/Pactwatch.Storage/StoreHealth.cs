using System.Collections.Immutable;

namespace Pactwatch.Storage;

/// <param name="Reports">Reports of the ledger, removed ones too.</param>
/// <param name="Removed">Those of them that are removed.</param>
/// <param name="Problems">What integrity checks found; empty when all is well.</param>
/// <param name="EngineNote">What is known of that version of the engine and how the store guards against it; null where nothing is.</param>
public sealed record StoreHealth(
    string Engine, string EngineVersion, string EngineOrigin, int SchemaVersion, string JournalMode, string Synchronous, long Reports, long Removed, long Judgements, long SizeInBytes, ImmutableArray<string> Problems, string? EngineNote = null)
{
    /// <summary>Reports that are held beside the ledger, which are not among the others.</summary>
    public long Aside { get; init; }
}
