using System.Collections.Immutable;
using System.Net;

namespace Pactwatch.Collecting.Fetching;

/// <summary>
/// Decides in the connect step, on the addresses that are connected to. A host passes when every address it has is public
/// and none is this machine's; one private answer among public ones refuses them all, since a name that mixes them is made to.
/// </summary>
internal sealed class AddressGuard
{
    private readonly INameResolver _resolver;
    private readonly IWire _wire;
    private readonly ImmutableArray<int> _ports;
    private readonly AllowedPlaces _imports;
    private readonly AllowedPlaces _webhooks;

    /// <exception cref="ArgumentException">An entry of the settings' lists can't be read.</exception>
    public AddressGuard(FetcherSettings settings, INameResolver resolver, IWire wire)
    {
        _resolver = resolver;
        _wire = wire;
        _ports = settings.Ports;
        _imports = AllowedPlaces.Read(settings.ImportAllowed);
        _webhooks = AllowedPlaces.Read(settings.WebhookAllowed);
    }

    /// <summary>What speaks against an address by its writing; null where nothing does.</summary>
    public AddressFault? Judge(Uri address, FetchPurpose purpose)
    {
        var fault = AddressRules.Judge(address, _ports);
        if (fault is not { Code: FetchCodes.RefusedName or FetchCodes.Port }) return fault;
        var allowed = Allowed(purpose);
        var host = AddressRules.HostOf(address);
        if (allowed.Name(host, address.Port)) return null;
        return fault.Code == FetchCodes.Port && allowed.MayHold(address.Port) && !AddressRules.IsRefusedName(host) ? null : fault;
    }

    /// <summary>Asks for a host's addresses, once, and judges every one of them.</summary>
    public async Task<GuardedHost> Ask(string host, int port, FetchPurpose purpose, CancellationToken stop)
    {
        var answers = IPAddress.TryParse(host, out var literal) ? [literal] : await _resolver.Resolve(host, stop);
        ImmutableArray<IPAddress> addresses = [.. answers.Select(Unmapped).Distinct()];
        if (addresses.IsEmpty)
            return Refusal(FetchFault.Failed(FetchCodes.UnknownName, $"The name \"{Shown(host)}\" has no address, or nobody could be asked for it. Check how it is written, and whether this machine is online."));
        var allowed = Allowed(purpose);
        if (allowed.Name(host, port)) return new GuardedHost(addresses, null);
        var own = _wire.OwnAddresses().Select(Unmapped).ToHashSet();
        foreach (var address in addresses.Where(address => !allowed.Hold(address, port)))
        {
            if (Against(host, address, own) is { } fault) return Refusal(FetchFault.Refused(fault));
            if (!_ports.Contains(port)) return Refusal(FetchFault.Refused(AddressRules.WrongPort(port, _ports)));
        }

        return new GuardedHost(addresses, null);
    }

    private static AddressFault? Against(string host, IPAddress address, HashSet<IPAddress> own)
    {
        foreach (var reached in EmbeddedAddress.Of(address).Prepend(address))
        {
            if (SpecialBlocks.Hiding(reached) is { } block)
                return new AddressFault(FetchCodes.NotPublic, $"\"{Shown(host)}\" leads to {reached}, which is not public: {block}. Nothing was asked there.");
            if (own.Contains(reached))
                return new AddressFault(FetchCodes.OwnAddress, $"\"{Shown(host)}\" leads to {reached}, an address of this machine. Nothing was asked there.");
        }

        return null;
    }

    private static GuardedHost Refusal(FetchFault fault) => new([], fault);

    /// <summary>A v4 address written as v6 is that v4 address: it is judged and connected to as such. The name of a network card decides nothing.</summary>
    private static IPAddress Unmapped(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4();
        return address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 && address.ScopeId != 0 ? new IPAddress(address.GetAddressBytes()) : address;
    }

    private static string Shown(string host) => host.Length <= 80 ? host : host[..80] + "…";

    private AllowedPlaces Allowed(FetchPurpose purpose) => purpose switch
    {
        FetchPurpose.Import => _imports,
        FetchPurpose.Webhook => _webhooks,
        _ => AllowedPlaces.None,
    };
}
