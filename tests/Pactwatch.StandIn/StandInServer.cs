using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Pactwatch.StandIn;

/// <summary>Reads one HTTP/1.1 request of a connection. The requests come from our own fetcher, so whatever is unusual is a fault.</summary>
internal static class StandInServer
{
    private const int MaxHeadBytes = 1 << 16;

    /// <summary>Null where the connection ended first.</summary>
    public static async Task<StandInRequest?> Read(Stream stream, DateTimeOffset at, bool isSecure, CancellationToken stop)
    {
        var head = await ReadHead(stream, stop);
        if (head is null) return null;
        var lines = head.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var first = lines[0].Split(' ');
        var headers = lines.Skip(1).Select(line => line.Split(':', 2))
            .ToImmutableDictionary(parts => parts[0].ToLowerInvariant(), parts => parts[1].Trim(), StringComparer.Ordinal);
        var length = headers.TryGetValue("content-length", out var told) ? int.Parse(told, CultureInfo.InvariantCulture) : 0;
        var body = new byte[length];
        await stream.ReadExactlyAsync(body, stop);
        return new StandInRequest(first[0], first[1], at, headers, body, isSecure);
    }

    private static async Task<string?> ReadHead(Stream stream, CancellationToken stop)
    {
        var head = new List<byte>();
        var one = new byte[1];
        while (head.Count < MaxHeadBytes)
        {
            if (await stream.ReadAsync(one, stop) == 0) return null;
            head.Add(one[0]);
            if (one[0] == '\n' && head.Count >= 4 && head[^2] == '\r' && head[^3] == '\n') return Encoding.Latin1.GetString([.. head]);
        }

        return null;
    }
}
