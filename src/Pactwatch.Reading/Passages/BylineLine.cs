using System.Collections.Frozen;
using System.Collections.Immutable;
using Pactwatch.Reading.Dates;

namespace Pactwatch.Reading.Passages;

/// <summary>A line that names who wrote a text: "By Ana Sol, Staff Writer", "From Lena Holt in Port Sable", "By our newsroom | 4 March 2031".</summary>
internal static class BylineLine
{
    private const int LongestLine = 160;

    private static readonly ImmutableArray<string> Openings = WordList.Lines("byline-openings.txt");
    private static readonly FrozenSet<string> Roles = WordList.Entries("byline-roles.txt");
    private static readonly FrozenSet<string> Particles = WordList.Entries("name-particles.txt");

    /// <summary>The writers that the line names, without its opening, posts and dates; null where it is no byline.</summary>
    public static string? TryRead(string line)
    {
        if (line.Length > LongestLine || Opening(line) is not { } opening) return null;
        var rest = line[opening.Length..].TrimStart(' ', ':');
        // "From Gaza" is no byline, "From Ana Sol in Port Sable" is.
        if (opening.Equals("from", StringComparison.OrdinalIgnoreCase) && !rest.Contains(" in ", StringComparison.Ordinal)) return null;
        var names = Names(rest);
        // "By Friday" and "From May on" open with a date, "By the numbers" has no name.
        if (names.Length < 2 || names[^1] == ':' || DateScanner.Scan(rest) is [{ Span.Start: 0 }, ..] || DateLine.IsDateWords(names)) return null;
        if (Prose.EndsSentence(names) && Prose.CountWords(names) > 4) return null;
        return names.Split(' ').All(IsNamePart) ? names : null;
    }

    /// <summary>True for two or three capitalised words of letters, as a writer's name stands on a line of its own.</summary>
    public static bool IsBareName(string line)
    {
        var words = line.Split(' ');
        return words.Length is 2 or 3 && line.Length <= LongestLine / 4 && !Prose.IsInCapitals(line)
            && words.All(word => char.IsUpper(word[0]) && word.All(letter => char.IsLetter(letter) || letter is '-' or '\'' or '’' or '.'))
            && !words.Any(Roles.Contains);
    }

    /// <summary>Cuts off what stands behind the names: a date, a count of comments, a post.</summary>
    public static string Names(string rest)
    {
        var end = rest.IndexOfAny(['|', '•', '·', '(', '—', '–']);
        var names = end < 0 ? rest : rest[..end];
        var place = names.IndexOf(" in ", StringComparison.Ordinal);
        if (place > 0) names = names[..place];
        if (DateScanner.Scan(names) is [var first, ..]) names = names[..first.Span.Start];
        for (var comma = names.LastIndexOf(','); comma > 0; comma = names.LastIndexOf(','))
        {
            if (!names[(comma + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => Roles.Contains(word) || DateLine.IsDateWords(word))) break;
            names = names[..comma];
        }

        names = names.Trim(' ', ',', ';', '-', '–', '/');
        // A page may have the word "By" in an element of its own.
        return Openings.Contains(names, StringComparer.OrdinalIgnoreCase) ? "" : names;
    }

    private static string? Opening(string line)
    {
        foreach (var opening in Openings)
        {
            if (line.Length > opening.Length + 1 && line.StartsWith(opening, StringComparison.OrdinalIgnoreCase)
                && (opening[^1] == ':' || line[opening.Length] is ' ' or ':')) return line[..opening.Length];
        }

        return null;
    }

    private static bool IsNamePart(string word) =>
        word.Length == 0 || char.IsUpper(word[0]) || !char.IsLower(word[0]) || Roles.Contains(word.Trim(','))
        || Particles.Contains(word) || word.StartsWith("al-", StringComparison.Ordinal);
}
