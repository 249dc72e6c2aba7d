using System.Text;

namespace Pactwatch.Reading.Tests.Samples;

/// <summary>Writes web archives record by record.</summary>
internal sealed class WarcSample
{
    private readonly List<byte[]> records = [];

    public WarcSample Response(string url, string fields, byte[] body, string digest = "sha1:NONE", string status = "200 OK") =>
        Record("response", url, [.. Encoding.UTF8.GetBytes($"HTTP/1.1 {status}\r\n{fields}\r\n\r\n"), .. body], $"WARC-Payload-Digest: {digest}\r\n");

    public WarcSample Page(string url, string mark) => Response(url, "Content-Type: text/html; charset=utf-8", Encoding.UTF8.GetBytes(Story.Page(mark)), "sha1:" + mark);

    public WarcSample Revisit(string url, string digest) => Record("revisit", url, "HTTP/1.1 200 OK\r\n\r\n"u8.ToArray(), $"WARC-Payload-Digest: {digest}\r\n");

    public WarcSample Record(string type, string url, byte[] block, string fields = "")
    {
        records.Add([.. Encoding.UTF8.GetBytes($"WARC/1.1\r\nWARC-Type: {type}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2031-03-05T10:00:00Z\r\n{fields}Content-Length: {block.Length}\r\n\r\n"), .. block, .. "\r\n\r\n"u8]);
        return this;
    }

    public byte[] Bytes() => [.. records.SelectMany(record => record)];

    /// <summary>Each record packed by itself, as web archives are.</summary>
    public byte[] Packed() => [.. records.SelectMany(Samples.Packed.Gzip)];
}
