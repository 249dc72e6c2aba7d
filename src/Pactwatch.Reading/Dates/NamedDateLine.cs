using Pactwatch.Reading.Passages;

namespace Pactwatch.Reading.Dates;

/// <summary>A line above an article that sets names beside its date: "The Harbour Gazette, 4 March 2031", "DRELL, March 4, 2031 - Northwire".</summary>
internal static class NamedDateLine
{
    private const int LongestLine = 100;
    private const string Signs = ",;|/–—-·•()[]";

    /// <summary>The line's one date, with its year; null where the line is anything else.</summary>
    public static DateMention? Find(string line)
    {
        if (line.Length > LongestLine || Prose.EndsSentence(line)) return null;
        if (DateScanner.Scan(line) is not [{ Year: not null } date]) return null;
        var before = line[..date.Span.Start].TrimEnd();
        var after = line[date.Span.End..].TrimStart();
        if ((before.Length > 0 && !Signs.Contains(before[^1], StringComparison.Ordinal)) || (after.Length > 0 && !Signs.Contains(after[0], StringComparison.Ordinal))) return null;
        return AreNames(before) && AreNames(after) ? date : null;
    }

    private static bool AreNames(string part) => part.All(character => !char.IsDigit(character)) && part.Split([' ', .. Signs]).All(word => word.Length == 0 || !char.IsLower(word[0]));
}
