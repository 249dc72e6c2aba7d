namespace Pactwatch.Watching.Hosts;

/// <summary>The host that an address asks.</summary>
internal static class SiteHost
{
    /// <summary>In lower case, without a port; the whole address where it names none.</summary>
    public static string Of(string address) => Uri.TryCreate(address, UriKind.Absolute, out var whole) && whole.Host.Length > 0 ? whole.IdnHost.TrimEnd('.').ToLowerInvariant() : address;
}
