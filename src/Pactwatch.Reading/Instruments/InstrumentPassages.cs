using System.Text;
using Pactwatch.Extraction.Instruments;
using Pactwatch.Reading.Passages;
using Pactwatch.Reading.PlainText;
using Pactwatch.Text;

namespace Pactwatch.Reading.Instruments;

/// <summary>
/// The passages of an agreement's own text: it has no byline, dateline or credit, and what looks like one is a clause.
/// Only the furniture of a page stays out.
/// </summary>
internal static class InstrumentPassages
{
    /// <summary>Of plain text: each line that begins with a clause's number begins a passage.</summary>
    public static List<Passage> OfPlainText(string text)
    {
        var parted = new StringBuilder(text.Length + 64);
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range);
            // So that lines broken at a fixed width are joined, but never across a number.
            if (ClauseNumber.At(line.Trim()) is not null) parted.Append('\n');
            parted.Append(line).Append('\n');
        }

        return [.. ParagraphSplitter.Split(parted.ToString()).Select(paragraph => new Passage(paragraph, BlockKind.Body))];
    }

    /// <summary>The same passages as an agreement has them.</summary>
    public static List<Passage> Of(IReadOnlyList<Passage> passages) =>
        [.. passages.Select(passage => passage with { Kind = passage.Kind is BlockKind.Title or BlockKind.Heading or BlockKind.Furniture ? passage.Kind : BlockKind.Body })];

    /// <summary>What the text is called: its first passage, where that is no sentence; null where it is one.</summary>
    public static string? TitleOf(IReadOnlyList<Passage> passages) =>
        passages.FirstOrDefault(passage => passage.Kind != BlockKind.Furniture) is { } first && ClauseNumber.At(first.Characters) is null && Prose.IsHeadline(first.Characters) ? first.Characters : null;
}
