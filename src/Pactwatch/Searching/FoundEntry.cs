using Pactwatch.Ledger;

namespace Pactwatch.Searching;

/// <summary>Something of the ledger whose words were found.</summary>
/// <param name="Kind">accord, undertaking, other, figure, quote, event, incident or discrepancy.</param>
/// <param name="Id">Of the entry; of the accord for those that have no id (accord, other).</param>
/// <param name="Line">What it is, in one line.</param>
/// <param name="Mention">The first of its mentions whose words hold all that is asked for, where the line alone does not; else null.</param>
public sealed record FoundEntry(Accord Accord, string Kind, string Id, string Line, Mention? Mention)
{
    /// <summary>Sorts what is found, and is the place in the list from which one goes on.</summary>
    public string Key { get; init; } = "";
}
