using System.Text;

namespace Pactwatch.Reading.Pdf;

/// <summary>Joins the lines of a paragraph. A word that was cut at the end of a line is made whole; a hyphen that belongs to the word stays.</summary>
internal sealed class LineJoiner
{
    private readonly HashSet<string> words = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="lines">All lines of the document: how it writes a word elsewhere tells whether a hyphen is the word's.</param>
    public LineJoiner(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            foreach (var word in line.Split(' ')) words.Add(word.Trim('.', ',', ';', ':', '!', '?', '"', '“', '”', '‘', '’', '(', ')'));
        }
    }

    /// <summary>True where the text ends with a word that goes on in the next line.</summary>
    public static bool EndsInWord(StringBuilder text) =>
        text.Length > 1 && text[^1] is '-' or '\u00AD' or '\u2010' && char.IsLetter(text[^2]);

    public void Append(StringBuilder text, string line)
    {
        if (text.Length == 0)
        {
            text.Append(line);
            return;
        }

        if (!EndsInWord(text) || line.Length == 0 || !char.IsLower(line[0])) text.Append(EndsInWord(text) && line.Length > 0 && char.IsLetterOrDigit(line[0]) ? "" : " ").Append(line);
        else
        {
            if (IsCut(text, line)) text.Length--;
            text.Append(line);
        }
    }

    // "cease-" + "fire": with its hyphen where the document has it so elsewhere, without it else.
    private bool IsCut(StringBuilder text, string line)
    {
        if (text[^1] == '\u00AD') return true;
        var start = text.Length - 1;
        while (start > 0 && text[start - 1] != ' ') start--;
        var first = text.ToString(start, text.Length - 1 - start).TrimStart('"', '“', '‘', '(', '\'');
        var second = line.Split(' ')[0].Trim('.', ',', ';', ':', '!', '?', '"', '“', '”', '‘', '’', '(', ')');
        if (words.Contains(first + second)) return true;
        // "US-led", "mid-2031-style": a hyphen there already, or capitals before it.
        return !words.Contains(first + "-" + second) && !first.Contains('-', StringComparison.Ordinal) && !(first.Length > 1 && char.IsUpper(first[^1]));
    }
}
