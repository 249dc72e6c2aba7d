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
    private readonly PageTree page;
    private readonly List<PagePassage> passages = [];
    private readonly StringBuilder text = new();
    private readonly Stack<(int Owner, int End)> blocks = new();
    private int owner;
    private int linkEnd;
    private int linkLength;
    private int hiddenLength;

    private PageWalker(PageTree page)
    {
        this.page = page;
        owner = page.Body;
    }

    public static (List<PagePassage> Passages, int HiddenLength) Walk(PageTree page)
    {
        var walker = new PageWalker(page);
        walker.Walk();
        return (walker.passages, walker.hiddenLength);
    }

    private void Walk()
    {
        var bodyEnd = page.SubtreeEnd(page.Body);
        for (var at = page.Body + 1; at < bodyEnd;)
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
            else if (IsHidden(at))
            {
                hiddenLength += CharacterCleaner.OneLine(page.TextWithin(at)).Length;
                at = page.SubtreeEnd(at);
            }
            else
            {
                EnterElement(at++, tag);
            }
        }

        LeaveBlocks(bodyEnd);
        Flush();
    }

    private void EnterElement(int element, TagId tag)
    {
        if (tag == TagId.Br) text.Append('\n');
        if (tag == TagId.A) linkEnd = Math.Max(linkEnd, page.ContentEnd(element));
        if (tag == TagId.Br || Tags.Has(tag, TagTraits.Inline)) return;
        if (tag is not (TagId.Td or TagId.Th)) Flush();
        blocks.Push((owner, page.SubtreeEnd(element)));
        owner = element;
    }

    private void LeaveBlocks(int at)
    {
        while (blocks.Count > 0 && at >= blocks.Peek().End)
        {
            if (page.TagOf(owner) is TagId.Td or TagId.Th) text.Append(' ');
            else Flush();
            owner = blocks.Pop().Owner;
        }
    }

    private void Append(int node)
    {
        var start = text.Length;
        if (page.HasReferences(node)) References.AppendTo(text, page.Raw(node), isAttribute: false);
        else text.Append(page.Raw(node));
        // Line ends in the source are only spaces.
        text.Replace('\n', ' ', start, text.Length - start).Replace('\r', ' ', start, text.Length - start).Replace('\t', ' ', start, text.Length - start);
        if (node < linkEnd) linkLength += page.Raw(node).Trim().Length;
    }

    private void Flush()
    {
        if (text.Length == 0) return;
        var lines = CharacterCleaner.Clean(text.ToString()).Split('\n', StringSplitOptions.TrimEntries);
        var paragraph = new List<string>();
        foreach (var line in lines)
        {
            if (line.Length > 0) paragraph.Add(line);
            else Close(paragraph);
        }

        Close(paragraph);
        text.Clear();
        linkLength = 0;
    }

    private void Close(List<string> lines)
    {
        var characters = CharacterCleaner.OneLine(string.Join(' ', lines));
        lines.Clear();
        if (characters.Length > 0) passages.Add(new PagePassage(characters, page[owner], Math.Min(linkLength, characters.Length)));
    }

    private bool IsHidden(int element)
    {
        if (page.HasAttribute(element, "hidden")) return true;
        if (page.Attribute(element, "style") is { } style && IsHiddenBy(style)) return true;
        // A page saved while a dialogue was open hides all the rest of itself from screen readers.
        return page.Attribute(element, "aria-hidden") == "true" && LengthWithin(element) * 2 < LengthWithin(page.Body);
    }

    private int LengthWithin(int element)
    {
        var length = 0;
        for (var at = page.Next(TagId.Text, element, page.SubtreeEnd(element)); at >= 0; at = page.Next(TagId.Text, at, page.SubtreeEnd(element))) length += page.Raw(at).Trim().Length;
        return length;
    }

    private static bool IsHiddenBy(string style)
    {
        var compact = style.Replace(" ", "", StringComparison.Ordinal);
        return compact.Contains("display:none", StringComparison.OrdinalIgnoreCase) || compact.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }
}
