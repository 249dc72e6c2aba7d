namespace Pactwatch.Reading.Discovery;

/// <summary>The scheme by which pages once handed feeds to programs: "feed://host/…" and "feed:https://host/…".</summary>
internal static class FeedScheme
{
    /// <summary>The same address under http or https; what has another scheme stays as it is.</summary>
    public static string Replaced(string address)
    {
        var written = address.Trim();
        if (!written.StartsWith("feed:", StringComparison.OrdinalIgnoreCase)) return written;
        var rest = written["feed:".Length..];
        return rest.StartsWith("//", StringComparison.Ordinal) ? "http:" + rest : rest;
    }
}
