namespace Pactwatch.Web.Watching;

/// <summary>How a followed source is doing, from the worst to the quietest.</summary>
public enum SourceHealth
{
    /// <summary>It failed three times in a row or more.</summary>
    Failing,

    /// <summary>It failed the last time, or the last two.</summary>
    Faltering,

    /// <summary>It should have been asked long ago: no round runs.</summary>
    Late,

    /// <summary>It was added and not asked yet.</summary>
    New,

    /// <summary>The last request went well.</summary>
    Well,

    /// <summary>A list that came in once; only its pages are looked at.</summary>
    Imported,

    Paused,

    Removed,
}
