using Pactwatch.Language.Names;

namespace Pactwatch.Training.Names;

/// <summary>
/// GUM: the mentions of the last column, reduced to names: the proper noun that heads a mention with what the
/// tree joins to it.
/// </summary>
internal static class GumCorpus
{
    public static IEnumerable<NameText> Read(string path, int weight)
    {
        var (name, sentences, rows) = ("", new List<NameExample>(), new List<string[]>());
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.StartsWith("# newdoc id", StringComparison.Ordinal))
            {
                if (sentences.Count > 0) yield return new NameText(name, [.. sentences], weight);
                sentences.Clear();
                name = line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim();
            }
            else if (line.Length == 0 && rows.Count > 0)
            {
                sentences.Add(new GumSentence(rows).Example());
                rows.Clear();
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                var row = line.Split('\t');
                if (row[0].AsSpan().IndexOfAny('-', '.') < 0) rows.Add(row);
            }
        }

        if (sentences.Count > 0) yield return new NameText(name, [.. sentences], weight);
    }
}
