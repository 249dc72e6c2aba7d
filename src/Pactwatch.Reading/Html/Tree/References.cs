using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Pactwatch.Reading.Html.Tree;

/// <summary>Resolves character references ("&amp;amp;", "&amp;#8212;", "&amp;eacute") as browsers do; what is none stays as it is.</summary>
internal static class References
{
    private const int LongestName = 32;

    // What these numbers mean in windows-1252, in which they were written.
    private const string Windows1252 = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private static readonly FrozenDictionary<string, string> Closed = Load(_ => true);
    private static readonly FrozenDictionary<string, string> Open = Load(isOpen => isOpen);
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> ClosedByName = Closed.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> OpenByName = Open.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly int LongestOpen = Open.Keys.Max(name => name.Length);

    /// <param name="characters">Characters as they stand in the source.</param>
    /// <param name="isAttribute">In an attribute "&amp;copy=1" is part of an address.</param>
    public static string Resolve(ReadOnlySpan<char> characters, bool isAttribute)
    {
        var first = characters.IndexOf('&');
        if (first < 0) return characters.ToString();
        var text = new StringBuilder(characters.Length);
        AppendTo(text, characters, isAttribute);
        return text.ToString();
    }

    public static void AppendTo(StringBuilder text, ReadOnlySpan<char> characters, bool isAttribute)
    {
        while (!characters.IsEmpty)
        {
            var next = characters.IndexOf('&');
            if (next < 0) next = characters.Length;
            text.Append(characters[..next]);
            characters = characters[next..];
            if (characters.IsEmpty) return;
            var length = characters.Length > 1 && characters[1] == '#' ? ReadNumber(text, characters) : ReadName(text, characters, isAttribute);
            if (length == 0)
            {
                text.Append('&');
                length = 1;
            }

            characters = characters[length..];
        }
    }

    private static int ReadName(StringBuilder text, ReadOnlySpan<char> characters, bool isAttribute)
    {
        var end = 1;
        while (end < characters.Length && end <= LongestName && char.IsAsciiLetterOrDigit(characters[end])) end++;
        var name = characters[1..end];
        if (end < characters.Length && characters[end] == ';' && ClosedByName.TryGetValue(name, out var value))
        {
            text.Append(value);
            return end + 1;
        }

        for (var length = Math.Min(name.Length, LongestOpen); length >= 2; length--)
        {
            if (!OpenByName.TryGetValue(name[..length], out value)) continue;
            var after = length + 1 < characters.Length ? characters[length + 1] : ' ';
            if (isAttribute && (after == '=' || char.IsAsciiLetterOrDigit(after))) return 0;
            text.Append(value);
            return length + 1;
        }

        return 0;
    }

    private static int ReadNumber(StringBuilder text, ReadOnlySpan<char> characters)
    {
        var isHexadecimal = characters.Length > 2 && characters[2] is 'x' or 'X';
        var at = isHexadecimal ? 3 : 2;
        var start = at;
        var value = 0;
        for (; at < characters.Length && DigitOf(characters[at], isHexadecimal) is var digit and >= 0; at++)
        {
            if (value <= 0x10FFFF) value = (value * (isHexadecimal ? 16 : 10)) + digit;
        }

        if (at == start) return 0;
        Append(text, value);
        return at < characters.Length && characters[at] == ';' ? at + 1 : at;
    }

    private static int DigitOf(char character, bool isHexadecimal)
    {
        if (char.IsAsciiDigit(character)) return character - '0';
        return isHexadecimal && char.IsAsciiHexDigit(character) ? (char.ToLowerInvariant(character) - 'a') + 10 : -1;
    }

    private static void Append(StringBuilder text, int value)
    {
        if (value is >= 0x80 and <= 0x9F) text.Append(Windows1252[value - 0x80]);
        else if (value is 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF)) text.Append('\uFFFD');
        else if (value <= 0xFFFF) text.Append((char)value);
        else text.Append(char.ConvertFromUtf32(value));
    }

    private static FrozenDictionary<string, string> Load(Func<bool, bool> isWanted)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in WordList.LinesOf("Html/references.tsv"))
        {
            var cells = line.Split('\t');
            var isOpen = cells[0][0] == '*';
            if (!isWanted(isOpen)) continue;
            var codes = cells[1].Split(' ').Select(code => char.ConvertFromUtf32(int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
            values[cells[0].TrimStart('*')] = string.Concat(codes);
        }

        return values.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
