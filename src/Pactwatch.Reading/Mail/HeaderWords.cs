using System.Globalization;
using System.Text;
using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Decoding;

namespace Pactwatch.Reading.Mail;

/// <summary>Words in a mail's fields that are encoded with their charset (RFC 2047): "=?utf-8?Q?caf=C3=A9?=".</summary>
internal static class HeaderWords
{
    private const int LongestWord = 1000;

    /// <summary>The value with them decoded; space between two of them is theirs, and what is no encoded word stays.</summary>
    public static string Decode(string value)
    {
        if (!value.Contains("=?", StringComparison.Ordinal)) return value;
        var text = new StringBuilder(value.Length);
        // A character may be cut between two words of one charset: their bytes are joined before they are decoded.
        var pending = new MemoryStream();
        string? charset = null;
        var at = 0;
        while (at < value.Length)
        {
            var start = value.IndexOf("=?", at, StringComparison.Ordinal);
            var word = start < 0 ? null : Word(value, start);
            if (start < 0) break;
            var between = value[at..start];
            if (word is not { } found)
            {
                Flush(text, pending, charset);
                text.Append(between).Append("=?");
                at = start + 2;
                continue;
            }

            if (charset is null || !string.IsNullOrWhiteSpace(between) || !found.Charset.Equals(charset, StringComparison.OrdinalIgnoreCase))
            {
                var isBetweenWords = pending.Length > 0 && string.IsNullOrWhiteSpace(between);
                Flush(text, pending, charset);
                if (!isBetweenWords) text.Append(between);
            }

            charset = found.Charset;
            pending.Write(found.Bytes);
            at = found.End;
        }

        Flush(text, pending, charset);
        return text.Append(value, at, value.Length - at).ToString();
    }

    private static void Flush(StringBuilder text, MemoryStream pending, string? charset)
    {
        if (pending.Length > 0) text.Append(TextDecoder.ToCharacters(pending.ToArray(), charset));
        pending.SetLength(0);
    }

    private static (string Charset, byte[] Bytes, int End)? Word(string value, int start)
    {
        var first = value.IndexOf('?', start + 2);
        if (first < 0 || first + 3 >= value.Length || value[first + 2] != '?') return null;
        var end = value.IndexOf("?=", first + 3, StringComparison.Ordinal);
        if (end < 0 || end - start > LongestWord) return null;
        var charset = value[(start + 2)..first].Split('*')[0];
        var content = value[(first + 3)..end];
        byte[]? bytes = value[first + 1] switch
        {
            'B' or 'b' => TransferEncoding.Base64(Encoding.Latin1.GetBytes(content)),
            'Q' or 'q' => Quoted(content),
            _ => null,
        };
        return bytes is null || charset.Length == 0 ? null : (charset, bytes, end + 2);
    }

    private static byte[] Quoted(string content)
    {
        var bytes = new List<byte>(content.Length);
        for (var at = 0; at < content.Length; at++)
        {
            if (content[at] == '=' && at + 2 < content.Length && byte.TryParse(content.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                bytes.Add(value);
                at += 2;
            }
            else if (content[at] == '_')
            {
                bytes.Add((byte)' ');
            }
            else
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(content, at, 1));
            }
        }

        return [.. bytes];
    }
}
