using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace Pactwatch.StandIn;

/// <summary>A listening socket on loopback that counts who connects, at the socket.</summary>
public sealed class StandInListener : IDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<Stream, CancellationToken, Task> _serve;
    private int _connections;
    private int _open;
    private int _mostOpen;

    /// <param name="loopback">127.0.0.1 or ::1.</param>
    /// <param name="serve">Has the connection until it ends; what it throws ends it.</param>
    /// <param name="port">0 for any that is free.</param>
    public StandInListener(IPAddress loopback, Func<Stream, CancellationToken, Task> serve, int port = 0)
    {
        _serve = serve;
        _listener = new TcpListener(loopback, port);
        _listener.Start();
        EndPoint = (IPEndPoint)_listener.LocalEndpoint;
        _ = Accept();
    }

    /// <summary>Where it listens.</summary>
    public IPEndPoint EndPoint { get; }

    /// <summary>How many connections were made so far.</summary>
    public int Connections => Volatile.Read(ref _connections);

    /// <summary>How many there were at the same time, at most.</summary>
    public int MostAtOnce => Volatile.Read(ref _mostOpen);

    /// <inheritdoc />
    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
    }

    private async Task Accept()
    {
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                Interlocked.Increment(ref _connections);
                var open = Interlocked.Increment(ref _open);
                if (open > _mostOpen) _mostOpen = open; // one accepting loop, so nobody else writes it
                _ = Serve(client);
            }
            catch (Exception fault) when (fault is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task Serve(TcpClient client)
    {
        await Task.Yield();
        try
        {
            client.NoDelay = true;
            await _serve(client.GetStream(), _stop.Token);
            client.Client.Shutdown(SocketShutdown.Send);
        }
        catch (Exception fault) when (fault is IOException or SocketException or OperationCanceledException or ObjectDisposedException or System.Security.Authentication.AuthenticationException)
        {
            // The other side went away, which is what most of these tests are about.
        }
        finally
        {
            // Whoever opens the next connection after this one has seen its end must not be counted as a second beside it.
            Interlocked.Decrement(ref _open);
            client.Dispose();
        }
    }
}
