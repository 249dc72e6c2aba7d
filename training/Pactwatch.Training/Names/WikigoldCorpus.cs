using System.Text;
using Pactwatch.Language.Names;

namespace Pactwatch.Training.Names;

/// <summary>Wikigold: persons, locations, organizations, and the rest under one name, nationalities among it.</summary>
internal static class WikigoldCorpus
{
    public static IEnumerable<NameText> Read(string path, int weight)
    {
        var (text, names, number) = (new StringBuilder(), new List<(int Start, int End, string Tag)>(), 0);
        var before = "O";
        foreach (var line in File.ReadLines(path).Append("-DOCSTART- O"))
        {
            if (line.StartsWith("-DOCSTART-", StringComparison.Ordinal))
            {
                if (text.Length > 0) yield return Text(text.ToString(), names, $"wikigold-{number++}", weight);
                text.Clear();
                names.Clear();
                before = "O";
                continue;
            }

            if (line.Length == 0)
            {
                text.Append("\n\n");
                before = "O";
                continue;
            }

            var blank = line.LastIndexOf(' ');
            var tag = line[(blank + 1)..];
            if (text.Length > 0 && text[^1] != '\n') text.Append(' ');
            var start = text.Length;
            text.Append(line, 0, blank);
            if (string.Equals(tag, before, StringComparison.Ordinal) && tag != "O") names[^1] = names[^1] with { End = text.Length };
            else if (tag != "O") names.Add((start, text.Length, tag[2..]));
            before = tag;
        }
    }

    private static NameText Text(string text, List<(int Start, int End, string Tag)> names, string name, int weight)
    {
        var spanned = new SpannedText(text, 1);
        foreach (var (start, end, tag) in names)
        {
            if (spanned.At(start, end) is not var (example, first, last)) continue;
            switch (tag)
            {
                case "PER":
                    NameMarks.Mark(example, first, last, NameType.Person);
                    break;
                case "ORG":
                    NameMarks.Mark(example, first, last, NameType.Organization);
                    break;
                case "LOC":
                    NameMarks.Mark(example, first, last, NameMarks.PlaceType(example, first, last));
                    break;
                default:
                    NameMarks.Mark(example, first, last, NameType.Other, NameType.Norp);
                    break;
            }
        }

        return new NameText(name, spanned.Sentences, weight);
    }
}
