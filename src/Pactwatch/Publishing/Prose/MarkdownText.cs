using System.Text;

namespace Pactwatch.Publishing.Prose;

/// <summary>Builds Markdown (CommonMark with GitHub's tables and footnotes) in which no words of a report become markup.</summary>
public sealed class MarkdownText
{
    /// <summary>What is markup within a line; words of reports never start one.</summary>
    private const string Marks = "\\`*_{}[]<>|~^&#";

    private readonly StringBuilder text = new();

    /// <summary>A heading of words that may be anybody's.</summary>
    public void Heading(int level, string words) => Paragraph(new string('#', level) + " " + Escaped(words));

    /// <summary>A paragraph as it is.</summary>
    public void Paragraph(string markdown)
    {
        if (text.Length > 0) text.Append('\n');
        text.Append(markdown).Append('\n');
    }

    /// <summary>A table; nothing where it has no rows. Cells are Markdown.</summary>
    public void Table(IReadOnlyList<string> heads, IReadOnlyList<string[]> rows)
    {
        if (rows.Count == 0) return;
        if (text.Length > 0) text.Append('\n');
        Row(heads);
        Row([.. heads.Select(_ => "---")]);
        foreach (var row in rows) Row(row);
    }

    /// <summary>Words on one line with every character that could be markup escaped.</summary>
    public static string Escaped(string? words)
    {
        if (string.IsNullOrEmpty(words)) return "";
        var escaped = new StringBuilder(words.Length);
        foreach (var character in words)
        {
            if (char.IsWhiteSpace(character) || char.IsControl(character)) escaped.Append(escaped.Length > 0 && escaped[^1] == ' ' ? "" : " ");
            else if (Marks.Contains(character, StringComparison.Ordinal)) escaped.Append('\\').Append(character);
            else escaped.Append(character);
        }

        return escaped.ToString();
    }

    /// <summary>The document so far.</summary>
    public override string ToString() => text.ToString();

    private void Row(IReadOnlyList<string> cells)
    {
        text.Append('|');
        foreach (var cell in cells) text.Append(' ').Append(cell).Append(" |");
        text.Append('\n');
    }
}
