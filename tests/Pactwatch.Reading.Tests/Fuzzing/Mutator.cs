namespace Pactwatch.Reading.Tests.Fuzzing;

/// <summary>Damages bytes in the ways that find faults in parsers; the same seed gives the same damage everywhere.</summary>
internal sealed class Mutator(ulong seed)
{
    // What formats give a meaning to.
    private static readonly byte[][] Tokens =
    [
        .. ((string[])["<", ">", "</", "<!--", "-->", "<![CDATA[", "]]>", "<!DOCTYPE a [", "&#0;", "&#xD800;", "&a;", "\"", "'", "{", "}", "[", "]", ":", ",", "\\u0000", "\\ud800", "\n", "\r\n", "\n\n", "\t", "\0",
            "--", "--b", "From ", "Content-Type: multipart/mixed; boundary=", "Content-Transfer-Encoding: base64\n", "=?utf-8?B?", "?=", "=C3", "=\n", "WARC/1.0\r\n", "Content-Length: -1\r\n", "Content-Length: 99999999999\r\n", "PK\u0003\u0004", "PK\u0001\u0002", "PK\u0005\u0006",
            "%PDF-1.4", "endstream", "obj", "<div>", "<table>", "<svg>", "<item>", "<w:p>", "---\n", "# ", "> ", "- ", "](", "![", "**", "2031-03-04", "99999999999999999999", "-1", "e\u0301"])
            .Select(System.Text.Encoding.UTF8.GetBytes),
        [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], [0xC0, 0x80], [0xFF, 0xFF, 0xFF, 0xFF], [0x1F, 0x8B, 0x08], [0, 0, 0, 0],
    ];

    private ulong state = unchecked(seed * 0x9E3779B97F4A7C15UL) | 1;

    /// <summary>The bytes with one to eight damages.</summary>
    public byte[] Mutate(byte[] sample)
    {
        var bytes = sample;
        var count = 1 + Next(8);
        for (var change = 0; change < count; change++) bytes = Change(bytes);
        return bytes;
    }

    /// <summary>A number below the bound, which is at least 1.</summary>
    public int Next(int bound)
    {
        unchecked
        {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            return (int)(state % (ulong)bound);
        }
    }

    private byte[] Change(byte[] bytes)
    {
        if (bytes.Length == 0) return Tokens[Next(Tokens.Length)];
        var at = Next(bytes.Length);
        var length = Next(Math.Min(bytes.Length - at, 1 << Next(12)) + 1);
        var part = bytes.AsSpan(at, length);
        switch (Next(8))
        {
            case 0:
                var flipped = (byte[])bytes.Clone();
                flipped[at] ^= (byte)(1 << Next(8));
                return flipped;
            case 1:
                var replaced = (byte[])bytes.Clone();
                replaced[at] = (byte)Next(256);
                return replaced;
            case 2:
                return [.. bytes.AsSpan(0, at), .. bytes.AsSpan(at + length)];
            case 3:
                return bytes[..at];
            case 4:
                return [.. bytes.AsSpan(0, at), .. part, .. bytes.AsSpan(at)];
            case 5:
                return Repeated(bytes, at, part.ToArray());
            case 6:
                var elsewhere = Next(bytes.Length);
                return [.. bytes.AsSpan(0, elsewhere), .. part, .. bytes.AsSpan(elsewhere)];
            default:
                return [.. bytes.AsSpan(0, at), .. Tokens[Next(Tokens.Length)], .. bytes.AsSpan(at)];
        }
    }

    private byte[] Repeated(byte[] bytes, int at, byte[] part) =>
        [.. bytes.AsSpan(0, at), .. Enumerable.Repeat(part, Math.Min(1 + Next(200), 20_000 / (part.Length + 1))).SelectMany(piece => piece), .. bytes.AsSpan(at)];
}
