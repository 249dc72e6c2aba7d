using Pactwatch.Text;

namespace Pactwatch.Derivation;

/// <summary>Web addresses as one compares them.</summary>
internal static class LinkedAddress
{
    /// <summary>Host and path: what tells one page from another, whatever the scheme, the query of a campaign and the place in the page. Empty where the address is none, or a site's front page.</summary>
    public static string PageOf(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var whole)) return "";
        var path = whole.AbsolutePath.TrimEnd('/');
        return path.Length == 0 ? "" : WebAddress.HostOf(address) + path;
    }
}
