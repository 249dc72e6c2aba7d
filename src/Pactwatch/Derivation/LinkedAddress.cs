namespace Pactwatch.Derivation;

/// <summary>Web addresses as one compares them.</summary>
internal static class LinkedAddress
{
    /// <summary>The host in lower case without "www."; empty where the address is none.</summary>
    public static string HostOf(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var whole)) return "";
        var host = whole.Host.ToLowerInvariant();
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    /// <summary>Host and path: what tells one page from another, whatever the scheme, the query of a campaign and the place in the page. Empty where the address is none, or a site's front page.</summary>
    public static string PageOf(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var whole)) return "";
        var path = whole.AbsolutePath.TrimEnd('/');
        return path.Length == 0 ? "" : HostOf(address) + path;
    }
}
