using System.Globalization;

namespace Pactwatch.Reading.Containers;

/// <summary>Reads a stream into memory, up to a limit.</summary>
internal static class BoundedBytes
{
    private const int Step = 81_920;

    /// <exception cref="ContainerException">There are more than <paramref name="limit"/> bytes.</exception>
    public static byte[] Read(Stream stream, int limit, string name, CancellationToken stop)
    {
        using var bytes = new MemoryStream(stream.CanSeek ? (int)Math.Clamp(stream.Length - stream.Position, 0, limit) : 0);
        var buffer = new byte[Step];
        while (true)
        {
            stop.ThrowIfCancellationRequested();
            var count = stream.Read(buffer, 0, buffer.Length);
            if (count == 0) return bytes.ToArray();
            if (bytes.Length + count > limit)
                throw new ContainerException(FormatFinding.DocumentTooLarge, TooLarge(name, stream.CanSeek ? stream.Length : null, limit));
            bytes.Write(buffer, 0, count);
        }
    }

    /// <summary>"12 MB", whole and rounded up.</summary>
    public static string InWords(long bytes) =>
        bytes < 1024 * 1024 ? ((bytes + 1023) / 1024).ToString(CultureInfo.InvariantCulture) + " kB" : ((bytes + (1024 * 1024) - 1) / (1024 * 1024)).ToString(CultureInfo.InvariantCulture) + " MB";

    private static string TooLarge(string name, long? length, int limit) =>
        (length is { } known ? $"{name} is {InWords(known)}" : $"{name} is larger than is read") + $"; the limit is {InWords(limit)}.";
}
