using System.Globalization;
using System.Text;

namespace Pactwatch.Reading.Warc;

/// <summary>Joins the chunks of a body that was sent in such.</summary>
internal static class ChunkedBody
{
    private const int LongestSizeLine = 200;

    /// <summary>The body; as it is where it is not in chunks, though its fields may say so, and to its damage where it has one.</summary>
    public static ReadOnlyMemory<byte> Join(ReadOnlyMemory<byte> body)
    {
        using var joined = new MemoryStream(body.Length);
        var rest = body.Span;
        while (SizeOf(rest, out var length) is { } size and > 0)
        {
            rest = rest[length..];
            var count = Math.Min(size, rest.Length);
            joined.Write(rest[..count]);
            rest = rest[count..].TrimStart("\r\n"u8);
        }

        return joined.Length == 0 && rest.Length == body.Length && SizeOf(rest, out _) is null ? body : joined.ToArray();
    }

    /// <param name="length">How long the line is that tells the size, with its line break.</param>
    private static int? SizeOf(ReadOnlySpan<byte> rest, out int length)
    {
        var end = rest[..Math.Min(rest.Length, LongestSizeLine)].IndexOf((byte)'\n');
        length = end + 1;
        if (end <= 0) return null;
        var line = Encoding.Latin1.GetString(rest[..end]).Split(';')[0].Trim();
        return int.TryParse(line, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var size) && size >= 0 ? size : null;
    }
}
