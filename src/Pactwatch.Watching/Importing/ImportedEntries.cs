using System.Collections.Immutable;

namespace Pactwatch.Watching.Importing;

/// <summary>Some of what another program collected.</summary>
/// <param name="Next">Where to go on; null at the end, and where it failed.</param>
/// <param name="Without">Entries that lead nowhere.</param>
/// <param name="Why">Why it failed, in words; null where it didn't.</param>
/// <param name="Code">The failure's stable code.</param>
public sealed record ImportedEntries(ImmutableArray<ImportedEntry> Entries, string? Next, int Without = 0, string? Why = null, string? Code = null)
{
    internal static ImportedEntries Failed(string? code, string? why) => new([], null, 0, why ?? "It failed without a word.", code);
}
