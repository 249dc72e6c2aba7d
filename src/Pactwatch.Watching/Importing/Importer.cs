using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Reading.Discovery;
using Pactwatch.Storage.Watching;
using Pactwatch.Watching.Pages;
using Pactwatch.Watching.Polling;
using Pactwatch.Watching.Rounds;

namespace Pactwatch.Watching.Importing;

/// <summary>
/// Takes up what people collected with other programs: each address once, however often it is imported and whatever named
/// it before. The pages are fetched in the next rounds, as politely as any; where one can't be had, the article that the
/// other program kept is read.
/// </summary>
public sealed class Importer(StoreTurns store, TimeProvider clock)
{
    private const int AtOnce = 1000;

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary>A list of addresses.</summary>
    /// <param name="name">What the list is called, among the sources.</param>
    /// <returns>How many addresses were new.</returns>
    public async Task<int> Take(string name, AddressListing list, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(list);
        var source = await Source(name, stop).ConfigureAwait(false);
        var found = 0;
        foreach (var rows in list.Rows.Chunk(AtOnce))
            found += await Find([.. rows.Select(row => NamedItem.Of(source.Id, NamedItem.KeyOf(row.Address), row.Address, row.Title, row.Date, null, Now))], stop).ConfigureAwait(false);
        return found;
    }

    /// <summary>All that a program gives out by its interface.</summary>
    /// <param name="progress">Told how many entries came so far and how many of them were new.</param>
    /// <returns>How many were new; and why it broke off, where it did: what came before is kept.</returns>
    public async Task<(int Found, ImportedEntries Last)> Take(IEntryApi api, Action<int, int> progress, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(api);
        ArgumentNullException.ThrowIfNull(progress);
        var (read, found) = (0, 0);
        string? after = null;
        while (true)
        {
            var some = await api.Some(after, stop).ConfigureAwait(false);
            if (some.Entries.Length > 0)
            {
                var source = await Source(api.Name, stop).ConfigureAwait(false);
                found += await Find([.. some.Entries.Select(entry => Of(source, entry))], stop).ConfigureAwait(false);
            }

            progress(read += some.Entries.Length, found);
            // One that gives the same place again would never end.
            if (some.Next is null || some.Next == after) return (found, some);
            after = some.Next;
        }
    }

    private NamedItem Of(WatchedSource source, ImportedEntry entry) =>
        NamedItem.Of(source.Id, NamedItem.KeyOf(entry.Address), entry.Address, entry.Title, entry.Published, entry.Item is null ? null : KeptArticle.Of(entry.Item, entry.Address, entry.Outlet), Now);

    private async Task<WatchedSource> Source(string name, CancellationToken stop)
    {
        var source = new WatchedSource("import:" + name, SourceKind.List, Now) { Title = name, LastSuccessAt = Now, LastTryAt = Now };
        await store.Do(held =>
        {
            var known = held.Sources().FirstOrDefault(one => one.Id == source.Id);
            held.Put([known is null ? source : known with { LastSuccessAt = Now, LastTryAt = Now, Following = Following.Followed }]);
        }, stop).ConfigureAwait(false);
        return source;
    }

    private Task<int> Find(ImmutableArray<NamedItem> items, CancellationToken stop) => store.Do(held => held.Find([.. items.Select(item => item.Page)], [.. items.Select(item => item.Job)]), stop);
}
