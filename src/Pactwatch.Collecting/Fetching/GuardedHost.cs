using System.Collections.Immutable;
using System.Net;

namespace Pactwatch.Collecting.Fetching;

/// <summary>What the guard says of a host: the addresses that may be connected to, or why none may.</summary>
internal sealed record GuardedHost(ImmutableArray<IPAddress> Addresses, FetchFault? Fault);
