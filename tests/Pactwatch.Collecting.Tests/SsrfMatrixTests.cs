using System.Net;
using System.Text;
using Pactwatch.Collecting.Fetching;
using Pactwatch.StandIn;

namespace Pactwatch.Collecting.Tests;

/// <summary>Every place that no address may lead to, crossed with every way into the fetcher: no connection is tried.</summary>
public sealed class SsrfMatrixTests : IDisposable
{
    private readonly StandInInternet _world = new();

    public SsrfMatrixTests() => SsrfTargets.LayOut(_world);

    public static TheoryData<FetchPurpose> Purposes => [.. Enum.GetValues<FetchPurpose>()];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _world.Dispose();

    [Fact]
    public void The_table_is_as_large_as_promised()
    {
        SsrfTargets.All.Select(target => target.Authority).Distinct(StringComparer.Ordinal).Count().ShouldBe(SsrfTargets.All.Length);
        SsrfTargets.All.Length.ShouldBeGreaterThanOrEqualTo(120);
    }

    [Theory]
    [MemberData(nameof(Purposes))]
    public async Task Asked_for_directly(FetchPurpose purpose)
    {
        var fetcher = _world.Fetcher();
        foreach (var target in SsrfTargets.All)
        {
            var outcome = await fetcher.Fetch(Request(target.Url, purpose), Stop);

            outcome.Result.ShouldBe(FetchResult.Refused, $"{target}: {outcome.Code} {outcome.Why}");
            outcome.Why!.ShouldNotContain("latest");
            outcome.Status.ShouldBeNull();
        }

        _world.Connections.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(301, FetchPurpose.Page)]
    [InlineData(302, FetchPurpose.Feed)]
    [InlineData(303, FetchPurpose.Import)]
    [InlineData(307, FetchPurpose.Sitemap)]
    [InlineData(308, FetchPurpose.Robots)]
    [InlineData(307, FetchPurpose.Webhook)]
    public async Task Redirected_to(int status, FetchPurpose purpose)
    {
        var site = _world.Site("northwire.example");
        var fetcher = _world.Fetcher();
        var number = 0;
        foreach (var target in SsrfTargets.All)
        {
            var path = $"/{number++}";
            // In UTF-8, as servers write it, and once in each form.
            var to = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(number % 2 == 0 ? target.Url : "//" + target.Authority + "/"));
            site.Redirect(path, to, status);

            var outcome = await fetcher.Fetch(Request(site.Url(path), purpose), Stop);

            outcome.Result.ShouldBeOneOf([FetchResult.Refused, FetchResult.Failed], $"{target}: {outcome.Code} {outcome.Why}");
            if (outcome.Result == FetchResult.Failed) outcome.Code.ShouldBe(FetchCodes.NowhereToGo, $"{target}: {outcome.Why}");
            outcome.Status.ShouldBe(status);
        }

        _world.Strays.ShouldBeEmpty();
        _world.Connections.Length.ShouldBe(SsrfTargets.All.Length);
        site.Connections.ShouldBe(SsrfTargets.All.Length);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public async Task At_the_end_of_a_chain(int hops)
    {
        var site = _world.Site("northwire.example");
        for (var hop = 1; hop < hops; hop++) site.Redirect($"/{hop}", $"/{hop + 1}");
        site.Redirect($"/{hops}", "http://to-metadata.example/");

        var outcome = await _world.Fetcher().Fetch(Request(site.Url("/1"), FetchPurpose.Page), Stop);

        outcome.Result.ShouldBe(FetchResult.Refused);
        outcome.Code.ShouldBe(FetchCodes.NotPublic);
        outcome.FinalAddress.ShouldBe("http://to-metadata.example/");
        _world.Strays.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_name_that_changes_its_answer_is_asked_once_and_connected_to_as_judged()
    {
        var site = _world.Site("rebinding.example").Page("/", "<p>x").Redirect("/again", "/");
        var asked = 0;
        _world.Name("rebinding.example", () => asked++ == 0 ? [site.Address.ToString()] : ["127.0.0.1"]);
        var fetcher = _world.Fetcher();

        var first = await fetcher.Fetch(Request("http://rebinding.example/again", FetchPurpose.Page), Stop);
        var second = await fetcher.Fetch(Request("http://rebinding.example/", FetchPurpose.Page), Stop);

        first.Result.ShouldBe(FetchResult.Refused); // its second request asked anew
        second.Result.ShouldBe(FetchResult.Refused);
        _world.Connections.Select(address => address.Address).ShouldBe([site.Address]);
        _world.LookUps.Length.ShouldBe(3);
    }

    /// <summary>With the program's own resolver and wire: the sockets are real, and nobody arrives at them.</summary>
    [Theory]
    [MemberData(nameof(Purposes))]
    public async Task Nobody_arrives_at_the_sockets_of_this_machine(FetchPurpose purpose)
    {
        using var v4 = new StandInListener(IPAddress.Loopback, (_, _) => Task.CompletedTask);
        using var v6 = new StandInListener(IPAddress.IPv6Loopback, (_, _) => Task.CompletedTask);
        using var fetcher = new Fetcher(new FetcherSettings { Ports = [80, v4.EndPoint.Port, v6.EndPoint.Port] }, TimeProvider.System);
        string[] hosts =
        [
            "127.0.0.1", "127.1", "2130706433", "0x7f000001", "017700000001", "0.0.0.0", "0", "127.0.0.1.", "①②⑦.⓪.⓪.①", "localhost", "localhost.",
            "[::1]", "[::]", "[::ffff:127.0.0.1]", "[::127.0.0.1]", "[64:ff9b::7f00:1]", Dns.GetHostName().ToLowerInvariant(),
        ];
        foreach (var host in hosts)
        {
            foreach (var port in new[] { v4.EndPoint.Port, v6.EndPoint.Port })
            {
                var outcome = await fetcher.Fetch(Request($"http://{host}:{port}/", purpose), Stop);

                outcome.Result.ShouldBeOneOf([FetchResult.Refused, FetchResult.Failed], outcome.Why);
                outcome.Code.ShouldBeOneOf(FetchCodes.NotPublic, FetchCodes.OwnAddress, FetchCodes.RefusedName, FetchCodes.UnknownName, FetchCodes.NoAddress);
            }
        }

        (v4.Connections, v6.Connections).ShouldBe((0, 0));
    }

    private static FetchRequest Request(string address, FetchPurpose purpose) => new(address, purpose)
    {
        Body = purpose == FetchPurpose.Webhook ? new FetchBody("application/json", "{}"u8.ToArray()) : null,
    };
}
