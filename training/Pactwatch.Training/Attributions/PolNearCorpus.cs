using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Pactwatch.Language;

namespace Pactwatch.Training.Attributions;

/// <summary>
/// The Political News Attribution Relations corpus (Newell, Margolin, Ruths, LREC 2018) as its repository lays it out:
/// a folder of texts and one of brat's stand-off files, whose offsets count code points.
/// </summary>
internal static partial class PolNearCorpus
{
    /// <param name="part">A folder with "text" and "attributions" in it.</param>
    /// <exception cref="DirectoryNotFoundException">It isn't laid out so.</exception>
    public static IEnumerable<AttributionDocument> Read(string part)
    {
        var texts = Path.Combine(part, "text");
        var marks = Directory.GetFiles(Path.Combine(part, "attributions"), "*.ann").ToLookup(file => Annotator.Replace(Path.GetFileNameWithoutExtension(file), ""), StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(texts, "*.txt").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            // A text with two annotators counts once.
            if (marks[name].Order(StringComparer.Ordinal).FirstOrDefault() is { } marked) yield return Read(name, File.ReadAllText(file), File.ReadLines(marked));
        }
    }

    public static AttributionDocument Read(string name, string text, IEnumerable<string> lines)
    {
        var offsets = Offsets(text);
        var spans = new Dictionary<string, ImmutableArray<TextSpan>>(StringComparer.Ordinal);
        var events = new List<string[]>();
        foreach (var line in lines.Select(line => line.Split('\t')).Where(line => line.Length > 1))
        {
            if (line[0].StartsWith('T')) spans[line[0]] = [.. line[1][(line[1].IndexOf(' ', StringComparison.Ordinal) + 1)..].Split(';').Select(Span)];
            else if (line[0].StartsWith('E')) events.Add(line[1].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        return new AttributionDocument(name, text, [.. events.Select(roles => new MarkedAttribution(Role(roles, "Cue"), Role(roles, "Content"))).Where(marked => !marked.Content.IsEmpty)]);

        ImmutableArray<TextSpan> Role(string[] roles, string role) =>
            [.. roles.Skip(1).Select(entry => entry.Split(':')).Where(entry => entry[0].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') == role).SelectMany(entry => spans.GetValueOrDefault(entry[1], [])).Order()];

        TextSpan Span(string words)
        {
            var ends = words.Split(' ');
            return new TextSpan(offsets[int.Parse(ends[0], CultureInfo.InvariantCulture)], offsets[int.Parse(ends[1], CultureInfo.InvariantCulture)]);
        }
    }

    /// <summary>From a count of code points to one of UTF-16 code units.</summary>
    private static int[] Offsets(string text)
    {
        var offsets = new List<int>(text.Length + 1);
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            offsets.Add(at);
            at += rune.Utf16SequenceLength;
        }

        offsets.Add(at);
        return [.. offsets];
    }

    [GeneratedRegex("_[0-9a-f]{4}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Annotator { get; }
}
