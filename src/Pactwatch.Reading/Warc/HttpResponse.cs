using System.Globalization;
using System.IO.Compression;
using System.Text;
using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Mail;

namespace Pactwatch.Reading.Warc;

/// <summary>A server's answer as a web archive keeps it: status, fields, and the body freed from what was laid round it for the way.</summary>
/// <param name="Status">The HTTP status, 0 where it can't be told.</param>
internal sealed record HttpResponse(int Status, MediaType Media, ReadOnlyMemory<byte> Body)
{
    private const int LongestHead = 65_536;

    /// <exception cref="ContainerException">The body is in an encoding that is not read, or unpacks to too much.</exception>
    public static HttpResponse Parse(ReadOnlyMemory<byte> block, ContainerInput input)
    {
        var length = HeadLength(block.Span);
        var lines = Encoding.Latin1.GetString(block.Span[..length]).Split('\n');
        var at = 1;
        var head = WarcHead.Read(() => at < lines.Length ? lines[at++].TrimEnd('\r') : null);
        var status = lines[0].Split(' ', 3) is [_, { Length: >= 3 } code, ..] && int.TryParse(code.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var body = block[length..];
        if (status == 200)
        {
            if (head["Transfer-Encoding"]?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true) body = ChunkedBody.Join(body);
            body = Unpacked(body, head["Content-Encoding"]?.Trim().ToLowerInvariant(), input);
        }

        return new HttpResponse(status, MediaType.Parse(head["Content-Type"]), body);
    }

    private static int HeadLength(ReadOnlySpan<byte> block)
    {
        var head = block[..Math.Min(block.Length, LongestHead)];
        var end = head.IndexOf("\r\n\r\n"u8);
        if (end >= 0) return end + 4;
        end = head.IndexOf("\n\n"u8);
        return end >= 0 ? end + 2 : head.Length;
    }

    // Some archives keep the field though they have unpacked the body: the bytes decide.
    private static ReadOnlyMemory<byte> Unpacked(ReadOnlyMemory<byte> body, string? encoding, ContainerInput input)
    {
        switch (encoding)
        {
            case "gzip" or "x-gzip" when body.Span is [0x1F, 0x8B, ..]:
                return Unpack(body, packed => new GZipStream(packed, CompressionMode.Decompress), input);
            case "deflate" when body.Span is [0x78, ..]:
                return Unpack(body, packed => new ZLibStream(packed, CompressionMode.Decompress), input);
            case "br" when !LooksUnpacked(body.Span):
                return Unpack(body, packed => new BrotliStream(packed, CompressionMode.Decompress), input);
            case "zstd" when body.Span is [0x28, 0xB5, 0x2F, 0xFD, ..]:
                throw new ContainerException(FormatFinding.UnknownEncoding, "Its page is packed with zstd, which is not read; unpack the archive with another tool.");
            default:
                return body;
        }
    }

    private static bool LooksUnpacked(ReadOnlySpan<byte> body) => body.TrimStart(" \t\r\n"u8) is [(byte)'<' or (byte)'%', ..];

    private static byte[] Unpack(ReadOnlyMemory<byte> body, Func<Stream, Stream> unpack, ContainerInput input)
    {
        using var packed = new MemoryStream(body.ToArray());
        using var unpacked = new UnpackedStream(unpack(packed), () => body.Length, input.Opening.Budget);
        return BoundedBytes.Read(unpacked, input.Limits.HeldBytes, input.Name, input.Opening.Stop);
    }
}
