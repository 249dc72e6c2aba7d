using System.Collections.Frozen;

namespace Pactwatch.Reading.Mail;

/// <summary>The head of a forwarded mail as it stands in the text of another: marker, sender, date, subject. It is none of the article's.</summary>
internal static class ForwardedHead
{
    private const int LongestLabel = 20;
    private const int FewestLabels = 3;
    private const int MostLines = 12;

    private static readonly FrozenDictionary<string, string> Labels = WordList.Names("Known/forward-labels.tsv");
    private static readonly FrozenSet<string> Markers = WordList.Entries("Known/forward-markers.txt");

    /// <summary>True for the line above a forwarded mail ("---------- Forwarded message ---------").</summary>
    public static bool IsMarker(ReadOnlySpan<char> line) => line.Length < 80 && Markers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(line.Trim("-_=*<>: \t>"));

    /// <summary>
    /// The number of lines, from <paramref name="at"/> on, that such a head takes, and its subject. 0 where none begins
    /// there: at least three labelled lines, a sender or date among them and a subject, with nothing between them but
    /// folded names and empty lines.
    /// </summary>
    public static (int Lines, string? Subject) Measure(IReadOnlyList<string> lines, int at)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        string? subject = null;
        var end = at;
        for (var line = at; line < Math.Min(lines.Count, at + MostLines); line++)
        {
            var label = LabelOf(lines[line], out var value);
            if (label is null)
            {
                if (string.IsNullOrWhiteSpace(lines[line]) || IsMarker(lines[line]) || (line == end && told.Contains("to") && !told.Contains("subject"))) continue;
                break;
            }

            if (!told.Add(label)) break;
            if (label == "subject") subject = value;
            end = line + 1;
        }

        return told.Count >= FewestLabels && subject is not null && (told.Contains("from") || told.Contains("date")) ? (end - at, subject) : (0, null);
    }

    private static string? LabelOf(string line, out string value)
    {
        value = "";
        var text = line.AsSpan().Trim("*> \t");
        var colon = text.IndexOfAny(':', '：');
        if (colon is <= 0 or > LongestLabel) return null;
        value = text[(colon + 1)..].Trim("* \t").ToString();
        return Labels.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text[..colon].Trim("* \t\u00A0"), out var label) ? label : null;
    }
}
