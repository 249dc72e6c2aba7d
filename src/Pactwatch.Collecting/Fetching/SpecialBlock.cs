using System.Net;

namespace Pactwatch.Collecting.Fetching;

/// <summary>A row of special-addresses.tsv: a block of addresses and what it is for.</summary>
internal sealed record SpecialBlock(IPNetwork Network, string Name, string Source, bool IsPublic)
{
    public override string ToString() => $"{Network} ({Name.Trim('"')}, {Source})";
}
