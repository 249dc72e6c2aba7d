using System.Collections.Concurrent;
using NodaTime;
using Pactwatch.Collecting.Fetching;
using Pactwatch.Collecting.Robots;

namespace Pactwatch.Watching.Hosts;

/// <summary>
/// What sites ask of programs in their robots.txt (RFC 9309), asked for once a day while the program runs. A site without
/// one asks for nothing; one whose robots.txt can't be had is left alone until it can.
/// </summary>
internal sealed class SiteRules(IFetcher fetcher, TimeProvider clock)
{
    private static readonly Duration KeptFor = Duration.FromHours(24);
    private static readonly Duration KeptAfterFailure = Duration.FromMinutes(30);

    private readonly ConcurrentDictionary<string, Kept> kept = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TimeSpan?> delays = new(StringComparer.Ordinal);

    /// <summary>The time between two requests that a host asked for; null where it didn't, or wasn't asked yet.</summary>
    public TimeSpan? DelayOf(string host) => delays.GetValueOrDefault(host);

    /// <summary>The rules for an address of a site.</summary>
    public async Task<RobotsRules> Of(Uri address, CancellationToken stop)
    {
        var site = address.GetLeftPart(UriPartial.Authority);
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        if (kept.TryGetValue(site, out var known) && known.Until > now) return known.Rules;
        var outcome = await fetcher.Fetch(new FetchRequest(site + "/robots.txt", FetchPurpose.Robots), stop).ConfigureAwait(false);
        var rules = RobotsRules.Of(outcome);
        delays[SiteHost.Of(site)] = rules.Delay;
        kept[site] = new Kept(rules, now + (outcome.Result is FetchResult.Fetched or FetchResult.Gone ? KeptFor : KeptAfterFailure));
        return rules;
    }

    private sealed record Kept(RobotsRules Rules, Instant Until);
}
