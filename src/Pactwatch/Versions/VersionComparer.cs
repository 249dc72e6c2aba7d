using System.Collections.Immutable;
using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Versions;

/// <summary>
/// Compares two versions of a report: paragraphs first, then words within paragraphs that differ. The time is near
/// linear in the texts' length: beyond a count of steps, passages are taken whole.
/// </summary>
public static class VersionComparer
{
    private const long MostSteps = 60_000_000;
    private const int MostWords = 400_000;

    /// <summary>What became of <paramref name="before"/> on the way to <paramref name="after"/>.</summary>
    public static VersionDifference Compare(Report before, Report after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var old = TextPieces.Paragraphs(before.Text.Characters, before.Text.Blocks.Select(block => block.Span), known);
        var current = TextPieces.Paragraphs(after.Text.Characters, after.Text.Blocks.Select(block => block.Span), known);
        var paragraphs = new SequenceComparer(old.Numbers, current.Numbers, MostSteps);
        var passages = paragraphs.Compare();
        var isCoarse = paragraphs.IsCoarse;
        var spans = new List<(TextSpan Before, TextSpan After)>();
        var wordsLeft = MostWords;
        foreach (var passage in passages)
        {
            var inBefore = Covered(old, passage.BeforeStart, passage.BeforeEnd);
            var inAfter = Covered(current, passage.AfterStart, passage.AfterEnd);
            isCoarse |= !AddWords(before.Text.Characters, inBefore, after.Text.Characters, inAfter, ref wordsLeft, spans);
        }

        var touches = new TouchReader(before, after);
        return new VersionDifference([.. spans.Select(span => Change(before.Text, span.Before, after.Text, span.After, touches))], isCoarse);
    }

    private static TextSpan Covered(TextPieces paragraphs, int start, int end)
    {
        if (start < end) return paragraphs.Spans[start].Cover(paragraphs.Spans[end - 1]);
        var at = start < paragraphs.Spans.Count ? paragraphs.Spans[start].Start : paragraphs.Spans.Count > 0 ? paragraphs.Spans[^1].End : 0;
        return new TextSpan(at, at);
    }

    /// <summary>False where the passages were taken whole, being too long or too unlike.</summary>
    private static bool AddWords(string before, TextSpan inBefore, string after, TextSpan inAfter, ref int wordsLeft, List<(TextSpan Before, TextSpan After)> spans)
    {
        if (inBefore.IsEmpty || inAfter.IsEmpty)
        {
            spans.Add((inBefore, inAfter));
            return true;
        }

        // Five characters make a word, with its space.
        if ((inBefore.Length + inAfter.Length) / 5 > wordsLeft)
        {
            spans.Add((inBefore, inAfter));
            return false;
        }

        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var old = TextPieces.Words(before, inBefore, known);
        var current = TextPieces.Words(after, inAfter, known);
        wordsLeft -= old.Numbers.Length + current.Numbers.Length;
        var words = new SequenceComparer(old.Numbers, current.Numbers, MostSteps);
        foreach (var change in Smooth(words.Compare(), before, old))
            spans.Add((CoveredWords(old, change.BeforeStart, change.BeforeEnd, inBefore), CoveredWords(current, change.AfterStart, change.AfterEnd, inAfter)));
        return !words.IsCoarse;
    }

    private static TextSpan CoveredWords(TextPieces pieces, int start, int end, TextSpan within)
    {
        if (start < end) return pieces.Spans[start].Cover(pieces.Spans[end - 1]);
        var at = start > 0 ? pieces.Spans[start - 1].End : within.Start;
        return new TextSpan(at, at);
    }

    /// <summary>A single small word that two changes happen to leave between them ("the") is read as changed with them.</summary>
    private static List<Replacement> Smooth(List<Replacement> changes, string before, TextPieces old)
    {
        const int MostKept = 2;
        const int ShortestKept = 5;
        var smooth = new List<Replacement>(changes.Count);
        foreach (var change in changes)
        {
            if (smooth is [.., var last] && change.BeforeStart - last.BeforeEnd is > 0 and <= MostKept && IsLong(last) && IsLong(change)
                && Enumerable.Range(last.BeforeEnd, change.BeforeStart - last.BeforeEnd).All(at => old.Spans[at].Length < ShortestKept && before[old.Spans[at].Start] != '\n'))
                smooth[^1] = last with { BeforeEnd = change.BeforeEnd, AfterEnd = change.AfterEnd };
            else smooth.Add(change);
        }

        return smooth;
    }

    private static bool IsLong(Replacement change) => change.BeforeEnd - change.BeforeStart > 1 && change.AfterEnd - change.AfterStart > 1;

    private static VersionChange Change(ReportText before, TextSpan inBefore, ReportText after, TextSpan inAfter, TouchReader touches)
    {
        var block = inAfter.IsEmpty ? before.BlockAt(inBefore.Start) : after.BlockAt(inAfter.Start);
        var (old, current) = Differing(before.Characters, inBefore, after.Characters, inAfter);
        return new VersionChange(inBefore, inAfter, block?.Kind ?? BlockKind.Body, old, current, touches.Of(inBefore, inAfter));
    }

    // "2,500" to "2,000": the 5 became a 0.
    private static (TextSpan Before, TextSpan After) Differing(string before, TextSpan inBefore, string after, TextSpan inAfter)
    {
        const int LongestWord = 60;
        if (inBefore.IsEmpty || inAfter.IsEmpty || inBefore.Length > LongestWord || inAfter.Length > LongestWord
            || inBefore.SliceOf(before).Contains(' ') || inAfter.SliceOf(after).Contains(' ')) return (inBefore, inAfter);
        var start = inBefore.SliceOf(before).CommonPrefixLength(inAfter.SliceOf(after));
        if (start > 0 && char.IsHighSurrogate(before[inBefore.Start + start - 1])) start--;
        var end = 0;
        while (end < Math.Min(inBefore.Length, inAfter.Length) - start && before[inBefore.End - 1 - end] == after[inAfter.End - 1 - end]) end++;
        if (end > 0 && char.IsLowSurrogate(before[inBefore.End - end])) end--;
        return (new TextSpan(inBefore.Start + start, inBefore.End - end), new TextSpan(inAfter.Start + start, inAfter.End - end));
    }
}
