using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Pactwatch.StandIn;

/// <summary>
/// One site of the stand-in internet. It answers under http:// and https://, with 404 to what nobody laid out. Listening
/// sockets are opened when the first connection comes.
/// </summary>
public sealed class StandInSite : IDisposable
{
    private readonly StandInInternet _world;
    private readonly ConcurrentDictionary<string, Func<StandInContext, Task>> _responses = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<StandInRequest> _requests = new();
    private readonly Lazy<StandInListener> _plain;
    private readonly Lazy<StandInListener> _secure;
    private Func<Stream, CancellationToken, Task>? _bare;
    private Func<StandInContext, Task> _other = context => context.Respond(404, "Nothing here.", "Content-Type: text/plain");

    internal StandInSite(StandInInternet world, string host, IPAddress address)
    {
        _world = world;
        Host = host;
        Address = address;
        _plain = new Lazy<StandInListener>(() => new StandInListener(IPAddress.Loopback, (stream, stop) => Serve(stream, isSecure: false, stop)));
        _secure = new Lazy<StandInListener>(() => new StandInListener(IPAddress.Loopback, ServeSecurely));
    }

    /// <summary>Its name.</summary>
    public string Host { get; }

    /// <summary>The public address that its name has in this world. Nothing is ever sent there.</summary>
    public IPAddress Address { get; }

    /// <summary>What was asked, in order.</summary>
    public ImmutableArray<StandInRequest> Requests => [.. _requests];

    /// <summary>Connections as counted at the listening sockets.</summary>
    public int Connections => (_plain.IsValueCreated ? _plain.Value.Connections : 0) + (_secure.IsValueCreated ? _secure.Value.Connections : 0);

    /// <summary>How many connections to one socket there were at the same time, at most.</summary>
    public int MostAtOnce => Math.Max(_plain.IsValueCreated ? _plain.Value.MostAtOnce : 0, _secure.IsValueCreated ? _secure.Value.MostAtOnce : 0);

    /// <summary>In place of the certificate that the world makes for its sites.</summary>
    public X509Certificate2? Certificate { get; set; }

    /// <summary>No connection is taken while it is set.</summary>
    public bool IsDown { get; set; }

    /// <summary>Answers with a page; with 304 where the tag or the date asked with is this one's. Laid out again, it has changed.</summary>
    public StandInSite Page(string path, string html, string? etag = null, string? lastModified = null) =>
        File(path, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(html), etag, lastModified);

    /// <summary>Answers with a feed or a sitemap.</summary>
    public StandInSite Xml(string path, string xml, string? etag = null, string? lastModified = null) =>
        File(path, "application/xml; charset=utf-8", Encoding.UTF8.GetBytes(xml), etag, lastModified);

    /// <summary>The site's robots.txt.</summary>
    public StandInSite Robots(string rules) => File("/robots.txt", "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(rules));

    /// <summary>Answers with any bytes.</summary>
    public StandInSite File(string path, string mediaType, ReadOnlyMemory<byte> bytes, string? etag = null, string? lastModified = null) => Respond(path, context =>
    {
        string[] tags = [.. new[] { etag is null ? "" : "ETag: " + etag, lastModified is null ? "" : "Last-Modified: " + lastModified }.Where(line => line.Length > 0)];
        var isHeld = (etag is not null && context.Request.Header("If-None-Match") == etag)
            || (lastModified is not null && context.Request.Header("If-None-Match") is null && context.Request.Header("If-Modified-Since") == lastModified);
        return isHeld ? context.Respond(304, "", tags) : context.Respond(200, bytes, ["Content-Type: " + mediaType, .. tags]);
    });

    /// <summary>Answers with a redirection; <paramref name="to"/> is sent as it is.</summary>
    public StandInSite Redirect(string path, string to, int status = 302) => Respond(path, context => context.Respond(status, "", "Location: " + to));

    /// <summary>Answers with a status and nothing else.</summary>
    public StandInSite Status(string path, int status, params string[] headers) => Respond(path, context => context.Respond(status, "", headers));

    /// <summary>Answers in any way, down to the bytes of the connection, which ends when the task does.</summary>
    public StandInSite Respond(string path, Func<StandInContext, Task> response)
    {
        _responses[path] = response;
        return this;
    }

    /// <summary>Answers whatever is asked for and was not laid out by itself.</summary>
    public StandInSite Any(Func<StandInContext, Task> response)
    {
        _other = response;
        return this;
    }

    /// <summary>What speaks on the connection before anything was read of it, in place of HTTP and of TLS.</summary>
    public StandInSite Bare(Func<Stream, CancellationToken, Task> speak)
    {
        _bare = speak;
        return this;
    }

    /// <summary>What lay there is gone: 404.</summary>
    public StandInSite Remove(string path)
    {
        _responses.TryRemove(path, out _);
        return this;
    }

    /// <summary>Its address, such as http://northwire.example/a.</summary>
    public string Url(string path, bool secure = false) => (secure ? "https://" : "http://") + Host + path;

    /// <inheritdoc />
    public void Dispose()
    {
        if (_plain.IsValueCreated) _plain.Value.Dispose();
        if (_secure.IsValueCreated) _secure.Value.Dispose();
    }

    internal IPEndPoint Socket(int port) => (port is 443 or 8443 ? _secure : _plain).Value.EndPoint;

    private async Task ServeSecurely(Stream stream, CancellationToken stop)
    {
        if (_bare is not null)
        {
            await _bare(stream, stop);
            return;
        }

        await using var secure = new SslStream(stream);
        // Offline, or the serving side would itself ask at the addresses that its certificate names.
        var context = SslStreamCertificateContext.Create(Certificate ?? _world.Authority.For(Host), additionalCertificates: null, offline: true);
        await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificateContext = context }, stop);
        await Serve(secure, isSecure: true, stop);
        await secure.ShutdownAsync();
    }

    private async Task Serve(Stream stream, bool isSecure, CancellationToken stop)
    {
        if (_bare is not null)
        {
            await _bare(stream, stop);
            return;
        }

        var request = await StandInServer.Read(stream, _world.Clock.GetUtcNow(), isSecure, stop);
        if (request is null) return;
        _requests.Enqueue(request);
        var context = new StandInContext(request, stream, stop);
        await (_responses.TryGetValue(request.Path, out var response) ? response : _other)(context);
    }
}
