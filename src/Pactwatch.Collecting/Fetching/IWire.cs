using System.Collections.Immutable;
using System.Net;

namespace Pactwatch.Collecting.Fetching;

/// <summary>The step that leaves the machine. It is reached only with an address that the guard let through.</summary>
internal interface IWire
{
    /// <summary>The addresses of this machine.</summary>
    ImmutableArray<IPAddress> OwnAddresses();

    /// <summary>Connects to exactly this address.</summary>
    Task<Stream> Connect(IPEndPoint address, CancellationToken stop);
}
