using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Extraction.Instruments;

/// <summary>Cuts an agreement's text into paragraphs, and these where points are numbered within them: "shall (a) leave, and (b) pay".</summary>
internal static class ClauseParagraphs
{
    public static IEnumerable<ClauseParagraph> Of(ReportText text)
    {
        foreach (var block in text.Blocks)
        {
            if (block.Kind == BlockKind.Furniture) continue;
            foreach (var line in Lines(text.Characters, block.Span))
            {
                var number = ClauseNumber.At(line.SliceOf(text.Characters));
                foreach (var point in Points(text.Characters, line, number)) yield return point with { IsHeading = block.Kind is BlockKind.Heading or BlockKind.Title };
            }
        }
    }

    // A line that begins with a number begins a clause, even where no blank line parts it from the one before.
    private static IEnumerable<TextSpan> Lines(string characters, TextSpan block)
    {
        var start = block.Start;
        for (var at = block.Start; at < block.End; at++)
        {
            if (characters[at] != '\n') continue;
            var next = at + 1;
            while (next < block.End && char.IsWhiteSpace(characters[next])) next++;
            if (next >= block.End || ClauseNumber.At(characters.AsSpan(next, block.End - next)) is null) continue;
            if (Trimmed(characters, start, at) is { IsEmpty: false } line) yield return line;
            start = next;
        }

        if (Trimmed(characters, start, block.End) is { IsEmpty: false } last) yield return last;
    }

    private static IEnumerable<ClauseParagraph> Points(string characters, TextSpan line, ClauseNumber? number)
    {
        var marks = InlineMarks(characters, line, line.Start + (number?.Length ?? 0));
        var start = line.Start;
        var own = number;
        foreach (var (at, label) in marks)
        {
            var before = Trimmed(characters, start, at);
            if (!before.IsEmpty) yield return new ClauseParagraph(before, own, false);
            (start, own) = (at, label);
        }

        yield return new ClauseParagraph(Trimmed(characters, start, line.End), own, false);
    }

    /// <summary>Two or more labels in brackets that follow each other from the first on; "(a) of Article 3" alone is a reference.</summary>
    private static List<(int At, ClauseNumber Label)> InlineMarks(string characters, TextSpan line, int from)
    {
        var marks = new List<(int At, ClauseNumber Label)>();
        for (var at = from; at < line.End; at++)
        {
            if (characters[at] != '(' || (at > from && characters[at - 1] != ' ')) continue;
            if (ClauseNumber.At(characters.AsSpan(at, line.End - at)) is not { Kind: ClauseNumberKind.Item } label) continue;
            if (at + label.Length >= line.End) continue;
            var isWanted = marks.Count == 0 ? label.Label is "a" or "i" or "1" or "A" : ItemOrder.IsNext(marks[^1].Label.Label, label.Label);
            if (isWanted) marks.Add((at, label));
        }

        return marks.Count > 1 ? marks : [];
    }

    private static TextSpan Trimmed(string characters, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(characters[start])) start++;
        while (end > start && char.IsWhiteSpace(characters[end - 1])) end--;
        return new TextSpan(start, end);
    }
}
