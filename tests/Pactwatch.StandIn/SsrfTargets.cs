using System.Collections.Immutable;

namespace Pactwatch.StandIn;

/// <summary>
/// The places and spellings of the matrix that crosses them with every way in which an address reaches the fetcher. To none
/// of them may a connection be tried.
/// </summary>
public static class SsrfTargets
{
    private static readonly string[] Spellings =
    [
        "loopback|127.0.0.1", "loopback|127.0.0.2", "loopback|127.255.255.254", "loopback with port|127.0.0.1:8080",
        "short|127.1", "short|127.0.1", "decimal|2130706433", "hex|0x7f000001", "hex parts|0x7f.0x0.0x0.0x1", "octal|0177.0.0.1",
        "octal|017700000001", "octal, long|00000177.0.0.1", "mixed bases|0x7f.1", "trailing dot|127.0.0.1.", "short, trailing dot|127.1.",
        "hex, trailing dot|0x7f000001.", "decimal, trailing dot|2130706433.", "circled digits|①②⑦.⓪.⓪.①", "fullwidth digits|１２７.０.０.１",
        "ideographic dots|127。0。0。1", "percent signs|%31%32%37.0.0.1", "user|northwire.example@127.0.0.1", "user and password|a:b@127.0.0.1",
        "user with a fragment|127.0.0.1#@northwire.example", "backslash|127.0.0.1\\@northwire.example", "blank|northwire.example @127.0.0.1",
        "unspecified|0.0.0.0", "unspecified, short|0", "this network|0.1.2.3", "private|10.0.0.1", "private, hex|0xa000001", "private|172.16.0.1",
        "private|172.31.255.254", "private|192.168.0.1", "private, decimal|3232235521", "shared|100.64.0.1", "shared|100.127.255.254", "link-local metadata|169.254.169.254",
        "link-local metadata, decimal|2852039166", "link-local metadata, hex|0xA9FEA9FE", "task metadata|169.254.170.2", "a cloud's own|168.63.129.16", "a cloud's own|100.100.100.200",
        "protocol assignments|192.0.0.1", "metadata|192.0.0.192", "documentation|192.0.2.1", "documentation|198.51.100.7", "documentation|203.0.113.9",
        "6to4 relay|192.88.99.1", "benchmarking|198.18.0.1", "benchmarking|198.19.255.254", "multicast|224.0.0.1", "multicast|239.255.255.250", "reserved|240.0.0.1", "broadcast|255.255.255.255",
        "v6 loopback|[::1]", "v6 loopback, long|[0:0:0:0:0:0:0:1]", "v6 loopback, zone|[::1%25lo]", "v6 unspecified|[::]", "mapped|[::ffff:127.0.0.1]", "mapped, hex|[::ffff:7f00:1]",
        "mapped private|[::ffff:10.0.0.1]", "mapped metadata|[::ffff:a9fe:a9fe]", "compatible|[::127.0.0.1]", "NAT64|[64:ff9b::7f00:1]", "NAT64 private|[64:ff9b::10.0.0.1]",
        "NAT64 metadata|[64:ff9b::a9fe:a9fe]", "NAT64 local|[64:ff9b:1::7f00:1]", "6to4|[2002:7f00:1::]", "6to4 private|[2002:a00:1::1]",
        "Teredo|[2001:0:7f00:1:0:ffff:80ff:fffe]", "Teredo client|[2001:0:808:808:0:ffff:5601:5601]", "ISATAP|[2600:1:2:3:0:5efe:7f00:1]", "ISATAP|[2600:1:2:3:200:5efe:a9fe:a9fe]",
        "unique local|[fc00::1]", "unique local|[fd12:3456:789a::1]", "unique local metadata|[fd00:ec2::254]", "link-local v6|[fe80::1]", "link-local v6, zone|[fe80::1%25eth0]",
        "site-local v6|[fec0::1]", "multicast v6|[ff02::1]", "discard|[100::1]", "documentation v6|[2001:db8::1]", "documentation v6|[3fff::1]", "ORCHID|[2001:10::1]",
        "segment routing|[5f00::1]", "benchmarking v6|[2001:2::1]", "not handed out|[4000::1]", "not handed out|[::2:0:0:1]",
        "name of this machine|localhost", "name of this machine|LOCALHOST.", "name of this machine|localhost.localdomain", "name below it|a.localhost", "name of this machine, v6|ip6-localhost",
        "metadata by name|metadata.google.internal", "metadata by name|METADATA.google.internal.", "metadata by name|metadata", "metadata by name|instance-data", "metadata by name|metadata.azure.internal",
        "port|11.7.9.9:22", "port|11.7.9.9:6379", "port|11.7.9.9:25",
    ];

    /// <summary>Names, with the addresses that a look-up gives.</summary>
    private static readonly string[] Names =
    [
        "to-loopback.example|127.0.0.1", "to-private.example|10.1.2.3", "to-metadata.example|169.254.169.254", "to-unspecified.example|0.0.0.0",
        "to-v6-loopback.example|::1", "to-mapped.example|::ffff:192.168.1.1", "to-nat64.example|64:ff9b::c0a8:101", "to-6to4.example|2002:c0a8:101::1",
        "to-unique-local.example|fd00::7", "to-own.example|11.7.200.200", "127.0.0.1.nip.example|127.0.0.1", "localhost.sub.example|127.0.0.1",
        "mixed.example|11.7.9.9,10.0.0.1", "mixed-first.example|192.168.7.7,11.7.9.9", "mixed-v6.example|11.7.9.9,::1", "mixed-zone.example|11.7.9.9,fe80::1",
        "xn--bcher-kva.example|127.0.0.1", "intranet|10.9.8.7",
    ];

    /// <summary>All of them.</summary>
    public static ImmutableArray<SsrfTarget> All { get; } = [.. Spellings.Select(Spelling), .. Names.Select(Named)];

    /// <summary>Lays the names out in a world, and gives it the own address that one of them leads to.</summary>
    public static void LayOut(StandInInternet world)
    {
        ArgumentNullException.ThrowIfNull(world);
        world.OwnAddresses = [System.Net.IPAddress.Parse("11.7.200.200")];
        foreach (var target in All.Where(target => !target.Answers.IsEmpty)) world.Name(target.Authority, [.. target.Answers]);
    }

    private static SsrfTarget Spelling(string row)
    {
        var cells = row.Split('|', 2);
        return new SsrfTarget(cells[0], cells[1], []);
    }

    private static SsrfTarget Named(string row)
    {
        var cells = row.Split('|');
        return new SsrfTarget("name", cells[0], [.. cells[1].Split(',')]);
    }
}
