using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Publishing.Publications;
using Pactwatch.Storage.Access;
using Pactwatch.Web.Hosting;
using Pactwatch.Web.Subscribing;

namespace Pactwatch.Web.Tests.Samples;

/// <summary>A real server over the sample story, with accounts, and a client that sends exactly what it is told.</summary>
internal sealed class ServedSample : IAsyncDisposable
{
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private readonly string folder;

    private ServedSample(PactwatchServer server, AccessFile accounts, string folder, IReadOnlyDictionary<Right, string> tokens) => (Server, Accounts, this.folder, Tokens) = (server, accounts, folder, tokens);

    public PactwatchServer Server { get; }

    public AccessFile Accounts { get; }

    /// <summary>What was ruled.</summary>
    public IReadOnlyList<Judgement> Appended { get; private init; } = [];

    /// <summary>One of an account of each right.</summary>
    public IReadOnlyDictionary<Right, string> Tokens { get; }

    public static async Task<ServedSample> Start(ServerSources? sources = null, TimeProvider? time = null)
    {
        var place = Directory.CreateTempSubdirectory("pactwatch-server-").FullName;
        var accounts = new AccessFile(Path.Combine(place, "pactwatch.db"));
        var now = Instant.FromUnixTimeSeconds(0);
        var tokens = new Dictionary<Right, string> { [Right.Read] = accounts.Add("rea", Right.Read, now, null), [Right.Review] = accounts.Add("rev", Right.Review, now, null), [Right.Admin] = accounts.Add("adm", Right.Admin, now, null) };
        var appended = new List<Judgement>();
        var settings = new ServerSettings(0) { Accounts = accounts, Hosts = ["ledger.example", "behind.example:8443"], User = "ana", Time = time ?? TimeProvider.System };
        var server = await PactwatchServer.Start(sources ?? new ServerSources(_ => SampleLedger.Story, _ => "raw"u8.ToArray()) { Desk = new HandedOn(appended.Add), Subscriptions = new KnownSubscriptions(), Time = settings.Time }, settings, TestContext.Current.CancellationToken);
        return new ServedSample(server, accounts, place, tokens) { Appended = appended };
    }

    /// <summary>The cookie that the start link sets.</summary>
    public async Task<string> StartCookie()
    {
        var answer = await Send(Server.Address[Server.Address.IndexOf("/start", StringComparison.Ordinal)..]);
        return answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
    }

    public async Task<HttpResponseMessage> Send(string path, string method = "GET", HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri($"http://127.0.0.1:{Server.Port}{path}")) { Content = content };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value.Replace("{port}", $"{Server.Port}", StringComparison.Ordinal)).ShouldBeTrue(name);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> SendAs(Right right, string path, string method = "GET", HttpContent? content = null, params (string Name, string Value)[] headers) =>
        Send(path, method, content, right == Right.None ? headers : [.. headers, ("Authorization", "Bearer " + Tokens[right])]);

    private sealed class KnownSubscriptions : ISubscriptions
    {
        public ImmutableArray<Subscription> All() => [new(PublicationChannel.Calendar, null, "known"), new(PublicationChannel.Feed, "<script>alert(1)</script>", "known")];

        public byte[]? Content(PublicationChannel channel, string secret) => secret == "known" ? "BEGIN:VCALENDAR"u8.ToArray() : null;
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await Server.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
