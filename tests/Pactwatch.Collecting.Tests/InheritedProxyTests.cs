using System.Net;
using Pactwatch.Collecting.Fetching;
using Pactwatch.StandIn;

namespace Pactwatch.Collecting.Tests;

/// <summary>A proxy named in the environment sees no request: the guard would only have judged the proxy.</summary>
public sealed class InheritedProxyTests : IDisposable
{
    private static readonly string[] Names = ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy", "NO_PROXY", "no_proxy"];

    private readonly Dictionary<string, string?> _before = Names.ToDictionary(name => name, Environment.GetEnvironmentVariable);
    private readonly StandInListener _proxy = new(IPAddress.Loopback, (_, _) => Task.CompletedTask);

    public InheritedProxyTests()
    {
        foreach (var name in Names) Environment.SetEnvironmentVariable(name, name.StartsWith("no", StringComparison.OrdinalIgnoreCase) ? null : $"http://{_proxy.EndPoint}");
    }

    public void Dispose()
    {
        foreach (var (name, value) in _before) Environment.SetEnvironmentVariable(name, value);
        _proxy.Dispose();
    }

    [Fact]
    public async Task No_request_goes_by_an_inherited_proxy()
    {
        var stop = TestContext.Current.CancellationToken;
        using (var ordinary = new HttpClient()) await Should.ThrowAsync<HttpRequestException>(ordinary.GetAsync(new Uri("http://northwire.example/"), stop));
        _proxy.Connections.ShouldBeGreaterThan(0, "The environment was not read: this test would prove nothing.");
        var before = _proxy.Connections;

        using var world = new StandInInternet();
        SsrfTargets.LayOut(world);
        var site = world.Site("northwire.example").Page("/", "<p>x");
        var fetcher = world.Fetcher();
        using var real = new Fetcher(new FetcherSettings(), TimeProvider.System);
        foreach (var address in SsrfTargets.All.Select(target => target.Url))
        {
            (await real.Fetch(new FetchRequest(address, FetchPurpose.Page), stop)).Result.ShouldNotBe(FetchResult.Fetched);
        }

        (await fetcher.Fetch(new FetchRequest(site.Url("/"), FetchPurpose.Page), stop)).Result.ShouldBe(FetchResult.Fetched);
        (await fetcher.Fetch(new FetchRequest(site.Url("/", secure: true), FetchPurpose.Page), stop)).Result.ShouldBe(FetchResult.Fetched);
        _proxy.Connections.ShouldBe(before);
    }
}
