using System.Collections.Immutable;
using Pactwatch.Language;

namespace Pactwatch.Annotation.Attribution;

/// <summary>
/// Finds quotations by their marks: straight, curly, low, angled, single and double, nested, and those that
/// lack a mark. Apostrophes, feet, inches and decades ("the '90s") are no marks.
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
        var open = new Stack<(int At, MarkStyle Style)>();
        for (var at = paragraph.Start; at < paragraph.End; at++)
        {
            if (StyleOf(text[at]) is not { } style) continue;
            var isOpen = open.Any(mark => mark.Style == style);
            if (isOpen && Closes(text, paragraph, at, style)) Close(text, open, style, at, found);
            else if (Opens(text, paragraph, at, style, isOpen))
            {
                // The same mark opened twice: the first one was never closed, unless two closing marks follow.
                if (isOpen && !ClosesTwice(text, paragraph, at, style)) CloseWithoutMark(text, open, style, at, found);
                open.Push((at, style));
            }
        }

        return CloseAtEnd(text, paragraph, open, found);
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

    private static bool Opens(string text, TextSpan paragraph, int at, MarkStyle style, bool isOpen)
    {
        var before = at > paragraph.Start ? text[at - 1] : ' ';
        var after = at + 1 < paragraph.End ? text[at + 1] : ' ';
        if (char.IsWhiteSpace(after)) return false;
        switch (style)
        {
            case MarkStyle.CurlyDouble: return text[at] != '”' || StartsWord(before);
            case MarkStyle.Angled: return text[at] == '«' || StartsWord(before);
            case MarkStyle.StraightDouble: return StartsWord(before) || (!isOpen && !char.IsLetterOrDigit(before) && before != '.' && before != ',');
            default:
                if (text[at] == '’' || isOpen || !StartsWord(before) || !(char.IsLetter(after) || (char.IsDigit(after) && !IsDecade(text, at, paragraph.End)))) return false;
                return HasClosingSingle(text, paragraph, at, style);
        }
    }

    private static bool StartsWord(char before) => char.IsWhiteSpace(before) || before is '(' or '[' or '—' or '–' or '-' or '/' or ':' or '“' or '"' or '«' or '‘' or '\'';

    private static bool Closes(string text, TextSpan paragraph, int at, MarkStyle style)
    {
        var before = at > paragraph.Start ? text[at - 1] : ' ';
        var after = at + 1 < paragraph.End ? text[at + 1] : ' ';
        return style switch
        {
            MarkStyle.CurlyDouble => text[at] == '”' || (text[at] == '“' && !StartsWord(before) && !char.IsLetterOrDigit(after)),
            MarkStyle.Angled => text[at] == '»' ? !StartsWord(before) || char.IsWhiteSpace(after) : !char.IsWhiteSpace(before),
            MarkStyle.StraightDouble => !StartsWord(before) || char.IsWhiteSpace(after) || !char.IsLetterOrDigit(after),
            _ => text[at] is '’' or '\'' && IsClosingSingle(text, paragraph, at, style),
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

    private static bool ClosesTwice(string text, TextSpan paragraph, int at, MarkStyle style)
    {
        if (style != MarkStyle.CurlyDouble) return false;
        var closing = 0;
        for (var next = at + 1; next < paragraph.End && text[next] is not ('“' or '„'); next++)
        {
            if (text[next] == '”') closing++;
        }

        return closing >= 2;
    }

    private static void Close(string text, Stack<(int At, MarkStyle Style)> open, MarkStyle style, int at, List<Quotation> found)
    {
        while (open.TryPop(out var mark))
        {
            // An inner mark that was not closed before its outer one was no quotation mark.
            if (mark.Style != style) continue;
            Add(text, mark.At, at + 1, at, open.Count, isClosed: true, found);
            return;
        }
    }

    private static void CloseWithoutMark(string text, Stack<(int At, MarkStyle Style)> open, MarkStyle style, int at, List<Quotation> found)
    {
        while (open.TryPop(out var mark))
        {
            if (mark.Style != style) continue;
            Add(text, mark.At, at, at, open.Count, isClosed: false, found);
            return;
        }
    }

    private static bool CloseAtEnd(string text, TextSpan paragraph, Stack<(int At, MarkStyle Style)> open, List<Quotation> found)
    {
        var marks = open.Reverse().ToArray();
        for (var depth = 0; depth < marks.Length; depth++)
        {
            if (marks[depth].Style is MarkStyle.CurlySingle or MarkStyle.StraightSingle) continue;
            Add(text, marks[depth].At, paragraph.End, paragraph.End, depth, isClosed: false, found);
            return true;
        }

        return false;
    }

    private static void Add(string text, int start, int marksEnd, int wordsEnd, int depth, bool isClosed, List<Quotation> found)
    {
        var words = Paragraphs.Trim(text, start + 1, wordsEnd);
        if (!words.IsEmpty) found.Add(new Quotation(new TextSpan(start, isClosed ? marksEnd : words.End), words, depth, isClosed, false));
    }
}
