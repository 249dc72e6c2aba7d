using System.Collections.Frozen;
using Pactwatch.Reading.Dates;
using Pactwatch.Reading.Passages;
using Pactwatch.Text;

namespace Pactwatch.Reading.PlainText;

/// <summary>
/// The "Key: value" lines that may stand at the head of a text, between lines of three hyphens or down to the first
/// blank line. They tell of the report and stay in the stored text as furniture, its title and byline as such.
/// </summary>
internal static class FrontMatter
{
    private const int LongestKey = 30;
    private const int MostLines = 40;

    private static readonly FrozenDictionary<string, string> Keys = WordList.Names("metadata-keys.tsv");

    /// <summary>Reads the head into <paramref name="draft"/> and <paramref name="passages"/>; what remains is returned, all of it where there is no head.</summary>
    public static string Read(string text, ReadingDraft draft, List<Passage> passages)
    {
        var body = text.TrimStart('\n', ' ');
        var fence = body.StartsWith("---\n", StringComparison.Ordinal) ? "---" : body.StartsWith("+++\n", StringComparison.Ordinal) ? "+++" : null;
        var isFenced = fence is not null;
        var lines = new List<string>();
        var at = isFenced ? 4 : 0;
        var isClosed = false;
        while (at < body.Length && lines.Count < MostLines)
        {
            var end = body.IndexOf('\n', at);
            var line = WithColon(body[at..(end < 0 ? body.Length : end)].Trim(), fence);
            at = end < 0 ? body.Length : end + 1;
            isClosed = isFenced ? line == fence || line == "..." : line.Length == 0;
            if (isClosed) break;
            // "authors:" and then a name a line.
            if (isFenced && line.StartsWith("- ", StringComparison.Ordinal) && lines is [.., var list] && MeaningOf(list) is not null) lines[^1] = list + (list[^1] == ':' ? " " : ", ") + line[2..].Trim('"', '\'');
            else lines.Add(line);
        }

        // All lines must be of the head: "Correspondent: …" may well be the first words of a report.
        var known = lines.Count(line => MeaningOf(line) is not null);
        if (known == 0 || (isFenced ? !isClosed : known < lines.Count || known < 2)) return text;
        foreach (var line in lines) Take(line, draft, passages);
        return body[at..];
    }

    // TOML writes "key = value".
    private static string WithColon(string line, string? fence)
    {
        var equals = fence == "+++" ? line.IndexOf('=', StringComparison.Ordinal) : -1;
        return equals < 0 ? line : line[..equals].TrimEnd() + ":" + line[(equals + 1)..];
    }

    private static string? MeaningOf(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon is <= 0 or > LongestKey) return null;
        return Keys.TryGetValue(line[..colon].Trim().Replace('_', ' '), out var meaning) ? meaning : null;
    }

    private static void Take(string line, ReadingDraft draft, List<Passage> passages)
    {
        var value = line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim().Trim('"', '\'', '[', ']').Replace("\", \"", ", ", StringComparison.Ordinal).Trim();
        var kind = BlockKind.Furniture;
        switch (value.Length == 0 ? null : MeaningOf(line))
        {
            case "title":
                draft.TellTitle(value);
                passages.Add(new Passage(value, BlockKind.Title));
                return;
            case "outlet":
                draft.TellOutlet(value);
                break;
            case "byline":
                draft.TellByline(value);
                kind = BlockKind.Byline;
                break;
            case "url":
                draft.TellUrl(value);
                break;
            case "language":
                draft.TellLanguage(value);
                break;
            case "published" or "modified":
                kind = BlockKind.Dateline;
                if (DateScanner.ScanOne(value) is { } mention) draft.TellDate(mention, DateSource.FrontMatter, value, MeaningOf(line) == "modified");
                break;
        }

        passages.Add(new Passage(line, kind));
    }
}
