using System.Net;
using Pactwatch.Collecting.Fetching;

namespace Pactwatch.Collecting.Tests;

/// <summary>The table of blocks: read whole, and told by the registry's names.</summary>
public sealed class SpecialBlocksTests
{
    [Fact]
    public void Every_row_that_is_not_public_hides_its_first_and_its_last_address()
    {
        SpecialBlocks.All.Length.ShouldBeGreaterThan(50);
        foreach (var block in SpecialBlocks.All.Where(block => !block.IsPublic))
        {
            SpecialBlocks.Hiding(block.Network.BaseAddress).ShouldNotBeNull(block.ToString());
            SpecialBlocks.Hiding(Last(block.Network)).ShouldNotBeNull(block.ToString());
        }
    }

    [Theory]
    [InlineData("0.0.0.0", "This host on this network")]
    [InlineData("10.255.255.255", "Private-Use")]
    [InlineData("100.64.0.0", "Shared Address Space")]
    [InlineData("127.0.0.53", "Loopback")]
    [InlineData("169.254.169.254", "Link Local")]
    [InlineData("192.0.0.9", "IETF Protocol Assignments")] // public within one that isn't opens nothing
    [InlineData("192.0.0.171", "NAT64/DNS64 Discovery")]
    [InlineData("203.0.113.1", "TEST-NET-3")]
    [InlineData("239.1.1.1", "Multicast")]
    [InlineData("255.255.255.255", "Limited Broadcast")]
    [InlineData("::1", "Loopback Address")]
    [InlineData("fd00::1", "Unique-Local")]
    [InlineData("fe80::1", "Link-Local Unicast")]
    [InlineData("2001:0:1::1", "TEREDO")]
    [InlineData("2002::1", "6to4")]
    [InlineData("4000::1", "outside of Global Unicast")]
    public void The_narrowest_block_is_named(string address, string name)
    {
        SpecialBlocks.Hiding(IPAddress.Parse(address))!.ToString().ShouldContain(name);
    }

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("9.255.255.255")]
    [InlineData("11.0.0.0")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.0")]
    [InlineData("126.255.255.255")]
    [InlineData("128.0.0.0")]
    [InlineData("169.253.255.255")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.0")]
    [InlineData("192.167.255.255")]
    [InlineData("192.169.0.0")]
    [InlineData("198.17.255.255")]
    [InlineData("198.20.0.0")]
    [InlineData("223.255.255.255")]
    [InlineData("2600::1")]
    [InlineData("2a00:1450::1")]
    [InlineData("2001:200::1")]
    [InlineData("2003::1")]
    public void What_lies_beside_the_blocks_is_public(string address)
    {
        SpecialBlocks.Hiding(IPAddress.Parse(address)).ShouldBeNull();
        EmbeddedAddress.Of(IPAddress.Parse(address)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("::ffff:10.0.0.1", "10.0.0.1")]
    [InlineData("::10.0.0.1", "10.0.0.1")]
    [InlineData("64:ff9b::10.0.0.1", "10.0.0.1")]
    [InlineData("64:ff9b:1::10.0.0.1", "10.0.0.1")]
    [InlineData("2002:0a00:0001::5", "10.0.0.1")]
    [InlineData("2001:0:a00:1:0:0:f5ff:fffd", "10.0.0.1", "10.0.0.2")]
    [InlineData("2600::5efe:10.0.0.1", "10.0.0.1")]
    [InlineData("2600::200:5efe:10.0.0.1", "10.0.0.1")]
    public void An_address_within_an_address_is_found(string address, params string[] within)
    {
        EmbeddedAddress.Of(IPAddress.Parse(address)).Select(found => found.ToString()).ShouldBe(within);
    }

    private static IPAddress Last(IPNetwork network)
    {
        var bytes = network.BaseAddress.GetAddressBytes();
        for (var bit = network.PrefixLength; bit < bytes.Length * 8; bit++) bytes[bit / 8] |= (byte)(0x80 >> (bit % 8));
        return new IPAddress(bytes);
    }
}
