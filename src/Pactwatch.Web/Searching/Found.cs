using System.Collections.Immutable;
using Pactwatch.Searching;
using Pactwatch.Storage;

namespace Pactwatch.Web.Searching;

/// <summary>What a search over reports and ledger found, about to be shown.</summary>
/// <param name="Entries">The first entries of the ledger.</param>
/// <param name="TotalEntries">How many there are in all.</param>
public sealed record Found(SearchQuery Query, FoundReports Reports, ImmutableArray<FoundEntry> Entries, int TotalEntries)
{
    /// <summary>In an address: reports held beside the ledger are left out.</summary>
    public const string WithoutAsideName = "without-aside";

    /// <summary>False where reports held beside the ledger are left out.</summary>
    public bool WithAside { get; init; } = true;

    /// <summary>Nothing was asked for, or nothing found.</summary>
    public static Found Nothing(SearchQuery query) => new(query, new FoundReports([], 0, null), [], 0);
}
