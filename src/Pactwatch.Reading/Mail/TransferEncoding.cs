using System.Buffers.Text;

namespace Pactwatch.Reading.Mail;

/// <summary>What mail lays round bytes so that they travel as text. Damage is passed over: what can be told is.</summary>
internal static class TransferEncoding
{
    public static ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> body, string? encoding) => encoding?.Trim().ToLowerInvariant() switch
    {
        "base64" => Base64(body.Span),
        "quoted-printable" => QuotedPrintable(body.Span),
        _ => body,
    };

    /// <summary>Base64, whatever stands between its characters; it ends at the first padding that nothing follows.</summary>
    public static byte[] Base64(ReadOnlySpan<byte> text)
    {
        var bytes = new List<byte>(text.Length / 4 * 3 + 3);
        int bits = 0, count = 0;
        foreach (var character in text)
        {
            var value = ValueOf(character);
            if (character == '=')
            {
                bits = count = 0;
                continue;
            }

            if (value < 0) continue;
            bits = (bits << 6) | value;
            count += 6;
            if (count < 8) continue;
            count -= 8;
            bytes.Add((byte)(bits >> count));
            bits &= (1 << count) - 1;
        }

        return [.. bytes];
    }

    public static byte[] QuotedPrintable(ReadOnlySpan<byte> text)
    {
        var bytes = new byte[text.Length];
        var length = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '=')
            {
                bytes[length++] = text[at];
            }
            else if (at + 2 < text.Length && Utf8Parser.TryParse(text.Slice(at + 1, 2), out byte value, out var used, 'X') && used == 2)
            {
                bytes[length++] = value;
                at += 2;
            }
            else if (SoftBreak(text[(at + 1)..]) is { } skipped)
            {
                at += skipped;
            }
            else
            {
                bytes[length++] = (byte)'=';
            }
        }

        return bytes[..length];
    }

    // "=" at the end of a line or of all, spaces behind it allowed for.
    private static int? SoftBreak(ReadOnlySpan<byte> rest)
    {
        var spaces = rest.Length - rest.TrimStart(" \t"u8).Length;
        rest = rest[spaces..];
        if (rest.StartsWith("\r\n"u8)) return spaces + 2;
        if (rest is [(byte)'\n', ..]) return spaces + 1;
        return rest.IsEmpty ? spaces : null;
    }

    private static int ValueOf(byte character) => character switch
    {
        >= (byte)'A' and <= (byte)'Z' => character - 'A',
        >= (byte)'a' and <= (byte)'z' => character - 'a' + 26,
        >= (byte)'0' and <= (byte)'9' => character - '0' + 52,
        (byte)'+' or (byte)'-' => 62,
        (byte)'/' or (byte)'_' => 63,
        _ => -1,
    };
}
