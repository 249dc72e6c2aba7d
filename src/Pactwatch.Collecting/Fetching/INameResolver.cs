using System.Collections.Immutable;
using System.Net;

namespace Pactwatch.Collecting.Fetching;

/// <summary>Names to addresses. Asked once for each connection, in its very making.</summary>
internal interface INameResolver
{
    /// <summary>All addresses of a name; empty where it has none.</summary>
    Task<ImmutableArray<IPAddress>> Resolve(string host, CancellationToken stop);
}
