using Pactwatch.Reading.Decoding;
using Pactwatch.Reading.Passages;

namespace Pactwatch.Reading.PlainText;

/// <summary>
/// Cuts a text into paragraphs. Blank lines part them; within a group a line is a paragraph of its own, unless the
/// group looks broken at a fixed width (as mail and agencies do): then its lines are joined again.
/// </summary>
internal static class ParagraphSplitter
{
    private const int WidestColumn = 110;
    private const int NarrowestColumn = 50;

    public static List<string> Split(string text)
    {
        var paragraphs = new List<string>();
        var group = new List<string>();
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = CharacterCleaner.OneLine(text[range]);
            if (line.Length > 0)
            {
                group.Add(line);
            }
            else
            {
                Close(group, paragraphs);
            }
        }

        Close(group, paragraphs);
        return paragraphs;
    }

    private static void Close(List<string> group, List<string> paragraphs)
    {
        if (!IsBrokenAtWidth(group, out var width))
        {
            paragraphs.AddRange(group);
        }
        else
        {
            var paragraph = new List<string>();
            foreach (var line in group)
            {
                paragraph.Add(line);
                // A short line with a full stop is the last of its paragraph.
                if (line.Length * 4 < width * 3 && Prose.EndsSentence(line)) Join(paragraph, paragraphs);
            }

            Join(paragraph, paragraphs);
        }

        group.Clear();
    }

    private static void Join(List<string> lines, List<string> paragraphs)
    {
        if (lines.Count > 0) paragraphs.Add(string.Join(' ', lines));
        lines.Clear();
    }

    // Nearly all lines but the last reach close to the same width, and most end in the middle of a sentence.
    private static bool IsBrokenAtWidth(List<string> group, out int width)
    {
        width = 0;
        if (group.Count < 2) return false;
        foreach (var line in group) width = Math.Max(width, line.Length);
        if (width is > WidestColumn or < NarrowestColumn) return false;
        int full = 0, ended = 0;
        for (var i = 0; i < group.Count - 1; i++)
        {
            if (group[i].Length * 4 >= width * 3) full++;
            if (Prose.EndsSentence(group[i])) ended++;
        }

        var inner = group.Count - 1;
        return full * 5 >= inner * 4 && ended * 2 < inner;
    }
}
