namespace Pactwatch.Reading.Containers;

/// <summary>Counts the bytes that are read through it, and remembers the last four.</summary>
internal sealed class CountedStream(Stream inner) : ForwardStream
{
    /// <summary>Bytes read so far.</summary>
    public long Count { get; private set; }

    /// <summary>The last four bytes as a number, the first the least; gzip ends with the size of what it packed.</summary>
    public uint LastFour { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        Count += read;
        foreach (var value in buffer[Math.Max(read - 4, 0)..read]) LastFour = (LastFour >> 8) | ((uint)value << 24);
        return read;
    }
}
