using System.Collections.Immutable;
using System.Globalization;

namespace Pactwatch.Collecting.Fetching;

/// <summary>
/// What an address must be before anybody is asked about it: http or https, no user, not long, a port among those set,
/// no name of the machine itself. Whether its host is public is not decided here, on the writing, but where the
/// connection is made, on the address connected to.
/// </summary>
public static class AddressRules
{
    /// <summary>In characters.</summary>
    public const int MaxLength = 2048;

    /// <summary>The ports of <see cref="FetcherSettings"/> where none are set.</summary>
    public static ImmutableArray<int> UsualPorts { get; } = new FetcherSettings().Ports;

    private static readonly ImmutableArray<string> RefusedNames =
    [
        "localhost", "localhost.localdomain", "ip6-localhost", "ip6-loopback",
        "metadata", "metadata.google.internal", "metadata.goog", "metadata.azure.internal", "metadata.azure.com",
        "metadata.packet.net", "metadata.platformequinix.com", "instance-data", "instance-data.ec2.internal", "rancher-metadata",
    ];

    /// <summary>Reads an address with the usual ports; <paramref name="why"/> says in words why it can't be taken.</summary>
    public static bool TryParse(string text, out Uri? address, out string? why)
    {
        var taken = TryParse(text, UsualPorts, out address, out var fault);
        why = fault?.Why;
        return taken;
    }

    /// <summary>Reads an address; exactly one of <paramref name="address"/> and <paramref name="fault"/> is null.</summary>
    public static bool TryParse(string text, ImmutableArray<int> ports, out Uri? address, out AddressFault? fault)
    {
        ArgumentNullException.ThrowIfNull(text);
        fault = Read(text, out address);
        if (fault is null) fault = Judge(address!, ports);
        if (fault is not null) address = null;
        return fault is null;
    }

    /// <summary>The host in ASCII, without the dot that a full name may end with.</summary>
    internal static string HostOf(Uri address)
    {
        var host = address.IdnHost;
        // An IPv6 address may name a network card of ours behind a percent sign.
        if (address.HostNameType == UriHostNameType.IPv6) host = host.Split('%')[0];
        return host.TrimEnd('.').ToLowerInvariant();
    }

    /// <summary>The address as it is told and kept: its host in ASCII, no fragment, nothing but ASCII.</summary>
    internal static string Write(Uri address)
    {
        var host = address.HostNameType == UriHostNameType.IPv6 ? "[" + HostOf(address) + "]" : HostOf(address);
        return address.Scheme + "://" + host + (address.IsDefaultPort ? "" : ":" + address.Port.ToString(CultureInfo.InvariantCulture)) + address.PathAndQuery;
    }

    internal static bool IsRefusedName(string host) => RefusedNames.Contains(host) || host.EndsWith(".localhost", StringComparison.Ordinal);

    internal static AddressFault WrongPort(int port, ImmutableArray<int> ports) =>
        new(FetchCodes.Port, $"Port {port} is not among the ports that are asked ({string.Join(", ", ports)}). Use one of them, or add it to the settings.");

    /// <summary>Why an address that could be read is not fetched; null where nothing speaks against it so far.</summary>
    internal static AddressFault? Judge(Uri address, ImmutableArray<int> ports)
    {
        if (address.Scheme is not ("http" or "https"))
            return new AddressFault(FetchCodes.Scheme, "Only http and https addresses are fetched. Give the address of a page or feed.");
        if (address.UserInfo.Length > 0)
            return new AddressFault(FetchCodes.UserInAddress, "The address holds a user or password before an @. Leave it out and give it as the source's credential.");
        if (Host(address) is not { Length: > 0 } host)
            return new AddressFault(FetchCodes.NoAddress, "The address names no host that can be asked for. Check how it is written.");
        if (IsRefusedName(host))
            return new AddressFault(FetchCodes.RefusedName, $"\"{host}\" stands for this machine or for the cloud it runs in, which pages and feeds have no business with. Nothing was asked.");
        return ports.Contains(address.Port) ? null : WrongPort(address.Port, ports);
    }

    /// <summary>A backslash, a blank or a control character is read in one way here and in another elsewhere, which is how guards are passed by.</summary>
    internal static bool IsWellWritten(string text) => !text.Any(character => char.IsControl(character) || char.IsWhiteSpace(character) || character == '\\');

    /// <summary>Reads an address of whatever scheme; null where it can be read.</summary>
    internal static AddressFault? Read(string text, out Uri? address)
    {
        address = null;
        if (text.Length > MaxLength)
            return new AddressFault(FetchCodes.AddressTooLong, $"The address has {text.Length} characters; at most {MaxLength} are taken.");
        if (!IsWellWritten(text))
            return new AddressFault(FetchCodes.NoAddress, "The address holds a blank, a backslash or a control character. Check how it is written.");
        if (!Uri.TryCreate(text, UriKind.Absolute, out address))
            return new AddressFault(FetchCodes.NoAddress, "This can't be read as a web address. Give it whole, with https:// before the host.");
        return null;
    }

    private static string? Host(Uri address)
    {
        try
        {
            return HostOf(address);
        }
        catch (UriFormatException)
        {
            return null;
        }
    }
}
