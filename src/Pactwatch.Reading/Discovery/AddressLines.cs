namespace Pactwatch.Reading.Discovery;

/// <summary>The lines of a text one after the other, without their breaks.</summary>
internal sealed class AddressLines(string text)
{
    private int at = text.StartsWith('\uFEFF') ? 1 : 0;

    /// <summary>The next line; null at the end.</summary>
    public string? Next()
    {
        if (at >= text.Length) return null;
        var end = text.IndexOf('\n', at);
        var line = text[at..(end < 0 ? text.Length : end)].TrimEnd('\r');
        at = end < 0 ? text.Length : end + 1;
        return line;
    }
}
