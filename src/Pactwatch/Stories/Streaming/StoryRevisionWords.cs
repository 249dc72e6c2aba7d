namespace Pactwatch.Stories.Streaming;

/// <summary>Revisions of stories as formats write them.</summary>
public static class StoryRevisionWords
{
    public static string Word(this StoryRevisionKind kind) => kind switch
    {
        StoryRevisionKind.Merge => "merge",
        StoryRevisionKind.Split => "split",
        StoryRevisionKind.Move => "move",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind of revision has no word yet."),
    };
}
