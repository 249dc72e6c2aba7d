using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Pactwatch.Collecting.Fetching;

namespace Pactwatch.Watching.Tests.Toys;

/// <summary>Sites in memory, behind the fetcher's own interface: what is asked of them is written down with its time.</summary>
public sealed class ToyInternet(ToyClock clock) : IFetcher
{
    private readonly ConcurrentDictionary<string, Func<FetchRequest, FetchOutcome>> sites = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> inHand = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<(string Address, Instant At)> asked = new();

    /// <summary>All requests but those for robots.txt, in order.</summary>
    public IReadOnlyList<(string Address, Instant At)> Asked => [.. asked.Where(request => !request.Address.EndsWith("/robots.txt", StringComparison.Ordinal))];

    /// <summary>The most requests that one host had to serve at the same time.</summary>
    public int MostAtOnce { get; private set; }

    /// <summary>Asked before every request; what it gives is the outcome.</summary>
    public Func<FetchRequest, FetchOutcome?> Fault { get; set; } = _ => null;

    public int TimesAsked(string address) => asked.Count(request => request.Address == address);

    public void Answer(string address, Func<FetchRequest, FetchOutcome> answer) => sites[address] = answer;

    public void Page(string address, string content, string mediaType = "text/html") => Answer(address, request => Served(request, content, mediaType));

    public void Feed(string address, params (string Address, string Title)[] items) => Page(address, FeedOf(items), "application/rss+xml");

    public void Remove(string address) => sites.TryRemove(address, out _);

    public static string FeedOf(IEnumerable<(string Address, string Title)> items) =>
        "<rss version=\"2.0\"><channel><title>Toy Wire</title>" + string.Concat(items.Select(item => $"<item><title>{item.Title}</title><link>{item.Address}</link></item>")) + "</channel></rss>";

    /// <summary>The whole content, or that nothing changed where the request names what is held.</summary>
    public static FetchOutcome Served(FetchRequest request, string content, string mediaType = "text/html")
    {
        var bytes = Encoding.UTF8.GetBytes(content);
        var tag = "\"" + Convert.ToHexStringLower(SHA256.HashData(bytes))[..16] + "\"";
        return request.ETag == tag
            ? new FetchOutcome(FetchResult.NotModified, request.Address) { Status = 304, ETag = tag }
            : new FetchOutcome(FetchResult.Fetched, request.Address) { Status = 200, Body = bytes, MediaType = mediaType, Charset = "utf-8", ETag = tag };
    }

    public static FetchOutcome Gone(FetchRequest request) => new(FetchResult.Gone, request.Address) { Status = 404, Code = FetchCodes.Gone, Why = "There is nothing at the address (404)." };

    public static FetchOutcome Broken(FetchRequest request) => new(FetchResult.Failed, request.Address) { Code = FetchCodes.NoConnection, Why = "Nobody answers there." };

    public static FetchOutcome Later(FetchRequest request, TimeSpan wait) => new(FetchResult.TryLater, request.Address) { Status = 503, Code = FetchCodes.TryLater, Why = "The site asks to come back later (503).", RetryAfter = wait };

    public async Task<FetchOutcome> Fetch(FetchRequest request, CancellationToken stop)
    {
        var host = new Uri(request.Address).Host;
        var now = inHand.AddOrUpdate(host, 1, (_, count) => count + 1);
        MostAtOnce = Math.Max(MostAtOnce, now);
        asked.Enqueue((request.Address, clock.Now));
        await Task.Yield();
        stop.ThrowIfCancellationRequested();
        inHand.AddOrUpdate(host, 0, (_, count) => count - 1);
        return Fault(request) ?? (sites.TryGetValue(request.Address, out var answer) ? answer(request) : Gone(request));
    }
}
