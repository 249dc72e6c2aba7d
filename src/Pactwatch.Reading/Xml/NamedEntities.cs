using System.Net;
using System.Text;

namespace Pactwatch.Reading.Xml;

/// <summary>HTML's named characters in XML, where they are an error that feeds often make (<c>&amp;nbsp;</c>), and ampersands that stand for themselves.</summary>
internal static class NamedEntities
{
    private const int LongestName = 32;

    /// <summary>The XML with them as characters; the five of XML and numbers stay, and so does all in CDATA.</summary>
    public static string Resolve(string xml)
    {
        if (!xml.Contains('&', StringComparison.Ordinal)) return xml;
        var text = new StringBuilder(xml.Length);
        var at = 0;
        while (at < xml.Length)
        {
            var next = xml.AsSpan(at).IndexOfAny('&', '<');
            if (next < 0) break;
            text.Append(xml, at, next);
            at += next;
            at = xml[at] == '<' ? CopyMarkup(xml, at, text) : Replace(xml, at, text);
        }

        return text.Append(xml, at, xml.Length - at).ToString();
    }

    private static int CopyMarkup(string xml, int at, StringBuilder text)
    {
        var end = at + 1;
        if (xml.AsSpan(at).StartsWith("<![CDATA[", StringComparison.Ordinal))
        {
            var close = xml.IndexOf("]]>", at, StringComparison.Ordinal);
            end = close < 0 ? xml.Length : close;
        }

        text.Append(xml, at, end - at);
        return end;
    }

    private static int Replace(string xml, int at, StringBuilder text)
    {
        var length = xml.AsSpan(at, Math.Min(LongestName, xml.Length - at)).IndexOf(';');
        var name = length > 1 ? xml.AsSpan(at + 1, length - 1) : default;
        if (name is "amp" or "lt" or "gt" or "quot" or "apos" || IsNumber(name))
        {
            text.Append(xml, at, length + 1);
            return at + length + 1;
        }

        var entity = length > 1 ? xml.Substring(at, length + 1) : "";
        var characters = WebUtility.HtmlDecode(entity);
        if (entity.Length == 0 || characters == entity || characters.AsSpan().ContainsAnyInRange('\0', '\u001F'))
        {
            text.Append("&amp;");
            return at + 1;
        }

        text.Append(characters);
        return at + length + 1;
    }

    // Of characters that XML does not allow (&#0;) nothing can be made.
    private static bool IsNumber(ReadOnlySpan<char> name)
    {
        if (name.Length < 2 || name[0] != '#') return false;
        var isHexadecimal = name[1] is 'x' or 'X';
        var digits = name[(isHexadecimal ? 2 : 1)..];
        return name[1] != 'X' && uint.TryParse(digits, isHexadecimal ? System.Globalization.NumberStyles.AllowHexSpecifier : System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var code)
            && code is (>= 0x20 and <= 0xD7FF) or 9 or 10 or 13 or (>= 0xE000 and <= 0xFFFD) or (>= 0x10000 and <= 0x10FFFF);
    }
}
