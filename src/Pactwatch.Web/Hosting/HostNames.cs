using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Pactwatch.Web.Hosting;

/// <summary>
/// The names that requests may ask for, exactly: else a foreign name could be pointed at this machine, and its pages would
/// count as of one origin with ours.
/// </summary>
internal sealed class HostNames(ImmutableArray<string> given, bool isLoopback)
{
    private static readonly string[] OwnNames = ["127.0.0.1", "localhost", "[::1]"];

    public bool Has(HttpContext context)
    {
        var values = context.Request.Headers.Host;
        if (values.Count != 1 || values[0] is not { Length: > 0 } host) return false;
        var port = context.Connection.LocalPort;
        return (isLoopback && OwnNames.Any(name => Is(host, name, port, withoutPort: port == 80))) || given.Any(name => Is(host, name, port, withoutPort: true));
    }

    private static bool Is(string host, string name, int port, bool withoutPort) =>
        host.Equals(string.Create(CultureInfo.InvariantCulture, $"{name}:{port}"), StringComparison.OrdinalIgnoreCase)
        || (withoutPort && host.Equals(name, StringComparison.OrdinalIgnoreCase));
}
