using System.Collections.Immutable;
using System.Net;
using Pactwatch.Storage.Access;

namespace Pactwatch.Web.Hosting;

/// <summary>Where a server listens, under which names, and whom it lets in.</summary>
/// <param name="Port">0 for any free one.</param>
public sealed record ServerSettings(int Port = PactwatchServer.DefaultPort)
{
    /// <summary>The address listened on.</summary>
    public IPAddress Bind { get; init; } = IPAddress.Loopback;

    /// <summary>Names that requests may ask for besides this machine's own ("ledger.example", "ledger.example:8443"), exactly so.</summary>
    public ImmutableArray<string> Hosts { get; init; } = [];

    /// <summary>Who is let in by a token; null where nobody is but by the start link.</summary>
    public IAccounts? Accounts { get; init; }

    /// <summary>The name of whoever opens the start link: it stands beside their judgements.</summary>
    public string User { get; init; } = "unknown";

    /// <summary>The clock of sessions and refusals.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The address listened on, in words.</summary>
    public string Address => Bind.ToString();

    public bool IsLoopback => IPAddress.IsLoopback(Bind);

    /// <summary>The same at the address that stands in a command line; null where it is none.</summary>
    public ServerSettings? At(string address) => IPAddress.TryParse(address, out var bind) ? this with { Bind = bind } : null;

    /// <summary>Refuses to be open to strangers.</summary>
    /// <exception cref="UnsafeSettingsException">The address is not this machine's alone, and there are no accounts or no names.</exception>
    public void AssertSafe()
    {
        if (IsLoopback) return;
        if (Accounts?.Any(NodaTime.Instant.FromDateTimeOffset(Time.GetUtcNow())) != true)
            throw new UnsafeSettingsException($"{Bind} can be reached by others, and there are no accounts. Set one up first: pactwatch accounts add NAME --rights read");
        if (Hosts.IsEmpty)
            throw new UnsafeSettingsException($"{Bind} can be reached by others: say under which names, exactly as browsers will ask for them, for example --host ledger.example");
    }
}
