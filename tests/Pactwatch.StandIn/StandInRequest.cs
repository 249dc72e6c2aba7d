using System.Collections.Immutable;

namespace Pactwatch.StandIn;

/// <summary>A request as a site got it.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Path">With the query.</param>
/// <param name="At">By the world's clock.</param>
/// <param name="Headers">Names in lower case.</param>
/// <param name="Body">Empty for GET.</param>
/// <param name="IsSecure">Over TLS.</param>
public sealed record StandInRequest(string Method, string Path, DateTimeOffset At, ImmutableDictionary<string, string> Headers, ReadOnlyMemory<byte> Body, bool IsSecure)
{
    /// <summary>A header's value; null where it wasn't sent.</summary>
    public string? Header(string name) => Headers.GetValueOrDefault(name.ToLowerInvariant());
}
