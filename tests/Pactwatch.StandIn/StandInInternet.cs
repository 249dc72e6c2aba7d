using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using Pactwatch.Collecting.Fetching;

namespace Pactwatch.StandIn;

/// <summary>
/// An internet in this process: names, addresses and sites, all laid out by a test. The fetcher in it is the program's own,
/// guard and all, with two things in other hands: who answers for names, and the last step, from a public address
/// that the guard let through to the loopback socket of the site that has it. A connection to anything else is refused and
/// counted, so that a test can say that there was none.
/// </summary>
public sealed class StandInInternet : IDisposable
{
    private readonly ConcurrentDictionary<string, StandInSite> _sites = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Func<ImmutableArray<IPAddress>>> _names = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<IPEndPoint, IPEndPoint> _routes = new();
    private readonly ConcurrentQueue<IPEndPoint> _connections = new();
    private readonly ConcurrentQueue<string> _lookUps = new();
    private readonly Lazy<StandInAuthority> _authority = new(() => new StandInAuthority());
    private readonly List<Fetcher> _fetchers = [];
    private int _nextAddress;

    /// <summary>With the machine's clock, until a fetcher is asked for with another.</summary>
    public StandInInternet(TimeProvider? clock = null) => Clock = clock ?? TimeProvider.System;

    /// <summary>By which requests are dated.</summary>
    public TimeProvider Clock { get; private set; }

    /// <summary>The addresses that this machine has in this world, beside its real ones.</summary>
    public ImmutableArray<IPAddress> OwnAddresses { get; set; } = [];

    /// <summary>Every connection that the fetchers tried to make, in order: each has passed the guard.</summary>
    public ImmutableArray<IPEndPoint> Connections => [.. _connections];

    /// <summary>Those among them that led to no site: there should be none.</summary>
    public ImmutableArray<IPEndPoint> Strays => [.. _connections.Where(address => Destination(address) is null)];

    /// <summary>Every name that was asked for, in order.</summary>
    public ImmutableArray<string> LookUps => [.. _lookUps];

    /// <summary>Certifies the sites.</summary>
    public StandInAuthority Authority => _authority.Value;

    /// <summary>The site of that name, laid out empty the first time.</summary>
    public StandInSite Site(string host) => _sites.GetOrAdd(host, name =>
    {
        var site = new StandInSite(this, name, NextAddress());
        _names[name] = () => [site.Address];
        return site;
    });

    /// <summary>Gives a name any addresses, in place of those of its site.</summary>
    public void Name(string host, params string[] addresses) => Name(host, () => addresses);

    /// <summary>Gives a name addresses that may be others at every look-up.</summary>
    public void Name(string host, Func<IEnumerable<string>> addresses) => _names[host] = () => [.. addresses().Select(IPAddress.Parse)];

    /// <summary>Lets connections to an address arrive at a socket, such as one in a private network that an operator allows.</summary>
    public void Route(string address, int port, IPEndPoint socket) => _routes[new IPEndPoint(IPAddress.Parse(address), port)] = socket;

    /// <summary>A fetcher in this world, by the program's own rules; disposed of with it. Requests are dated by its clock from now on.</summary>
    public Fetcher Fetcher(TimeProvider? clock = null, FetcherSettings? settings = null)
    {
        Clock = clock ?? Clock;
        var fetcher = new Fetcher(settings ?? new FetcherSettings(), Clock, new Resolver(this), new Wire(this), [Authority.Root]);
        lock (_fetchers) _fetchers.Add(fetcher);
        return fetcher;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (_fetchers) _fetchers.ForEach(fetcher => fetcher.Dispose());
        foreach (var site in _sites.Values) site.Dispose();
        if (_authority.IsValueCreated) _authority.Value.Dispose();
    }

    /// <summary>Of a block that is handed out to nobody who would mind, and that no rule calls special: nothing is ever sent there.</summary>
    private IPAddress NextAddress()
    {
        var number = Interlocked.Increment(ref _nextAddress);
        return IPAddress.Parse(string.Create(CultureInfo.InvariantCulture, $"11.7.{number / 250}.{number % 250 + 1}"));
    }

    private IPEndPoint? Destination(IPEndPoint address)
    {
        if (_routes.TryGetValue(address, out var socket)) return socket;
        var site = _sites.Values.FirstOrDefault(site => site.Address.Equals(address.Address));
        return site is null || site.IsDown ? null : site.Socket(address.Port);
    }

    private sealed class Resolver(StandInInternet world) : INameResolver
    {
        public Task<ImmutableArray<IPAddress>> Resolve(string host, CancellationToken stop)
        {
            world._lookUps.Enqueue(host);
            return Task.FromResult(world._names.TryGetValue(host, out var addresses) ? addresses() : []);
        }
    }

    private sealed class Wire(StandInInternet world) : IWire
    {
        private readonly SystemWire _machine = new();

        public ImmutableArray<IPAddress> OwnAddresses() => [.. world.OwnAddresses, .. _machine.OwnAddresses()];

        public Task<Stream> Connect(IPEndPoint address, CancellationToken stop)
        {
            world._connections.Enqueue(address);
            return world.Destination(address) is { } socket
                ? _machine.Connect(socket, stop)
                : Task.FromException<Stream>(new IOException("Nobody has that address in this world."));
        }
    }
}
