namespace Pactwatch.Stories.Streaming;

/// <summary>A story while a day's reports are being linked, with the products of its sum and those of stories near it.</summary>
internal sealed class LinkedItem(LinkedStory story)
{
    public LinkedStory Story { get; } = story;

    /// <summary>By the numbers of the other items.</summary>
    public Dictionary<int, long> Products { get; } = [];

    /// <summary>The number of the item that it became part of; null while it stands.</summary>
    public int? JoinedInto { get; set; }
}
