using System.Collections.Immutable;
using System.Text;
using Pactwatch.Language;

namespace Pactwatch.Training.Sentences;

/// <summary>Reads the documents of a treebank in CoNLL-U back into running text.</summary>
internal sealed class RawDocuments
{
    private readonly StringBuilder text = new();
    private readonly ImmutableArray<TextSpan>.Builder sentences = ImmutableArray.CreateBuilder<TextSpan>();
    private readonly ImmutableArray<TextSpan>.Builder words = ImmutableArray.CreateBuilder<TextSpan>();
    private readonly List<string[]> rows = [];
    private string name = "";
    private string sentence = "";
    private bool startsParagraph;
    private bool hasSpace;

    public static IEnumerable<RawDocument> Read(string path)
    {
        var reader = new RawDocuments();
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal))
            {
                if (reader.text.Length > 0) yield return reader.Take();
                reader.name = line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim();
            }

            reader.Line(line);
        }

        if (reader.text.Length > 0) yield return reader.Take();
    }

    private void Line(string line)
    {
        if (line.StartsWith("# newpar", StringComparison.Ordinal)) startsParagraph = true;
        else if (line.StartsWith("# text = ", StringComparison.Ordinal)) sentence = line["# text = ".Length..];
        else if (line.Length > 0 && line[0] != '#') rows.Add(line.Split('\t'));
        else if (line.Length == 0 && rows.Count > 0) AddSentence();
    }

    private void AddSentence()
    {
        if (text.Length > 0) text.Append(startsParagraph ? "\n\n" : hasSpace ? " " : "");
        startsParagraph = false;
        var start = text.Length;
        text.Append(sentence);
        var at = 0;
        foreach (var row in rows.Where(row => !row[0].AsSpan().ContainsAny('-', '.')))
        {
            var place = sentence.IndexOf(row[1], at, StringComparison.Ordinal);
            if (place < 0) throw new InvalidDataException($"\"{row[1]}\" is not in its sentence \"{sentence}\".");
            words.Add(new TextSpan(start + place, start + place + row[1].Length));
            at = place + row[1].Length;
        }

        sentences.Add(new TextSpan(words[^rows.Count(row => !row[0].AsSpan().ContainsAny('-', '.'))].Start, start + at));
        hasSpace = !rows[^1][9].Contains("SpaceAfter=No", StringComparison.Ordinal);
        rows.Clear();
    }

    private RawDocument Take()
    {
        var document = new RawDocument(name, text.ToString(), sentences.ToImmutable(), words.ToImmutable());
        text.Clear();
        sentences.Clear();
        words.Clear();
        return document;
    }
}
