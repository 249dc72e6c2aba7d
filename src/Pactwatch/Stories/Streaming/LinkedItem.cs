namespace Pactwatch.Stories.Streaming;

/// <summary>A story while a day's reports are being linked: one that stood before, a new report alone, or two of these in one.</summary>
internal sealed class LinkedItem
{
    private readonly (int First, int Last)? days;

    private LinkedItem(LinkedStory? story, TermSum terms, int count, (int First, int Last)? days, KeptApart apart) =>
        (Story, Terms, Count, this.days, Apart) = (story, terms, count, days, apart);

    /// <summary>As it stood before; null of what was joined.</summary>
    public LinkedStory? Story { get; }

    public TermSum Terms { get; }

    /// <summary>How many reports.</summary>
    public int Count { get; }

    public (int First, int Last)? Days => days;

    public KeptApart Apart { get; }

    /// <summary>Numbers of the items that it was or is near, also of some that are joined since.</summary>
    public List<int> Near { get; } = [];

    /// <summary>The number of the item that it became part of; null while it stands.</summary>
    public int? JoinedInto { get; set; }

    /// <summary>The number of the item that it was compared with last, or was found near of.</summary>
    public int LastSeenBy { get; set; } = -1;

    public static LinkedItem Of(LinkedStory story, TermSum terms) => new(story, terms, story.Reports.Length, story.Days, story.Apart);

    /// <summary>Two in one. Their sums are not to be used afterwards.</summary>
    public static LinkedItem Of(LinkedItem one, LinkedItem other) =>
        new(null, TermSum.Joined(one.Terms, other.Terms), one.Count + other.Count, Joined(one.days, other.days), one.Apart.And(other.Apart));

    private static (int First, int Last)? Joined((int First, int Last)? own, (int First, int Last)? other) =>
        own is not { } left ? other : other is not { } right ? own : (Math.Min(left.First, right.First), Math.Max(left.Last, right.Last));
}
