namespace Pactwatch.Reading.Markdown;

/// <summary>Tells Markdown from plain text by the beginning of a file: headings and links as it writes them.</summary>
internal static class MarkdownHead
{
    private const int LookedAt = 16_384;
    private const int FewestSigns = 2;

    public static bool IsLikely(string head)
    {
        var text = head.AsSpan(0, Math.Min(head.Length, LookedAt));
        int headings = 0, links = Count(text, "]("), emphasis = Count(text, "**") / 2;
        foreach (var range in text.Split('\n'))
        {
            if (MarkdownLine.Of(text[range].TrimEnd('\r').ToString()).Heading > 0) headings++;
        }

        return headings > 0 && headings + links + emphasis >= FewestSigns;
    }

    private static int Count(ReadOnlySpan<char> text, string sign) => text.Count(sign);
}
