using System.Collections.Immutable;
using Pactwatch.Annotation;
using Pactwatch.Annotation.Quantities;
using Pactwatch.Annotation.Sentences;
using Pactwatch.Annotation.Times;
using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Versions;

/// <summary>
/// Tells which changes touch a number or a date, by the stages that also read them for the ledger, run on the paragraphs
/// that changed. In a language that these don't know, and beyond so many paragraphs, digits are numbers.
/// </summary>
internal sealed class TouchReader(Report before, Report after)
{
    private const int MostParagraphs = 400;
    private const int LongestParagraph = 20_000;

    private readonly Dictionary<(bool IsAfter, int Start), AnnotatedReport> read = [];

    public ImmutableArray<ChangeTouch> Of(TextSpan inBefore, TextSpan inAfter)
    {
        var touches = new SortedSet<ChangeTouch>();
        Add(before, isAfter: false, inBefore, touches);
        Add(after, isAfter: true, inAfter, touches);
        return [.. touches];
    }

    private void Add(Report report, bool isAfter, TextSpan words, SortedSet<ChangeTouch> touches)
    {
        if (words.IsEmpty) return;
        var hasDate = false;
        var blocks = report.Text.Blocks;
        for (var at = FirstBehind(blocks, words.Start); at < blocks.Length && blocks[at].Span.Start < words.End; at++)
        {
            var block = blocks[at];
            var inBlock = words.Intersect(block.Span).Shift(-block.Span.Start);
            if (Read(report, isAfter, block) is not { } annotated) continue;
            hasDate |= annotated.Times.Any(time => time.Span.Overlaps(inBlock));
            if (annotated.Quantities.Any(quantity => quantity.Number.Overlaps(inBlock))) touches.Add(ChangeTouch.Number);
        }

        if (hasDate) touches.Add(ChangeTouch.Date);
        else if (words.SliceOf(report.Text.Characters).ContainsAnyInRange('0', '9')) touches.Add(ChangeTouch.Number);
    }

    /// <summary>The first block that ends behind the offset.</summary>
    private static int FirstBehind(ImmutableArray<Block> blocks, int offset)
    {
        int first = 0, end = blocks.Length;
        while (first < end)
        {
            var middle = (first + end) / 2;
            if (blocks[middle].Span.End <= offset) first = middle + 1;
            else end = middle;
        }

        return first;
    }

    private AnnotatedReport? Read(Report report, bool isAfter, Block block)
    {
        if (read.TryGetValue((isAfter, block.Span.Start), out var known)) return known;
        if (read.Count >= MostParagraphs || block.Span.Length > LongestParagraph || report.Reading.Language is not (null or "en")) return null;
        var paragraph = new AnnotatedReport(report with { Reading = report.Reading with { Text = ReportText.Raw(report.Text[block.Span]) } });
        IAnnotationStage[] stages = [SentenceStage.English, TimeStage.English, QuantityStage.English];
        return read[(isAfter, block.Span.Start)] = stages.Aggregate(paragraph, (annotated, stage) => stage.Annotate(annotated));
    }
}
