using NodaTime;
using Pactwatch.Storage.Sqlite;
using Pactwatch.Storage.Watching;
using Pactwatch.Web.Watching;

namespace Pactwatch.Cli.Pages;

/// <summary>How what a store follows is doing, looked up at each request.</summary>
internal sealed class WatchStatus(string store) : IWatchStatus
{
    private static Instant Now => Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());

    public bool IsAnythingFollowed()
    {
        using var held = SqliteReportStore.OpenForReading(store);
        return held.Sources().Any(source => source.Following != Following.Removed);
    }

    public WatchOverview All()
    {
        using var held = SqliteReportStore.OpenForReading(store);
        return WatchOverview.Of(held, Now);
    }

    public SourceDetails? One(string id)
    {
        using var held = SqliteReportStore.OpenForReading(store);
        return SourceDetails.Of(held, id, Now);
    }
}
