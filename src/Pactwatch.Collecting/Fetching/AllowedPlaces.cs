using System.Collections.Immutable;
using System.Net;

namespace Pactwatch.Collecting.Fetching;

/// <summary>The exceptions to the guard of one purpose. Pages, feeds, robots.txt files and sitemaps have none and can have none.</summary>
internal sealed class AllowedPlaces
{
    private readonly ImmutableArray<AllowedPlace> _places;

    private AllowedPlaces(ImmutableArray<AllowedPlace> places) => _places = places;

    public static AllowedPlaces None { get; } = new([]);

    /// <exception cref="ArgumentException">An entry can't be read.</exception>
    public static AllowedPlaces Read(ImmutableArray<string> entries) => new([.. entries.Select(entry =>
        AllowedPlace.TryParse(entry, out var place, out var why) ? place! : throw new ArgumentException($"\"{entry}\" can't be allowed. {why}", nameof(entries)))]);

    /// <summary>The host is named with this port.</summary>
    public bool Name(string host, int port) => _places.Any(place => place.Names(host, port));

    /// <summary>The address lies in a block with this port.</summary>
    public bool Hold(IPAddress address, int port) => _places.Any(place => place.Holds(address, port));

    /// <summary>Some block has this port: which addresses a host has decides, where the connection is made.</summary>
    public bool MayHold(int port) => _places.Any(place => place.Block is not null && place.Port == port);
}
