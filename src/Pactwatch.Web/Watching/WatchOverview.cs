using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Storage.Watching;

namespace Pactwatch.Web.Watching;

/// <summary>What is followed and how it is doing at one moment.</summary>
/// <param name="Sources">Those that need somebody first; removed ones left out.</param>
/// <param name="SetAside">Work that is left alone, newest first.</param>
/// <param name="Waiting">How many pages wait to be fetched.</param>
/// <param name="NextAt">When the next of them may be; null where none waits.</param>
/// <param name="Aside">How many reports lie beside the ledger.</param>
public sealed record WatchOverview(ImmutableArray<SourceOverview> Sources, ImmutableArray<SetAsideJob> SetAside, int Waiting, Instant? NextAt, int Aside)
{
    /// <summary>Skipped pages told of each source in the overview; the page of the source tells of more.</summary>
    public const int SkippedShown = 5;

    /// <summary>The work on reports, and who takes it.</summary>
    public WorkOverview Work { get; init; } = WorkOverview.Nothing;

    public static WatchOverview Nothing { get; } = new([], [], 0, null, 0);

    /// <summary>Looks into a store.</summary>
    public static WatchOverview Of(IWatchStore store, Instant now)
    {
        ArgumentNullException.ThrowIfNull(store);
        var counts = store.PageCounts().ToLookup(count => count.Source, StringComparer.Ordinal);
        var sources = store.Sources().Where(source => source.Following != Following.Removed).Select(source => Overview(store, source, counts[source.Id], now, SkippedShown));
        var (waiting, nextAt) = store.Pending([JobKind.Page]);
        return new WatchOverview(
            [.. sources.OrderBy(source => source.Health).ThenBy(source => source.Source.Address, StringComparer.Ordinal)], store.SetAsideJobs(), waiting, nextAt, store.AsideCount())
        {
            Work = WorkOverview.Of(store, now),
        };
    }

    internal static SourceOverview Overview(IWatchStore store, WatchedSource source, IEnumerable<PageCount> counts, Instant now, int skipped)
    {
        ImmutableArray<PageCount> pages = [.. counts.OrderBy(count => count.State)];
        var found = pages.Where(count => SkippedStates.All.Contains(count.State)).SelectMany(count => store.Pages(source.Id, count.State, skipped));
        return new SourceOverview(source, SourceOverview.HealthOf(source, now), pages, [.. found.OrderByDescending(page => page.FoundAt).ThenBy(page => page.Key, StringComparer.Ordinal).Take(skipped)]);
    }
}
