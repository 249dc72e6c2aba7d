using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace Pactwatch.Collecting.Fetching;

/// <summary>The machine's own resolver.</summary>
internal sealed class SystemNameResolver : INameResolver
{
    public async Task<ImmutableArray<IPAddress>> Resolve(string host, CancellationToken stop)
    {
        try
        {
            return [.. await Dns.GetHostAddressesAsync(host, stop)];
        }
        catch (Exception fault) when (fault is SocketException or ArgumentException)
        {
            return [];
        }
    }
}
