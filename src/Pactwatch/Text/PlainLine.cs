using System.Text;

namespace Pactwatch.Text;

/// <summary>Text from outside as one line that nothing obeys: for headers, logs and reasons, not for words that are quoted as evidence.</summary>
public static class PlainLine
{
    /// <summary>
    /// The text with line ends and tabs as single blanks, without characters that can't be seen, half pairs of surrogates
    /// as "�", no blanks at its ends, and cut to so many characters with "…" as the last.
    /// </summary>
    /// <param name="longest">In UTF-16 units, at least 2.</param>
    public static string Of(string text, int longest)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(longest, 2);
        var line = new StringBuilder(Math.Min(text.Length, longest));
        foreach (var rune in text.EnumerateRunes())
        {
            if (line.Length > longest) break;
            if (rune.Value is '\n' or '\r' or '\t' or ' ') Blank(line);
            else if (!HiddenCharacter.Is(rune.Value)) line.Append(rune.ToString());
        }

        return Cut(line.ToString().TrimEnd(), longest);
    }

    /// <summary>The text, cut to so many characters with "…" as the last, never within a pair of surrogates.</summary>
    /// <param name="longest">In UTF-16 units, at least 2.</param>
    public static string Cut(string text, int longest)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(longest, 2);
        if (text.Length <= longest) return text;
        var end = char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1;
        return text[..end].TrimEnd() + "…";
    }

    private static void Blank(StringBuilder line)
    {
        if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
    }
}
