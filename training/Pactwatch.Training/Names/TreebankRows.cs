namespace Pactwatch.Training.Names;

/// <summary>Reads corpora of a word a line with a blank line behind each sentence and "# newdoc id = …" before each document.</summary>
internal static class TreebankRows
{
    /// <param name="weight">How much each document counts in training.</param>
    /// <param name="example">Makes a sentence of its words' columns; ranges ("2-3") and empty nodes ("4.1") are left out.</param>
    public static IEnumerable<NameText> Read(string path, int weight, Func<List<string[]>, NameExample> example)
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
                sentences.Add(example(rows));
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
