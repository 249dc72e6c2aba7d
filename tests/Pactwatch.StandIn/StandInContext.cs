using System.Globalization;
using System.Text;

namespace Pactwatch.StandIn;

/// <summary>What a site's own response gets: the request, and the bare connection to write anything to.</summary>
public sealed class StandInContext
{
    internal StandInContext(StandInRequest request, Stream stream, CancellationToken stop)
    {
        Request = request;
        Stream = stream;
        Stop = stop;
    }

    /// <summary>What was asked.</summary>
    public StandInRequest Request { get; }

    /// <summary>Written to as it is: what comes first is the status line.</summary>
    public Stream Stream { get; }

    /// <summary>The world is going down.</summary>
    public CancellationToken Stop { get; }

    /// <summary>A whole answer with a right length. <paramref name="headers"/> are lines such as "ETag: \"1\"".</summary>
    public async Task Respond(int status, ReadOnlyMemory<byte> body, params string[] headers)
    {
        var head = new StringBuilder().Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} Stand-in\r\n");
        foreach (var header in headers) head.Append(header).Append("\r\n");
        if (status is not (204 or 304)) head.Append(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n");
        await Write(head.Append("Connection: close\r\n\r\n").ToString());
        if (status is not (204 or 304)) await Write(body);
    }

    /// <summary>A whole answer in UTF-8.</summary>
    public Task Respond(int status, string body, params string[] headers) => Respond(status, Encoding.UTF8.GetBytes(body), headers);

    /// <summary>Just these characters.</summary>
    public Task Write(string latin) => Write(Encoding.Latin1.GetBytes(latin));

    /// <summary>Just these bytes.</summary>
    public async Task Write(ReadOnlyMemory<byte> bytes)
    {
        await Stream.WriteAsync(bytes, Stop);
        await Stream.FlushAsync(Stop);
    }
}
