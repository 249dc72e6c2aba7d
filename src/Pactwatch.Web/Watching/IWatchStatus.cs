namespace Pactwatch.Web.Watching;

/// <summary>Tells how what is followed is doing; asked at each request, from several threads.</summary>
public interface IWatchStatus
{
    /// <summary>True where anything is followed, so that pages lead there.</summary>
    bool IsAnythingFollowed();

    WatchOverview All();

    /// <summary>One source; null where there is none of this id.</summary>
    SourceDetails? One(string id);
}
