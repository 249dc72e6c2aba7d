namespace Pactwatch.Reading.Containers;

/// <summary>A stream whose first bytes have been looked at and are still read; for streams that can't seek.</summary>
internal sealed class PeekedStream : ForwardStream
{
    private readonly byte[] head;
    private readonly Stream rest;
    private int at;

    private PeekedStream(byte[] head, Stream rest) => (this.head, this.rest) = (head, rest);

    /// <summary>The first bytes of a stream, at most <paramref name="count"/>, and the stream from its start.</summary>
    public static (byte[] Head, Stream Whole) Peek(Stream stream, int count)
    {
        var buffer = new byte[count];
        var start = stream.CanSeek ? stream.Position : 0;
        var read = stream.ReadAtLeast(buffer, count, throwOnEndOfStream: false);
        var first = buffer[..read];
        if (!stream.CanSeek) return (first, new PeekedStream(first, stream));
        stream.Position = start;
        return (first, stream);
    }

    public override int Read(Span<byte> buffer)
    {
        if (at >= head.Length) return rest.Read(buffer);
        var count = Math.Min(buffer.Length, head.Length - at);
        head.AsSpan(at, count).CopyTo(buffer);
        at += count;
        return count;
    }
}
