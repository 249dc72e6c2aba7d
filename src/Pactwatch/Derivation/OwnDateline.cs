using System.Text.RegularExpressions;

namespace Pactwatch.Derivation;

/// <summary>
/// Tells whether an agency named in a dateline publishes the report itself: the page's head bears its name
/// ("NORTHWIRE NEWS SERVICE"), or its foot says that the rights are the agency's ("(c) 2031 Northwire").
/// </summary>
public static partial class OwnDateline
{
    private const int LongestLine = 120;

    [GeneratedRegex(@"^(?:\([cC]\)|©|[cC]opyright)(?: ?(?:\([cC]\)|©))? ?(?:[0-9]{4},? )?(?<owner>.+)$", RegexOptions.NonBacktracking)]
    private static partial Regex Rights();

    /// <summary>True where the head or the foot of the text is the agency's own.</summary>
    public static bool IsOwn(string characters, string agency)
    {
        ArgumentNullException.ThrowIfNull(characters);
        ArgumentException.ThrowIfNullOrEmpty(agency);
        var isFirst = true;
        foreach (var range in characters.AsSpan().Split('\n'))
        {
            var line = characters.AsSpan()[range].Trim();
            if (line.IsEmpty) continue;
            if (line.Length <= LongestLine && ((isFirst && IsName(line, agency)) || IsRights(line.ToString(), agency))) return true;
            isFirst = false;
        }

        return false;
    }

    /// <summary>The name alone, or with what outlets bear behind it ("NORTHWIRE NEWS SERVICE"): no headline.</summary>
    private static bool IsName(ReadOnlySpan<char> line, string agency)
    {
        if (!StartsWithName(line, agency)) return false;
        foreach (var range in line[agency.Length..].Split(' '))
        {
            var word = line[agency.Length..][range];
            if (!word.IsEmpty && word.ToString().ToUpperInvariant() is not ("NEWS" or "AGENCY" or "SERVICE" or "WIRE" or "PRESS")) return false;
        }

        return true;
    }

    private static bool IsRights(string line, string agency) =>
        Rights().Match(line) is { Success: true } rights && StartsWithName(rights.Groups["owner"].Value, agency);

    private static bool StartsWithName(ReadOnlySpan<char> line, string agency) =>
        line.StartsWith(agency, StringComparison.OrdinalIgnoreCase) && (line.Length == agency.Length || !char.IsLetterOrDigit(line[agency.Length]));
}
