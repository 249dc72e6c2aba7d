using System.Collections.Immutable;
using Pactwatch.Text;

namespace Pactwatch.Storage;

/// <summary>One page of the reports that a search found, newest first.</summary>
/// <param name="Total">How many there are in all.</param>
/// <param name="Next">The place to go on from; null on the last page. Only good for the query that it came with.</param>
public sealed record FoundReports(ImmutableArray<Report> Reports, long Total, string? Next)
{
    /// <summary>Those of them that are held beside the ledger: they were collected and tell of nothing that is followed.</summary>
    public ImmutableHashSet<ReportId> Aside { get; init; } = [];
}
