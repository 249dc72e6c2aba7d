namespace Pactwatch.Text;

/// <summary>Tells when two web addresses name one page: neither the fragment nor what follows readers about counts, nor how the host is spelt.</summary>
public static class WebAddress
{
    private static readonly string[] Tracking = ["utm_", "fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "yclid", "igshid", "ref_src", "cmpid", "ocid", "_ga"];

    /// <summary>The address in the one form that all its spellings share; one that is no web address stays as it is.</summary>
    public static string Canonical(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")) return address;
        var port = uri.IsDefaultPort ? "" : ":" + uri.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return "https://" + uri.IdnHost.ToLowerInvariant() + port + uri.AbsolutePath + Query(uri.Query);
    }

    /// <summary>The host in lower case without "www."; empty where the address is none.</summary>
    public static string HostOf(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var whole)) return "";
        var host = whole.Host.ToLowerInvariant();
        return host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
    }

    private static string Query(string query)
    {
        if (query.Length < 2) return "";
        var kept = query[1..].Split('&').Where(part => part.Length > 0 && !Array.Exists(Tracking, name => part.StartsWith(name, StringComparison.OrdinalIgnoreCase)));
        var joined = string.Join('&', kept);
        return joined.Length == 0 ? "" : "?" + joined;
    }
}
