using System.Collections.Immutable;
using Pactwatch.Collecting.Fetching;

namespace Pactwatch.Watching.Hosts;

/// <summary>Fetches what a site's robots.txt allows: what it asks not to be visited is not asked for.</summary>
public sealed class PoliteFetcher(IFetcher fetcher, TimeProvider clock)
{
    private readonly SiteRules rules = new(fetcher, clock);

    /// <summary>The time between two requests that the robots.txt of a host asks for; null where it doesn't, or wasn't asked for yet.</summary>
    public TimeSpan? DelayOf(string host) => rules.DelayOf(host);

    /// <summary>The sitemaps that the robots.txt of an address's site names.</summary>
    public async Task<ImmutableArray<string>> Sitemaps(string address, CancellationToken stop) =>
        AddressRules.TryParse(address, out var whole, out _) ? (await rules.Of(whole!, stop).ConfigureAwait(false)).Sitemaps : [];

    /// <summary>The outcome; <see cref="FetchResult.Refused"/> with <see cref="WatchCodes.RobotsForbid"/> where the site asks not to be visited there.</summary>
    public async Task<FetchOutcome> Fetch(FetchRequest request, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(request);
        // What is no address is refused by the fetcher, in its own words.
        if (AddressRules.TryParse(request.Address, out var address, out _))
        {
            var site = await rules.Of(address!, stop).ConfigureAwait(false);
            if (!site.Allows(address!.PathAndQuery)) return Forbidden(request.Address, address.Host, site.IsUnknown);
        }

        return await fetcher.Fetch(request, stop).ConfigureAwait(false);
    }

    // A robots.txt that can't be had is no word of the site: it is asked again later, and then the page.
    private static FetchOutcome Forbidden(string address, string host, bool isUnknown) => isUnknown
        ? new FetchOutcome(FetchResult.Failed, address) { Code = WatchCodes.RobotsUnknown, Why = $"The robots.txt of {host} can't be had just now, so that it isn't known what the site allows. It is asked again later." }
        : new FetchOutcome(FetchResult.Refused, address) { Code = WatchCodes.RobotsForbid, Why = $"The robots.txt of {host} asks programs not to visit this address. Save the page by hand and read it, or ask the site." };
}
