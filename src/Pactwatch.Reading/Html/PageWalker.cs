using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;
using Pactwatch.Reading.Decoding;

namespace Pactwatch.Reading.Html;

/// <summary>
/// Goes through a page in its order and cuts its visible text into paragraphs where blocks begin and end, or at an empty
/// line between two line breaks. What the page hides is left out and counted.
/// </summary>
internal sealed class PageWalker
{
    // Deeper than this no parsed page gets (HtmlStructure); the walk does not rely on it.
    private const int MaxDepth = 1500;

    private static readonly FrozenSet<string> Skipped = Set("script style template noscript svg math iframe object canvas video audio head textarea select map datalist");
    private static readonly FrozenSet<string> Inline = Set("a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr nobr");
    private static readonly FrozenSet<string> Cells = Set("td th");

    private readonly List<PagePassage> passages = [];
    private readonly StringBuilder text = new();
    private readonly int bodyLength;
    private int linkLength;
    private int linkDepth;

    private PageWalker(IElement body) => bodyLength = body.TextContent.Length;

    /// <summary>Characters of text in elements that the page hides.</summary>
    public int HiddenLength { get; private set; }

    public static (List<PagePassage> Passages, int HiddenLength) Walk(IElement body)
    {
        var walker = new PageWalker(body);
        walker.Enter(body, body, 0);
        walker.Flush(body);
        return (walker.passages, walker.HiddenLength);
    }

    private void Enter(IElement element, IElement owner, int depth)
    {
        foreach (var child in element.ChildNodes)
        {
            if (child is IText characters) Append(characters.Data);
            else if (child is IElement inner && depth < MaxDepth) EnterElement(inner, owner, depth + 1);
        }
    }

    private void EnterElement(IElement element, IElement owner, int depth)
    {
        var name = element.LocalName;
        if (Skipped.Contains(name)) return;
        if (IsHidden(element))
        {
            HiddenLength += CharacterCleaner.OneLine(element.TextContent).Length;
        }
        else if (name == "br")
        {
            text.Append('\n');
        }
        else if (Inline.Contains(name))
        {
            if (name == "a") linkDepth++;
            Enter(element, owner, depth);
            if (name == "a") linkDepth--;
        }
        else if (Cells.Contains(name))
        {
            Enter(element, element, depth);
            text.Append(' ');
        }
        else
        {
            Flush(owner);
            Enter(element, element, depth);
            Flush(element);
        }
    }

    private void Append(string characters)
    {
        if (linkDepth > 0) linkLength += characters.Trim().Length;
        foreach (var character in characters)
        {
            // Line ends in the source are only spaces.
            text.Append(character is '\n' or '\r' or '\t' ? ' ' : character);
        }
    }

    private void Flush(IElement owner)
    {
        if (text.Length == 0) return;
        var lines = CharacterCleaner.Clean(text.ToString()).Split('\n', StringSplitOptions.TrimEntries);
        var paragraph = new List<string>();
        foreach (var line in lines)
        {
            if (line.Length > 0) paragraph.Add(line);
            else Close(paragraph, owner);
        }

        Close(paragraph, owner);
        text.Clear();
        linkLength = 0;
    }

    private void Close(List<string> lines, IElement owner)
    {
        var characters = CharacterCleaner.OneLine(string.Join(' ', lines));
        lines.Clear();
        if (characters.Length > 0) passages.Add(new PagePassage(characters, owner, Math.Min(linkLength, characters.Length)));
    }

    private bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden")) return true;
        if (element.GetAttribute("style") is { } style && IsHiddenBy(style)) return true;
        // A page saved while a dialogue was open hides all the rest of itself from screen readers.
        return element.GetAttribute("aria-hidden") == "true" && element.TextContent.Length * 2 < bodyLength;
    }

    private static bool IsHiddenBy(string style)
    {
        var compact = style.Replace(" ", "", StringComparison.Ordinal);
        return compact.Contains("display:none", StringComparison.OrdinalIgnoreCase) || compact.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
