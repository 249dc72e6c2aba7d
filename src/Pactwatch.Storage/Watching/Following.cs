namespace Pactwatch.Storage.Watching;

/// <summary>Whether a source is asked for news.</summary>
public enum Following
{
    Followed,

    /// <summary>Not asked until it is followed again; what it named before is still looked at.</summary>
    Paused,

    /// <summary>Not asked any more, and what it named is not looked at again. What it brought stays.</summary>
    Removed,
}
