using System.Text;
using Pactwatch.Reading.Decoding;
using Pactwatch.Reading.Html.Tree;

namespace Pactwatch.Reading.Html;

/// <summary>
/// Goes through a page in its order and cuts its visible text into paragraphs where blocks begin and end, or at an empty
/// line between two line breaks. What the page hides is left out and counted.
/// </summary>
internal sealed class PageWalker
{
    // A table's row is one line, unless a cell holds a text of its own.
    private const int LongestCell = 120;

    private readonly PageTree page;
    private readonly PageMarks marks;
    private readonly List<PagePassage> passages = [];
    private readonly StringBuilder text = new();
    private readonly Stack<OpenBlock> blocks = new();
    private readonly OpenLinks links;
    private int owner;
    private int first = -1;
    private int lineStart;
    private int linkEnd;
    private int headingEnd;
    private int headingLevel;
    private int linkLength;
    private int hiddenLength;
    private int? bodyLength;

    private PageWalker(PageTree page, PageMarks marks)
    {
        this.page = page;
        this.marks = marks;
        links = new OpenLinks(page);
        owner = page.Body;
    }

    /// <summary>The passages in the order of the page, and how many characters of it are hidden.</summary>
    public static (List<PagePassage> Passages, int HiddenLength) Walk(PageTree page, PageMarks marks)
    {
        var walker = new PageWalker(page, marks);
        walker.Walk();
        return (walker.passages, walker.hiddenLength);
    }

    private void Walk()
    {
        var end = page.SubtreeEnd(page.Body);
        for (var at = page.Body + 1; at < end;)
        {
            LeaveBlocks(at);
            var tag = page.TagOf(at);
            if (tag == TagId.Text)
            {
                Append(at++);
            }
            else if (Tags.Has(tag, TagTraits.Unread))
            {
                at = page.SubtreeEnd(at);
            }
            else if (marks.Has(at, ElementMarks.Hidden | ElementMarks.AriaHidden) && IsHidden(at))
            {
                hiddenLength += LengthWithin(at);
                at = page.SubtreeEnd(at);
            }
            else
            {
                Enter(at++, tag);
            }
        }

        LeaveBlocks(end);
        Flush();
    }

    private void Enter(int element, TagId tag)
    {
        if (tag == TagId.Br)
        {
            Break();
            return;
        }

        if (tag == TagId.A)
        {
            linkEnd = Math.Max(linkEnd, page.ContentEnd(element));
            links.Enter(element);
        }

        if (Tags.Has(tag, TagTraits.Inline)) return;
        var isCell = tag is TagId.Td or TagId.Th;
        if (!isCell) Flush();
        if (Tags.IsHeading(tag)) (headingLevel, headingEnd) = (tag - TagId.H1 + 1, page.SubtreeEnd(element));
        blocks.Push(new OpenBlock(owner, page.SubtreeEnd(element), isCell ? text.Length : 0));
        owner = element;
    }

    private void LeaveBlocks(int at)
    {
        while (blocks.Count > 0 && at >= blocks.Peek().End)
        {
            var block = blocks.Pop();
            if (page.TagOf(owner) is not (TagId.Td or TagId.Th) || text.Length - block.TextStart > LongestCell) Flush();
            else if (text.Length > 0) text.Append(' ');
            owner = block.Outer;
        }
    }

    // One break goes on with the paragraph, an empty line ends it.
    private void Break()
    {
        if (IsBlankFrom(lineStart))
        {
            Flush();
        }
        else
        {
            text.Append('\n');
            lineStart = text.Length;
        }
    }

    private bool IsBlankFrom(int start)
    {
        for (var at = start; at < text.Length; at++)
        {
            if (!char.IsWhiteSpace(text[at])) return false;
        }

        return true;
    }

    private void Append(int node)
    {
        var raw = page.Raw(node);
        var start = text.Length;
        if (page.HasReferences(node)) References.AppendTo(text, raw, isAttribute: false);
        else text.Append(raw);
        var trimmed = raw.Trim();
        if (trimmed.IsEmpty) return;
        if (first < 0) first = node;
        if (node >= linkEnd) return;
        linkLength += trimmed.Length;
        links.Take(start, text.Length);
    }

    private void Flush()
    {
        if (text.Length > 0 && first >= 0)
        {
            var characters = CharacterCleaner.OneLine(CharacterCleaner.Clean(text.ToString()));
            var linked = links.Flush(text, characters);
            if (characters.Length > 0) passages.Add(new PagePassage(characters, owner, first, Math.Min(linkLength, characters.Length), first < headingEnd ? headingLevel : 0) { Links = linked });
        }

        text.Clear();
        first = -1;
        lineStart = 0;
        linkLength = 0;
    }

    private bool IsHidden(int element)
    {
        // A page saved while a dialogue was open hides all the rest of itself.
        bodyLength ??= LengthWithin(page.Body);
        return LengthWithin(element) * 2 < bodyLength;
    }

    private int LengthWithin(int element)
    {
        var length = 0;
        var end = page.SubtreeEnd(element);
        for (var at = element + 1; at < end; at++)
        {
            if (page.TagOf(at) == TagId.Text && !Tags.Has(page.TagOf(page.ParentOf(at)), TagTraits.Unread)) length += page.Raw(at).Trim().Length;
        }

        return length;
    }

    private readonly record struct OpenBlock(int Outer, int End, int TextStart);
}
