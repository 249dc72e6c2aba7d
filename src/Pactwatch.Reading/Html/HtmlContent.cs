using System.Collections.Frozen;

namespace Pactwatch.Reading.Html;

/// <summary>Tells a page from plain text by its first characters: a doctype or an element that pages begin with, or a share of tags that no text has.</summary>
internal static class HtmlContent
{
    private const int LookedAt = 4096;
    private const int FewestTags = 3;

    private static readonly FrozenSet<string> Openers = new[] { "html", "head", "body", "title", "meta", "link", "script", "style", "article", "main", "header", "table", "h1", "base" }
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Elements = new[] { "p", "div", "br", "a", "span", "h1", "h2", "h3", "ul", "li", "img", "b", "i", "em", "strong", "section", "article", "td", "tr", "table", "blockquote" }
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool IsLikely(string characters)
    {
        var head = characters.AsSpan(0, Math.Min(characters.Length, LookedAt)).TrimStart("\uFEFF \t\r\n");
        if (head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase)
            || head.StartsWith("<!--", StringComparison.Ordinal)) return true;
        if (head is ['<', ..] && Openers.Contains(NameAt(head, 1).ToString())) return true;
        return CountTags(head) >= FewestTags;
    }

    private static int CountTags(ReadOnlySpan<char> head)
    {
        var count = 0;
        for (var i = 0; i + 1 < head.Length; i++)
        {
            if (head[i] != '<') continue;
            var name = NameAt(head, head[i + 1] == '/' ? i + 2 : i + 1);
            if (!name.IsEmpty && Elements.Contains(name.ToString())) count++;
        }

        return count;
    }

    private static ReadOnlySpan<char> NameAt(ReadOnlySpan<char> head, int start)
    {
        var end = start;
        while (end < head.Length && char.IsAsciiLetterOrDigit(head[end])) end++;
        return start < head.Length ? head[start..end] : default;
    }
}
