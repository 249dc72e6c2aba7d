namespace Pactwatch.Reading.Warc;

/// <summary>Records that say only that a page was seen again unchanged: those whose page this archive does not hold are counted.</summary>
internal sealed class Revisits
{
    private readonly HashSet<string> held = new(StringComparer.Ordinal);
    private readonly List<(string? Digest, string? Uri)> seenAgain = [];

    /// <summary>How many held were seen again that are not held here, wherever in the archive they stand.</summary>
    public int Unknown => seenAgain.Count(one => !IsHeld(one.Digest) && !IsHeld(one.Uri));

    /// <summary>Takes a record that is held whole.</summary>
    public void TakeHeld(WarcHead head)
    {
        if (head["WARC-Payload-Digest"] is { } digest) held.Add(digest);
        if (head.TargetUri is { } uri) held.Add(uri);
    }

    /// <summary>Takes a record that says so.</summary>
    public void Take(WarcHead head) => seenAgain.Add((head["WARC-Payload-Digest"], head["WARC-Refers-To-Target-URI"] ?? head.TargetUri));

    private bool IsHeld(string? key) => key is not null && held.Contains(key);
}
