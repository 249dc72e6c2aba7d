using System.Collections.Immutable;
using System.Text;
using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Passages;
using Pactwatch.Text;

namespace Pactwatch.Reading.Pdf;

/// <summary>
/// Makes paragraphs of the lines of pages: one ends where the block does, at an indent, after a short line that ends a
/// sentence, or where the letters change their size; one that was cut by the end of a column or page goes on.
/// </summary>
internal sealed class PdfParagraphs
{
    private const int LongestHeading = 160;
    private const int LongestTitle = 300;

    private readonly StyledText styled;
    private readonly LineJoiner joiner;
    private readonly int plainHeight;
    private readonly int titleHeight;
    private readonly StringBuilder paragraph = new();
    private readonly HashSet<string> running = new(StringComparer.Ordinal);
    private PdfLine? last;

    private PdfParagraphs(StyledText styled, ImmutableArray<PdfPage> pages, RunningLines runningLines)
    {
        this.styled = styled;
        var lines = pages.SelectMany(page => page.Blocks.SelectMany(block => block.Lines).Where(line => !runningLines.Holds(line, page))).ToList();
        joiner = new LineJoiner(lines.Select(line => line.Words));
        plainHeight = CommonHeight(lines);
        titleHeight = TitleHeight(pages, runningLines);
    }

    public static void Add(ImmutableArray<PdfPage> pages, StyledText styled)
    {
        var runningLines = new RunningLines(pages);
        var paragraphs = new PdfParagraphs(styled, pages, runningLines);
        foreach (var page in pages)
        {
            foreach (var block in page.Blocks) paragraphs.Add(block, page, runningLines);
        }

        paragraphs.Close();
    }

    private void Add(PdfBlock block, PdfPage page, RunningLines runningLines)
    {
        var left = block.Lines.Min(line => line.Left);
        var right = block.Lines.Max(line => line.Right);
        var isFirst = true;
        foreach (var line in block.Lines)
        {
            if (runningLines.Holds(line, page))
            {
                // Once is enough, and where the first stands it can be the name of the paper.
                if (running.Add(RunningLines.Key(line.Words))) AddRunning(line);
                continue;
            }

            if (last is not null && (isFirst ? !GoesOn(line) : Begins(line, left, right))) Close();
            joiner.Append(paragraph, line.Words);
            last = line;
            isFirst = false;
        }
    }

    private void AddRunning(PdfLine line)
    {
        if (paragraph.Length == 0) styled.Add(line.Words, BlockKind.Furniture);
    }

    // The first line of a block, column or page.
    private bool GoesOn(PdfLine line) =>
        IsSameSize(line, last!) && (LineJoiner.EndsInWord(paragraph) || (!Prose.EndsSentence(paragraph.ToString()) && char.IsLower(line.Words[0])));

    private bool Begins(PdfLine line, int left, int right)
    {
        if (!IsSameSize(line, last!)) return true;
        var isIndented = line.Left > left + (line.Height / 2) && last!.Left <= left + (line.Height / 2);
        var isAfterShort = last!.Right < right - ((right - left) / 6) && Prose.EndsSentence(last.Words);
        return isIndented || isAfterShort;
    }

    private void Close()
    {
        if (paragraph.Length > 0 && last is not null) styled.Add(paragraph.ToString(), KindOf(last));
        paragraph.Clear();
        last = null;
    }

    private BlockKind? KindOf(PdfLine line)
    {
        if (titleHeight > 0 && IsSameHeight(line.Height, titleHeight) && paragraph.Length <= LongestTitle) return BlockKind.Title;
        return line.Height * 100 > plainHeight * 115 && paragraph.Length <= LongestHeading && !Prose.EndsSentence(paragraph.ToString()) ? BlockKind.Heading : null;
    }

    private static bool IsSameSize(PdfLine line, PdfLine other) => IsSameHeight(line.Height, other.Height);

    private static bool IsSameHeight(int height, int other) => Math.Abs(height - other) * 100L <= Math.Max(height, other) * 12L;

    // The height in which most characters are set.
    private static int CommonHeight(List<PdfLine> lines) =>
        lines.GroupBy(line => line.Height).OrderByDescending(group => group.Sum(line => (long)line.Words.Length)).ThenBy(group => group.Key).FirstOrDefault()?.Key ?? 0;

    // The largest letters of the first page, where they are larger than the text's and few.
    private int TitleHeight(ImmutableArray<PdfPage> pages, RunningLines runningLines)
    {
        if (pages.FirstOrDefault(page => !page.Blocks.IsEmpty) is not { } page) return 0;
        var lines = page.Blocks.SelectMany(block => block.Lines).Where(line => !runningLines.Holds(line, page) && Prose.CountWords(line.Words) > 1).ToList();
        if (lines.Count == 0) return 0;
        var largest = lines.Max(line => line.Height);
        return largest * 100L > plainHeight * 125L && lines.Count(line => IsSameHeight(line.Height, largest)) <= 4 ? largest : 0;
    }
}
