using System.IO.Compression;
using System.Text;

namespace Pactwatch.Reading.Tests.Samples;

/// <summary>Packs bytes as servers and archives do.</summary>
internal static class Packed
{
    public static byte[] Gzip(string content) => Gzip(Encoding.UTF8.GetBytes(content));

    public static byte[] Gzip(byte[] content) => Through(content, target => new GZipStream(target, CompressionLevel.Fastest));

    public static byte[] Brotli(string content) => Through(Encoding.UTF8.GetBytes(content), target => new BrotliStream(target, CompressionLevel.Fastest));

    public static byte[] ZLib(string content) => Through(Encoding.UTF8.GetBytes(content), target => new ZLibStream(target, CompressionLevel.Fastest));

    private static byte[] Through(byte[] content, Func<Stream, Stream> pack)
    {
        using var bytes = new MemoryStream();
        using (var packing = pack(bytes)) packing.Write(content);
        return bytes.ToArray();
    }
}
