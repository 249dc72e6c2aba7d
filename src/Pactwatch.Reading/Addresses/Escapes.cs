using System.Globalization;
using System.Text;

namespace Pactwatch.Reading.Addresses;

/// <summary>The escapes of an address in one spelling (RFC 3986, section 6.2.2).</summary>
internal static class Escapes
{
    /// <summary>Escapes in upper case; escaped letters, digits and "-._~" as themselves; a percent sign that opens no escape, and what no address may hold, escaped.</summary>
    public static string Normal(string part)
    {
        var text = new StringBuilder(part.Length);
        for (var at = 0; at < part.Length; at++)
        {
            var character = part[at];
            if (character == '%' && at + 2 < part.Length && byte.TryParse(part.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                if (IsUnreserved((char)value)) text.Append((char)value);
                else Escape(text, value);
                at += 2;
            }
            else if (character == '%')
            {
                Escape(text, (byte)'%');
            }
            else if (character is > ' ' and < '\u007F' and not ('"' or '<' or '>' or '\\' or '^' or '`' or '{' or '|' or '}'))
            {
                text.Append(character);
            }
            else
            {
                at += EscapeRune(text, part, at);
            }
        }

        return text.ToString();
    }

    // How many characters it took beyond the first.
    private static int EscapeRune(StringBuilder text, string part, int at)
    {
        Rune.DecodeFromUtf16(part.AsSpan(at), out var rune, out var length);
        Span<byte> bytes = stackalloc byte[4];
        foreach (var value in bytes[..rune.EncodeToUtf8(bytes)]) Escape(text, value);
        return length - 1;
    }

    private static void Escape(StringBuilder text, byte value) => text.Append('%').Append(value.ToString("X2", CultureInfo.InvariantCulture));

    private static bool IsUnreserved(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '.' or '_' or '~';
}
