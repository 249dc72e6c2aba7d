namespace Pactwatch.Publishing.Publications;

/// <summary>A value of a thing before and after.</summary>
/// <param name="Name">"window", "quantity", "places", "state", "status", "date", "reports".</param>
/// <param name="Before">Null where it was not told.</param>
/// <param name="After">Null where it is not told.</param>
/// <param name="IsFirst">True where the thing itself was not told before.</param>
public sealed record SlotChange(string Name, string? Before, string? After, bool IsFirst)
{
    /// <summary>"window: by 1 May 2031 → by 1 August 2031"; "window: by 1 May 2031" where it is as it was, or was not told before.</summary>
    public override string ToString() => Before == After || IsFirst ? $"{Name}: {After}" : $"{Name}: {Before ?? "not told"} → {After ?? "not told"}";
}
