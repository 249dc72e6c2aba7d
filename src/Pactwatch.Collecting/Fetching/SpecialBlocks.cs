using System.Collections.Immutable;
using System.Net;

namespace Pactwatch.Collecting.Fetching;

/// <summary>The table of special-addresses.tsv. What it doesn't name is public, but for IPv6 outside of 2000::/3, of which nothing is handed out.</summary>
internal static class SpecialBlocks
{
    private static readonly SpecialBlock OutsideUnicast = new(new IPNetwork(IPAddress.IPv6Any, 0), "outside of Global Unicast 2000::/3", "RFC 4291", IsPublic: false);

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    public static ImmutableArray<SpecialBlock> All { get; } = Read();

    /// <summary>
    /// The narrowest block that keeps an address from being public; null where it is public. A public block within one
    /// that isn't opens nothing: no page lies there.
    /// </summary>
    public static SpecialBlock? Hiding(IPAddress address)
    {
        SpecialBlock? narrowest = null;
        foreach (var block in All)
        {
            if (!block.IsPublic && block.Network.BaseAddress.AddressFamily == address.AddressFamily && block.Network.Contains(address)
                && (narrowest is null || block.Network.PrefixLength > narrowest.Network.PrefixLength)) narrowest = block;
        }

        if (narrowest is not null || address.AddressFamily != System.Net.Sockets.AddressFamily.InterNetworkV6) return narrowest;
        return GlobalUnicast.Contains(address) || Translated.Contains(address) ? null : OutsideUnicast;
    }

    private static ImmutableArray<SpecialBlock> Read()
    {
        using var stream = typeof(SpecialBlocks).Assembly.GetManifestResourceStream("Fetching/special-addresses.tsv")!;
        using var reader = new StreamReader(stream);
        var rows = ImmutableArray.CreateBuilder<SpecialBlock>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t');
            rows.Add(new SpecialBlock(IPNetwork.Parse(cells[0]), cells[1], cells[2], cells[3] == "yes"));
        }

        return rows.ToImmutable();
    }
}
