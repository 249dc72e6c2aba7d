using System.Globalization;
using System.Text;

namespace Pactwatch.Cli.Terminals;

/// <summary>Text from outside, made safe to show on a terminal.</summary>
internal static class PlainText
{
    /// <summary>
    /// The text on one line, without control characters (escape sequences lose what makes them work) and without
    /// the signs that turn the direction of writing, which can make a text look like another one.
    /// </summary>
    public static string Of(string text) => Clean(text, keepsLines: false);

    /// <summary>The same, but lines stay lines.</summary>
    public static string LinesOf(string text) => Clean(text, keepsLines: true);

    private static string Clean(string text, bool keepsLines)
    {
        ArgumentNullException.ThrowIfNull(text);
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\n' && keepsLines) clean.Append('\n');
            else if (rune.Value is '\n' or '\t') clean.Append(' ');
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.Control && !TurnsDirection(rune.Value)) clean.Append(rune.ToString());
        }

        return clean.ToString();
    }

    private static bool TurnsDirection(int rune) => rune is 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
