using System.Net;
using System.Net.Sockets;

namespace Pactwatch.Collecting.Fetching;

/// <summary>The IPv4 addresses that an IPv6 address carries, by which a router or this machine may reach a private one.</summary>
internal static class EmbeddedAddress
{
    /// <summary>
    /// From ::ffff:0:0/96 (mapped), ::/96 (compatible), 64:ff9b::/96 and 64:ff9b:1::/48 (NAT64), 2002::/16 (6to4), 2001::/32
    /// (Teredo: its server, and its client with all bits turned over) and ISATAP's interface identifiers.
    /// </summary>
    public static IEnumerable<IPAddress> Of(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return [];
        var bytes = address.GetAddressBytes();
        if (IsZero(bytes, 0, 10) && bytes[10] == 0xff && bytes[11] == 0xff) return [At(bytes, 12)];
        if (IsZero(bytes, 0, 12) && !IsZero(bytes, 12, 15)) return [At(bytes, 12)];
        if (bytes is [0x00, 0x64, 0xff, 0x9b, ..]) return [At(bytes, 12)];
        if (bytes is [0x20, 0x02, ..]) return [At(bytes, 2)];
        if (bytes is [0x20, 0x01, 0, 0, ..]) return [At(bytes, 4), Turned(bytes, 12)];
        if (bytes is [_, _, _, _, _, _, _, _, 0x00 or 0x02, 0x00, 0x5e, 0xfe, ..]) return [At(bytes, 12)];
        return [];
    }

    private static bool IsZero(byte[] bytes, int from, int to) => bytes.AsSpan(from, to - from).IndexOfAnyExcept((byte)0) < 0;

    private static IPAddress At(byte[] bytes, int index) => new(bytes.AsSpan(index, 4));

    private static IPAddress Turned(byte[] bytes, int index) =>
        new(bytes.AsSpan(index, 4).ToArray().Select(value => (byte)(value ^ 0xff)).ToArray());
}
