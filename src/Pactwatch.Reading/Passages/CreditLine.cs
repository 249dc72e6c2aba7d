using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Pactwatch.Reading.Passages;

/// <summary>A line that says whose reporting a text is or who holds it: "Source: X", "(Northwire)", "— Agencies", "© 2031 X".</summary>
internal static partial class CreditLine
{
    private const int LongestOpening = 300;
    private const int LongestEnding = 200;
    private const int LongestName = 40;

    private static readonly Openings Credits = new("credit-openings.txt");
    private static readonly ImmutableArray<string> Endings = WordList.Lines("credit-endings.txt");

    public static bool Is(string text)
    {
        if (text.Length > LongestOpening) return false;
        if (Credits.Of(text) is not null) return true;
        var bare = text.TrimEnd('.', ')', ' ', ']');
        if (text.Length <= LongestEnding && Endings.Any(ending => bare.EndsWith(ending, StringComparison.OrdinalIgnoreCase))) return true;
        return IsNameInBrackets(text) || IsNameAfterDash(text);
    }

    /// <summary>Who holds the text, from "© 2031 Northwire News. All rights reserved."; null where the line doesn't say.</summary>
    public static string? Holder(string text)
    {
        var match = Copyright().Match(text);
        if (!match.Success) return null;
        var name = match.Groups["name"].Value.Trim(' ', ',', '-', '–');
        return name.Length is >= 2 and <= 60 && char.IsUpper(name[0]) ? name : null;
    }

    // "(Northwire)", "(With agencies)", but not "(more to follow)".
    private static bool IsNameInBrackets(string text) =>
        text.Length is >= 4 and <= LongestName && text[0] is '(' or '[' && text[^1] is ')' or ']' && char.IsUpper(text[1]) && Prose.CountWords(text) <= 4
        && !text.Contains('.', StringComparison.Ordinal);

    // "— Agencies", "– Northwire/Seaborne", but not a line of talk.
    private static bool IsNameAfterDash(string text)
    {
        if (text.Length is < 3 or > LongestName || text[0] is not ('–' or '—' or '―' or '-')) return false;
        var name = text.TrimStart('–', '—', '―', '-').Trim();
        return name.Length > 1 && Prose.CountWords(name) <= 4 && Prose.IsCapitalised(name) && !Prose.EndsSentence(name)
            && !name.Contains('@', StringComparison.Ordinal) && char.IsLetter(name[0]);
    }

    [GeneratedRegex(@"(?:©|\(c\)|copyright)\s{0,3}(?:©\s{0,3})?(?:[0-9]{4}(?:[–-][0-9]{4})?\s{1,3})(?<name>[^.|,;©]{2,60})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: -1)]
    private static partial Regex Copyright();
}
