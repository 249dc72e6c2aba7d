using System.Buffers;
using System.Globalization;
using System.Text;

namespace Pactwatch.Reading.Decoding;

/// <summary>
/// Makes characters fit to be stored: line ends as LF, every kind of space as a space, no control or invisible
/// characters, no lone surrogates, NFC. Joiners stay where a script needs them (Persian, Hindi, emoji).
/// </summary>
internal static class CharacterCleaner
{
    private static readonly SearchValues<char> Plain = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code), '\n']);

    public static string Clean(string characters)
    {
        var text = new StringBuilder(characters.Length);
        for (var i = 0; i < characters.Length; i++)
        {
            var plain = characters.AsSpan(i).IndexOfAnyExcept(Plain);
            if (plain < 0) plain = characters.Length - i;
            text.Append(characters, i, plain);
            i += plain;
            if (i == characters.Length) break;
            var character = characters[i];
            if (char.IsHighSurrogate(character) && i + 1 < characters.Length && char.IsLowSurrogate(characters[i + 1]))
            {
                text.Append(character).Append(characters[++i]);
            }
            else if (character == '\r')
            {
                if (i + 1 >= characters.Length || characters[i + 1] != '\n') text.Append('\n');
            }
            else
            {
                AppendOther(text, character);
            }
        }

        return text.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Runs of white space as one space, none at the ends.</summary>
    public static string OneLine(string characters)
    {
        if (IsOneLine(characters)) return characters;
        var text = new StringBuilder(characters.Length);
        foreach (var character in characters)
        {
            if (!char.IsWhiteSpace(character)) text.Append(character);
            else if (text.Length > 0 && text[^1] != ' ') text.Append(' ');
        }

        if (text.Length > 0 && text[^1] == ' ') text.Length--;
        return text.ToString();
    }

    private static bool IsOneLine(string characters)
    {
        var before = ' ';
        foreach (var character in characters)
        {
            if (char.IsWhiteSpace(character) && (character != ' ' || before == ' ')) return false;
            before = character;
        }

        return characters.Length == 0 || before != ' ';
    }

    private static void AppendOther(StringBuilder text, char character)
    {
        switch (character)
        {
            case '\t':
                text.Append(' ');
                break;
            case '\v' or '\f' or '\u0085' or '\u2028' or '\u2029':
                text.Append('\n');
                break;
            case '\u200C' or '\u200D':
                if (text.Length > 0 && text[^1] >= '\u0590') text.Append(character);
                break;
            case '\u00AD' or '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' or '\uFFFE' or '\uFFFF':
            case >= '\u202A' and <= '\u202E':
            case >= '\u2066' and <= '\u2069':
                break;
            default:
                if (char.IsSurrogate(character)) text.Append('\uFFFD');
                else if (char.GetUnicodeCategory(character) == UnicodeCategory.SpaceSeparator) text.Append(' ');
                else if (!char.IsControl(character)) text.Append(character);
                break;
        }
    }
}
