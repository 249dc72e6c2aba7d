using System.Globalization;
using System.Text;

namespace Pactwatch.Publishing.Digests;

/// <summary>Text as quoted-printable (RFC 2045, 6.7) over UTF-8: printable ASCII in lines of at most 76 characters that end with CRLF.</summary>
internal static class QuotedPrintable
{
    private const int LongestLine = 76;

    /// <param name="text">Its lines end with "\n".</param>
    public static string Of(string text)
    {
        var coded = new StringBuilder(text.Length);
        foreach (var line in text.TrimEnd('\n').Split('\n')) Append(coded, line);
        return coded.ToString();
    }

    private static void Append(StringBuilder coded, string line)
    {
        var start = coded.Length;
        var bytes = Encoding.UTF8.GetBytes(line);
        for (var at = 0; at < bytes.Length; at++)
        {
            var code = Code(bytes, at, isFirst: coded.Length == start);
            var room = LongestLine - (at == bytes.Length - 1 ? 0 : 1);
            if (coded.Length - start + code.Length > room)
            {
                coded.Append("=\r\n");
                start = coded.Length;
                code = Code(bytes, at, isFirst: true);
            }

            coded.Append(code);
        }

        coded.Append("\r\n");
    }

    // A dot that begins a line ends a message for some programs, "From " begins one in mailboxes, and blanks at the end of a line get lost.
    private static string Code(byte[] bytes, int at, bool isFirst)
    {
        var value = bytes[at];
        var isBare = value is >= (byte)' ' and <= (byte)'~' and not (byte)'=' && !(isFirst && (value is (byte)'.' or (byte)'F')) && !(value == ' ' && at == bytes.Length - 1);
        return isBare ? ((char)value).ToString() : "=" + value.ToString("X2", CultureInfo.InvariantCulture);
    }
}
