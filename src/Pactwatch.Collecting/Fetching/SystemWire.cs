using System.Collections.Immutable;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace Pactwatch.Collecting.Fetching;

/// <summary>The machine's own network: the only place in the program where a socket to the world is opened.</summary>
internal sealed class SystemWire : IWire
{
    public ImmutableArray<IPAddress> OwnAddresses()
    {
        try
        {
            return [.. NetworkInterface.GetAllNetworkInterfaces()
                .SelectMany(network => network.GetIPProperties().UnicastAddresses)
                .Select(own => own.Address)];
        }
        catch (NetworkInformationException)
        {
            return [];
        }
    }

    public async Task<Stream> Connect(IPEndPoint address, CancellationToken stop)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(address, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
