using System.Collections.Immutable;

namespace Pactwatch.Collecting.Fetching;

/// <summary>What an operator may set of the fetcher. Without a word, nothing but public addresses is reached.</summary>
public sealed record FetcherSettings
{
    /// <summary>How the fetcher names itself; the first word is what robots.txt files know it by.</summary>
    public string UserAgent { get; init; } = "Pactwatch/0.1";

    /// <summary>Hosts or blocks that imports may reach although they aren't public, each as host:port, address:port or block:port (192.168.4.0/24:8080, [fd00::/8]:443).</summary>
    public ImmutableArray<string> ImportAllowed { get; init; } = [];

    /// <summary>The same for webhooks.</summary>
    public ImmutableArray<string> WebhookAllowed { get; init; } = [];

    /// <summary>The ports that may be asked. A host that is listed with another port may be asked there.</summary>
    public ImmutableArray<int> Ports { get; init; } = [80, 443, 8080, 8443];

    /// <summary>Whether a redirection may lead from https to http.</summary>
    public bool HttpsToHttp { get; init; }
}
