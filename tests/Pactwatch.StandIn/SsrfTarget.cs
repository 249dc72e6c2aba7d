using System.Collections.Immutable;

namespace Pactwatch.StandIn;

/// <summary>A place that no address may lead to, in one of the spellings by which people have led programs there.</summary>
/// <param name="Kind">What the spelling tries.</param>
/// <param name="Authority">What stands between http:// and the path: user, host, port.</param>
/// <param name="Answers">The addresses that <paramref name="Authority"/>, as a name, has; empty where it is an address or no name is asked for.</param>
public sealed record SsrfTarget(string Kind, string Authority, ImmutableArray<string> Answers)
{
    /// <summary>As an address of the plain scheme.</summary>
    public string Url => "http://" + Authority + "/latest/meta-data/";

    /// <inheritdoc />
    public override string ToString() => Kind + ": " + Authority;
}
