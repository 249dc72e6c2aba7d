using System.Globalization;
using System.Net;

namespace Pactwatch.Collecting.Fetching;

/// <summary>
/// One entry of a list of exceptions: a host, an address or a block of addresses, always with its port
/// (reader.lan:8080, 192.168.4.7:8080, 192.168.4.0/24:8080, [fd00::/8]:443). It opens that port there and nothing beside it.
/// </summary>
public sealed record AllowedPlace
{
    private AllowedPlace(string host, IPNetwork? block, int port)
    {
        Host = host;
        Block = block;
        Port = port;
    }

    /// <summary>In ASCII and lower case; empty where a block is named.</summary>
    public string Host { get; }

    /// <summary>Null where a host is named. A single address is a block of one.</summary>
    public IPNetwork? Block { get; }

    /// <summary>1 to 65,535.</summary>
    public int Port { get; }

    /// <summary>Reads an entry; <paramref name="why"/> says in words why it can't be one.</summary>
    public static bool TryParse(string text, out AllowedPlace? place, out string? why)
    {
        ArgumentNullException.ThrowIfNull(text);
        place = null;
        why = "Give a host, an address or a block with its port, such as reader.lan:8080, 192.168.4.0/24:8080 or [fd00::/8]:443.";
        var colon = text.LastIndexOf(':');
        if (colon <= 0 || !int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port is 0 or > 65535) return false;
        var where = text[..colon];
        if (where is ['[', .., ']']) where = where[1..^1];
        else if (where.Contains(':', StringComparison.Ordinal)) return false;
        if (BlockOf(where) is { } block) place = new AllowedPlace("", block, port);
        else if (Uri.CheckHostName(where) == UriHostNameType.Dns) place = new AllowedPlace(AddressRules.HostOf(new Uri("http://" + where + "/")), null, port);
        if (place is null) return false;
        why = null;
        return true;
    }

    /// <summary>Whether it is this host with this port, whatever addresses that has.</summary>
    internal bool Names(string host, int port) => port == Port && Block is null && Host == host;

    /// <summary>Whether an address, as connected to, lies in the block.</summary>
    internal bool Holds(IPAddress address, int port) =>
        port == Port && Block is { } block && block.BaseAddress.AddressFamily == address.AddressFamily && block.Contains(address);

    private static IPNetwork? BlockOf(string where)
    {
        if (where.Contains('/', StringComparison.Ordinal)) return IPNetwork.TryParse(where, out var block) ? block : null;
        if (!IPAddress.TryParse(where, out var address)) return null;
        return new IPNetwork(address, address.GetAddressBytes().Length * 8);
    }
}
