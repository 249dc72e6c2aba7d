using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Storage.Watching;

namespace Pactwatch.Web.Watching;

/// <summary>One source looked at closely.</summary>
/// <param name="Log">What was asked for it and what came of it, newest first.</param>
public sealed record SourceDetails(SourceOverview Overview, ImmutableArray<CollectionEntry> Log)
{
    /// <summary>Skipped pages told at most.</summary>
    public const int SkippedShown = 200;

    /// <summary>Lines of the log told at most.</summary>
    public const int LogShown = 50;

    /// <summary>Looks into a store; null where it knows no source of this id.</summary>
    public static SourceDetails? Of(IWatchStore store, string id, Instant now)
    {
        ArgumentNullException.ThrowIfNull(store);
        if (store.Sources().FirstOrDefault(source => source.Id == id) is not { } source) return null;
        var counts = store.PageCounts().Where(count => count.Source == id);
        return new SourceDetails(WatchOverview.Overview(store, source, counts, now, SkippedShown), store.Collections(id, LogShown));
    }
}
