using System.Collections.Immutable;
using Pactwatch.Language;

namespace Pactwatch.Annotation.Attribution;

/// <summary>
/// Finds quotations by their marks: straight, curly, low, angled, single and double, two single ones for a double
/// one (''…'', ``…''), nested, and those that lack a mark. Apostrophes, feet, inches and decades ("the '90s") are no marks.
/// </summary>
public static class QuotationFinder
{
    private enum MarkStyle
    {
        StraightDouble,
        CurlyDouble,
        Angled,
        CurlySingle,
        StraightSingle,
    }

    /// <summary>The quotations of the paragraphs, in the order of their opening marks; an inner one follows the one it lies in.</summary>
    public static ImmutableArray<Quotation> Find(string text, IReadOnlyList<TextSpan> paragraphs)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(paragraphs);
        var found = new List<Quotation>();
        var leftOpen = false;
        foreach (var paragraph in paragraphs)
        {
            var first = found.Count;
            var endsOpen = FindInParagraph(text, paragraph, found);
            found.Sort(first, found.Count - first, Comparer<Quotation>.Create(OuterFirst));
            // A quotation left open goes on only where the next paragraph starts with a mark.
            if (leftOpen && found.Count > first && found[first].Marks.Start == paragraph.Start) found[first] = found[first] with { Continues = true };
            leftOpen = endsOpen;
        }

        return [.. found];
    }

    private static int OuterFirst(Quotation left, Quotation right)
    {
        var byStart = left.Marks.Start.CompareTo(right.Marks.Start);
        return byStart != 0 ? byStart : right.Marks.End.CompareTo(left.Marks.End);
    }

    private static bool FindInParagraph(string text, TextSpan paragraph, List<Quotation> found)
    {
        var open = new Stack<Mark>();
        for (var at = paragraph.Start; at < paragraph.End; at++)
        {
            if (MarkAt(text, paragraph, at, open) is not { } mark) continue;
            var isOpen = open.Any(other => other.Style == mark.Style);
            if (isOpen && Closes(text, paragraph, mark)) Close(text, open, mark, found);
            else if (Opens(text, paragraph, mark, isOpen))
            {
                // The same mark opened twice: the first one was never closed, unless two closing marks follow.
                if (isOpen && !ClosesTwice(text, paragraph, mark)) CloseWithoutMark(text, open, mark, found);
                open.Push(mark);
            }

            at = mark.End - 1;
        }

        return CloseAtEnd(text, paragraph, open, found);
    }

    private readonly record struct Mark(int At, int Length, MarkStyle Style)
    {
        public int End => At + Length;
    }

    private static Mark? MarkAt(string text, TextSpan paragraph, int at, Stack<Mark> open)
    {
        if (IsPair(text, paragraph, at, open)) return new Mark(at, 2, MarkStyle.StraightDouble);
        return StyleOf(text[at]) is { } style ? new Mark(at, 1, style) : null;
    }

    /// <summary>Two single marks for a double one. Of three, the outer two are the pair: the inner quotation opens after it and closes before it.</summary>
    private static bool IsPair(string text, TextSpan paragraph, int at, Stack<Mark> open)
    {
        if (at + 1 >= paragraph.End || text[at] is not ('\'' or '`') || text[at + 1] != text[at]) return false;
        var closesInner = at + 2 < paragraph.End && text[at + 2] == '\'' && open.TryPeek(out var last) && last.Style == MarkStyle.StraightSingle;
        return !closesInner;
    }

    private static MarkStyle? StyleOf(char character) => character switch
    {
        '"' or '\uFF02' => MarkStyle.StraightDouble,
        '“' or '”' or '„' or '‟' => MarkStyle.CurlyDouble,
        '«' or '»' => MarkStyle.Angled,
        '‘' or '’' or '‚' or '‛' => MarkStyle.CurlySingle,
        '\'' => MarkStyle.StraightSingle,
        _ => null,
    };

    private static bool Opens(string text, TextSpan paragraph, Mark mark, bool isOpen)
    {
        var at = mark.At;
        var before = at > paragraph.Start ? text[at - 1] : ' ';
        var after = mark.End < paragraph.End ? text[mark.End] : ' ';
        if (char.IsWhiteSpace(after)) return false;
        switch (mark.Style)
        {
            case MarkStyle.CurlyDouble: return text[at] != '”' || StartsWord(before);
            case MarkStyle.Angled: return text[at] == '«' || StartsWord(before);
            case MarkStyle.StraightDouble: return StartsWord(before) || (!isOpen && !char.IsLetterOrDigit(before) && before != '.' && before != ',');
            default:
                if (text[at] == '’' || isOpen || !StartsWord(before) || !(char.IsLetter(after) || (char.IsDigit(after) && !IsDecade(text, at, paragraph.End)))) return false;
                return HasClosingSingle(text, paragraph, at, mark.Style);
        }
    }

    private static bool StartsWord(char before) => char.IsWhiteSpace(before) || before is '(' or '[' or '—' or '–' or '-' or '/' or ':' or '“' or '"' or '«' or '‘' or '\'';

    private static bool Closes(string text, TextSpan paragraph, Mark mark)
    {
        var at = mark.At;
        var before = at > paragraph.Start ? text[at - 1] : ' ';
        var after = mark.End < paragraph.End ? text[mark.End] : ' ';
        return mark.Style switch
        {
            MarkStyle.CurlyDouble => text[at] == '”' || (text[at] == '“' && !StartsWord(before) && !char.IsLetterOrDigit(after)),
            MarkStyle.Angled => text[at] == '»' ? !StartsWord(before) || char.IsWhiteSpace(after) : !char.IsWhiteSpace(before),
            MarkStyle.StraightDouble => !StartsWord(before) || char.IsWhiteSpace(after) || !char.IsLetterOrDigit(after),
            _ => text[at] is '’' or '\'' && IsClosingSingle(text, paragraph, at, mark.Style),
        };
    }

    /// <summary>A single mark before a letter is an apostrophe ("it's"); one after an s is, too, where a later mark can close ("the officials' plan").</summary>
    private static bool IsClosingSingle(string text, TextSpan paragraph, int at, MarkStyle style)
    {
        var after = at + 1 < paragraph.End ? text[at + 1] : ' ';
        if (char.IsLetterOrDigit(after)) return false;
        var isPlural = at > paragraph.Start && text[at - 1] is 's' or 'S' && after == ' ' && at + 2 < paragraph.End && char.IsLower(text[at + 2]);
        return !isPlural || !HasClosingSingle(text, paragraph, at, style);
    }

    private static bool HasClosingSingle(string text, TextSpan paragraph, int at, MarkStyle style)
    {
        for (var next = at + 1; next < paragraph.End; next++)
        {
            if (StyleOf(text[next]) != style) continue;
            if (text[next] == '‘' || (text[next] == '\'' && char.IsWhiteSpace(text[next - 1]))) return false;
            var after = next + 1 < paragraph.End ? text[next + 1] : ' ';
            if (!char.IsLetterOrDigit(after) && !char.IsWhiteSpace(text[next - 1])) return true;
        }

        return false;
    }

    private static bool IsDecade(string text, int at, int end) =>
        at + 3 < end && char.IsDigit(text[at + 1]) && char.IsDigit(text[at + 2]) && !char.IsDigit(text[at + 3]);

    private static bool ClosesTwice(string text, TextSpan paragraph, Mark mark)
    {
        if (mark.Style != MarkStyle.CurlyDouble) return false;
        var closing = 0;
        for (var next = mark.End; next < paragraph.End && text[next] is not ('“' or '„'); next++)
        {
            if (text[next] == '”') closing++;
        }

        return closing >= 2;
    }

    private static void Close(string text, Stack<Mark> open, Mark closing, List<Quotation> found)
    {
        while (open.TryPop(out var mark))
        {
            // An inner mark that was not closed before its outer one was no quotation mark.
            if (mark.Style != closing.Style) continue;
            Add(text, mark, closing.End, closing.At, open.Count, isClosed: true, found);
            return;
        }
    }

    private static void CloseWithoutMark(string text, Stack<Mark> open, Mark next, List<Quotation> found)
    {
        while (open.TryPop(out var mark))
        {
            if (mark.Style != next.Style) continue;
            Add(text, mark, next.At, next.At, open.Count, isClosed: false, found);
            return;
        }
    }

    private static bool CloseAtEnd(string text, TextSpan paragraph, Stack<Mark> open, List<Quotation> found)
    {
        var marks = open.Reverse().ToArray();
        for (var depth = 0; depth < marks.Length; depth++)
        {
            if (marks[depth].Style is MarkStyle.CurlySingle or MarkStyle.StraightSingle) continue;
            Add(text, marks[depth], paragraph.End, paragraph.End, depth, isClosed: false, found);
            return true;
        }

        return false;
    }

    private static void Add(string text, Mark mark, int marksEnd, int wordsEnd, int depth, bool isClosed, List<Quotation> found)
    {
        var words = Paragraphs.Trim(text, mark.End, wordsEnd);
        if (!words.IsEmpty) found.Add(new Quotation(new TextSpan(mark.At, isClosed ? marksEnd : words.End), words, depth, isClosed, false));
    }
}
