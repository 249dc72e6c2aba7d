using System.Net;
using System.Text;
using Pactwatch.Collecting.Fetching;
using Pactwatch.StandIn;

namespace Pactwatch.Collecting.Tests;

/// <summary>What an operator lists opens exactly that, for that purpose.</summary>
public sealed class AllowedPlaceTests : IDisposable
{
    private readonly StandInInternet _world = new();
    private readonly StandInListener _reader = new(IPAddress.Loopback, async (stream, stop) =>
        await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"), stop));

    public AllowedPlaceTests()
    {
        _world.Name("reader.lan", "192.168.4.7");
        _world.Name("localhost", "127.0.0.1");
        _world.Name("other.lan", "192.168.4.8");
        _world.Name("mixed.lan", "192.168.4.7", "10.0.0.1");
        foreach (var port in new[] { 80, 8080, 3000 })
        {
            _world.Route("192.168.4.7", port, _reader.EndPoint);
            _world.Route("127.0.0.1", port, _reader.EndPoint);
            _world.Route("fd00::7", port, _reader.EndPoint);
        }
    }

    public void Dispose()
    {
        _world.Dispose();
        _reader.Dispose();
    }

    [Theory]
    // listed, asked for
    [InlineData("reader.lan:8080", "http://reader.lan:8080/v1/entries")]
    [InlineData("reader.lan:3000", "http://reader.lan:3000/")]
    [InlineData("READER.lan:80", "http://reader.lan/")]
    [InlineData("192.168.4.7:8080", "http://192.168.4.7:8080/")]
    [InlineData("192.168.4.7:8080", "http://reader.lan:8080/")]
    [InlineData("192.168.4.0/24:3000", "http://reader.lan:3000/")]
    [InlineData("[fd00::/8]:8080", "http://[fd00::7]:8080/")]
    [InlineData("[fd00::7]:8080", "http://[fd00::7]:8080/")]
    [InlineData("127.0.0.1:3000", "http://127.0.0.1:3000/")]
    [InlineData("localhost:3000", "http://localhost:3000/")]
    public async Task Is_reached_by_its_purpose_and_no_other(string listed, string address)
    {
        var fetcher = _world.Fetcher(settings: new FetcherSettings { ImportAllowed = [listed] });
        var hooks = _world.Fetcher(settings: new FetcherSettings { WebhookAllowed = [listed] });
        foreach (var purpose in Enum.GetValues<FetchPurpose>())
        {
            var imported = await Fetch(fetcher, address, purpose);
            var sent = await Fetch(hooks, address, purpose);

            imported.Result.ShouldBe(purpose == FetchPurpose.Import ? FetchResult.Fetched : FetchResult.Refused, $"{purpose}: {imported.Why}");
            sent.Result.ShouldBe(purpose == FetchPurpose.Webhook ? FetchResult.Fetched : FetchResult.Refused, $"{purpose}: {sent.Why}");
        }

        _reader.Connections.ShouldBe(2);
    }

    [Theory]
    [InlineData("reader.lan:8080", "http://reader.lan:3000/", "another port")]
    [InlineData("reader.lan:8080", "http://reader.lan/", "a port that is asked elsewhere")]
    [InlineData("reader.lan:8080", "http://192.168.4.7:8080/", "its address by another way")]
    [InlineData("reader.lan:8080", "http://other.lan:8080/", "its neighbour")]
    [InlineData("reader.lan:8080", "http://a.reader.lan:8080/", "a name below it")]
    [InlineData("192.168.4.7:8080", "http://other.lan:8080/", "another address")]
    [InlineData("192.168.4.0/24:8080", "http://mixed.lan:8080/", "a name with an address outside as well")]
    [InlineData("192.168.4.0/24:3000", "http://mixed.lan:3000/", "the same with an unusual port")]
    [InlineData("10.0.0.0/8:3000", "http://northwire.example:3000/", "a public site with that port")]
    [InlineData("192.168.4.0/24:8080", "http://localhost:8080/", "this machine by name")]
    [InlineData("127.0.0.1:8080", "http://metadata.google.internal:8080/", "a cloud's metadata by name")]
    public async Task Opens_nothing_beside_it(string listed, string address, string _)
    {
        _world.Site("northwire.example").Page("/", "<p>x");
        _world.Name("localhost", "192.168.4.7");
        _world.Name("metadata.google.internal", "127.0.0.1");
        _world.Name("a.reader.lan", "192.168.4.7");
        var fetcher = _world.Fetcher(settings: new FetcherSettings { ImportAllowed = [listed] });

        (await Fetch(fetcher, address, FetchPurpose.Import)).Result.ShouldBe(FetchResult.Refused);
        _world.Connections.ShouldBeEmpty();
    }

    [Fact]
    public async Task Opens_nothing_to_a_redirection_that_leaves_it_and_is_open_to_one_that_leads_there()
    {
        using var redirecting = new StandInListener(IPAddress.Loopback, async (stream, stop) =>
            await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 302 Found\r\nLocation: http://192.168.4.9:8080/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"), stop));
        _world.Route("192.168.4.6", 8080, redirecting.EndPoint);
        _world.Site("northwire.example").Redirect("/in", "http://reader.lan:8080/").Redirect("/own", "http://127.0.0.1:8080/");
        var fetcher = _world.Fetcher(settings: new FetcherSettings { ImportAllowed = ["192.168.4.6:8080", "reader.lan:8080"] });

        (await Fetch(fetcher, "http://192.168.4.6:8080/", FetchPurpose.Import)).Code.ShouldBe(FetchCodes.NotPublic);
        (await Fetch(fetcher, "http://northwire.example/in", FetchPurpose.Import)).Result.ShouldBe(FetchResult.Fetched);
        (await Fetch(fetcher, "http://northwire.example/own", FetchPurpose.Import)).Code.ShouldBe(FetchCodes.NotPublic);
        (await Fetch(fetcher, "http://northwire.example/in", FetchPurpose.Page)).Code.ShouldBe(FetchCodes.NotPublic);
        _reader.Connections.ShouldBe(1);
    }

    [Theory]
    [InlineData("reader.lan")]
    [InlineData("reader.lan:")]
    [InlineData("reader.lan:0")]
    [InlineData("reader.lan:65536")]
    [InlineData("reader.lan:-80")]
    [InlineData(":80")]
    [InlineData("fd00::7:80")]
    [InlineData("192.168.4.0/33:80")]
    [InlineData("192.168.4.0/:80")]
    [InlineData("http://reader.lan:80")]
    [InlineData("*:80")]
    [InlineData("")]
    public void That_can_not_be_read_is_told_at_once(string listed)
    {
        Should.Throw<ArgumentException>(() => _world.Fetcher(settings: new FetcherSettings { WebhookAllowed = [listed] })).Message.ShouldContain("with its port");
    }

    private static Task<FetchOutcome> Fetch(Fetcher fetcher, string address, FetchPurpose purpose) =>
        fetcher.Fetch(new FetchRequest(address, purpose), TestContext.Current.CancellationToken);
}
