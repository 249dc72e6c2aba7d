using System.Collections.Immutable;
using Pactwatch.Searching;
using Pactwatch.Text;

namespace Pactwatch.Storage.Rows;

/// <summary>The index of words of the readings that count: the engine's own. What it finds is the same with every engine.</summary>
internal abstract class SearchIndex
{
    /// <summary>Puts a report's new reading in the place of the one before; call within the transaction that inserts it.</summary>
    public abstract void Put(string report);

    /// <summary>Puts in the readings that count of all reports, of which none is in it; call within the transaction that loads them.</summary>
    public abstract void Fill();

    /// <summary>Ids of a page of the reports that hold what is asked for, how many there are in all, and where to go on.</summary>
    public (ImmutableArray<ReportId> Page, long Total, string? Next) Find(SearchQuery query, int limit, string? after, bool withAside)
    {
        if (query.IsEmpty) return ([], 0, null);
        var page = Page(query, limit, Place(after), withAside);
        var hasMore = page.Count > limit;
        if (hasMore) page.RemoveAt(limit);
        return ([.. page.Select(found => new ReportId(found.Id))], Count(query, withAside), hasMore ? $"{page[^1].Day} {page[^1].Id}" : null);
    }

    /// <summary>What is found, newest first, from behind a place on; one more than <paramref name="limit"/>, so that it is known whether there are more.</summary>
    protected abstract List<(string Day, string Id)> Page(SearchQuery query, int limit, (string Day, string Id)? after, bool withAside);

    protected abstract long Count(SearchQuery query, bool withAside);

    private static (string Day, string Id)? Place(string? after)
    {
        if (after is null) return null;
        var at = after.IndexOf(' ', StringComparison.Ordinal);
        return at < 0 ? ("", "") : (after[..at], after[(at + 1)..]);
    }
}
