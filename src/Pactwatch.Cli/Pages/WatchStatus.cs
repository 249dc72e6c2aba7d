using NodaTime;
using Pactwatch.Storage;
using Pactwatch.Storage.Watching;
using Pactwatch.Web.Watching;

namespace Pactwatch.Cli.Pages;

/// <summary>How what a store follows is doing, looked up at each request.</summary>
internal sealed class WatchStatus(StoreAddress store) : IWatchStatus
{
    private static Instant Now => Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());

    public bool IsAnythingFollowed()
    {
        using var held = store.OpenForReading();
        return held.Sources().Any(source => source.Following != Following.Removed) || !held.Workers().IsEmpty;
    }

    public WatchOverview All()
    {
        using var held = store.OpenForReading();
        return WatchOverview.Of(held, Now);
    }

    public SourceDetails? One(string id)
    {
        using var held = store.OpenForReading();
        return SourceDetails.Of(held, id, Now);
    }
}
