using System.Diagnostics;
using Pactwatch.Collecting.Fetching;
using Pactwatch.StandIn;

namespace Pactwatch.Collecting.Tests;

/// <summary>What shows only after many fetches, or at the limits as they really are.</summary>
[Collection(Alone.Name)]
public sealed class LongFetchingTests : IDisposable
{
    private static readonly bool IsDrill = Environment.GetEnvironmentVariable("PACTWATCH_DRILLS") == "1";

    private readonly StandInInternet _world = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Memory_does_not_grow_with_fetches()
    {
        var site = _world.Site("northwire.example").Page("/a", new string('x', 5000)).Redirect("/b", "/a").Redirect("/c", "http://10.0.0.1/");
        site.Respond("/d", context => context.Write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort"));
        var fetcher = _world.Fetcher();
        await Round(fetcher, 50);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        await Round(fetcher, IsDrill ? 5000 : 100);

        // The stand-in's own list of requests grows by some hundred bytes each.
        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(IsDrill ? 40 << 20 : 3 << 20);
        _world.Strays.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("drip", FetchCodes.WholeTime, 30)]
    [InlineData("silence", FetchCodes.HeadTime, 15)]
    [InlineData("no handshake", FetchCodes.ConnectTime, 10)]
    public async Task The_real_times_hold(string what, string code, int seconds)
    {
        Assert.SkipUnless(IsDrill, "only with --drills: takes up to half a minute");
        var site = _world.Site("slow.example");
        if (what == "no handshake") site.Bare((_, stop) => Task.Delay(Timeout.Infinite, stop));
        site.Respond("/", async context =>
        {
            if (what == "drip") await context.Write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
            while (true)
            {
                await Task.Delay(1000, context.Stop);
                if (what == "drip") await context.Write("x");
            }
        });
        var begun = Stopwatch.GetTimestamp();

        var outcome = await _world.Fetcher().Fetch(new FetchRequest(site.Url("/", secure: what == "no handshake"), FetchPurpose.Page), Stop);

        outcome.Code.ShouldBe(code);
        Stopwatch.GetElapsedTime(begun).TotalSeconds.ShouldBeInRange(seconds - 0.1, seconds + 3);
    }

    private static async Task Round(Fetcher fetcher, int times)
    {
        for (var time = 0; time < times; time++)
        {
            foreach (var path in new[] { "/a", "/b", "/c", "/d" }) await fetcher.Fetch(new FetchRequest("http://northwire.example" + path, FetchPurpose.Page), Stop);
        }
    }
}
