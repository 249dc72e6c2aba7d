namespace Pactwatch.Stories.Streaming;

/// <summary>How stories changed other than by a report that came in.</summary>
public enum StoryRevisionKind
{
    /// <summary>Two stories turned out to be one.</summary>
    Merge,

    /// <summary>One story turned out to be two.</summary>
    Split,

    /// <summary>Reports turned out to belong to the other of two stories.</summary>
    Move,
}
