using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Pactwatch.EndToEnd.Tests.Telemetry;

/// <summary>An OTLP collector on loopback that keeps what it is sent (http/protobuf).</summary>
internal sealed class StandInCollector : IAsyncDisposable
{
    private readonly HttpListener listener = new();
    private readonly List<(string Path, byte[] Body)> received = [];
    private readonly Task listening;

    public StandInCollector()
    {
        Address = $"http://127.0.0.1:{FreePort()}";
        listener.Prefixes.Add(Address + "/");
        listener.Start();
        listening = Listen();
    }

    public string Address { get; }

    public List<OtlpSpan> Spans
    {
        get { lock (received) return [.. received.Where(request => request.Path == "/v1/traces").SelectMany(request => OtlpSpan.AllIn(request.Body))]; }
    }

    /// <summary>All that came for a signal ("traces", "metrics", "logs"), as characters: texts stand in it as they are.</summary>
    public string Characters(string signal)
    {
        lock (received) return string.Concat(received.Where(request => request.Path == "/v1/" + signal).Select(request => Encoding.UTF8.GetString(request.Body)));
    }

    /// <summary>A port that nobody listened on a moment ago.</summary>
    public static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await listening;
        listener.Close();
    }

    private async Task Listen()
    {
        try
        {
            while (true)
            {
                var context = await listener.GetContextAsync();
                using var body = new MemoryStream();
                await context.Request.InputStream.CopyToAsync(body);
                lock (received) received.Add((context.Request.Url!.AbsolutePath, body.ToArray()));
                context.Response.ContentType = "application/x-protobuf";
                context.Response.Close();
            }
        }
        catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException)
        {
            // It was stopped.
        }
    }
}
