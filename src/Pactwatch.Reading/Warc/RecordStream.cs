using System.Text;
using Pactwatch.Reading.Containers;

namespace Pactwatch.Reading.Warc;

/// <summary>Reads lines and blocks of bytes by turns, as records have them.</summary>
internal sealed class RecordStream(Stream stream)
{
    private const int LongestLine = 32_768;

    private readonly byte[] buffer = new byte[65_536];
    private int at;
    private int end;

    /// <summary>The next line without its line break, cut where it is longer than 32 kB; null at the end.</summary>
    public string? ReadLine()
    {
        var line = new MemoryStream();
        var isAny = false;
        while (at < end || Fill())
        {
            isAny = true;
            var rest = buffer.AsSpan(at, end - at);
            var stopAt = rest.IndexOf((byte)'\n');
            var taken = stopAt < 0 ? rest : rest[..stopAt];
            if (line.Length < LongestLine) line.Write(taken[..(int)Math.Min(taken.Length, LongestLine - line.Length)]);
            at += taken.Length + (stopAt < 0 ? 0 : 1);
            if (stopAt >= 0) break;
        }

        return isAny ? Encoding.UTF8.GetString(line.GetBuffer(), 0, (int)line.Length).TrimEnd('\r') : null;
    }

    /// <summary>The next bytes: fewer than asked for only where the stream ends.</summary>
    public byte[] ReadBlock(int length)
    {
        using var block = new MemoryStream(Math.Min(length, 1 << 20));
        while (block.Length < length && (at < end || Fill()))
        {
            var count = (int)Math.Min(length - block.Length, end - at);
            block.Write(buffer, at, count);
            at += count;
        }

        return block.ToArray();
    }

    /// <summary>Passes over bytes; false where the stream ends before.</summary>
    public bool Skip(long length)
    {
        while (length > 0 && (at < end || Fill()))
        {
            var count = (int)Math.Min(length, end - at);
            at += count;
            length -= count;
        }

        return length == 0;
    }

    private bool Fill()
    {
        at = 0;
        end = stream.Read(buffer, 0, buffer.Length);
        return end > 0;
    }
}
