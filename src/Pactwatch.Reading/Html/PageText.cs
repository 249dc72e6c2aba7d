using Pactwatch.Reading.Html.Tree;

namespace Pactwatch.Reading.Html;

/// <summary>The visible text of a piece of HTML, a line a block, where nobody asks which of it is the article.</summary>
internal static class PageText
{
    public static string Of(string html)
    {
        var page = PageParser.Parse(html);
        return string.Join('\n', PageWalker.Walk(page, new PageMarks(page)).Passages.Select(passage => passage.Characters));
    }
}
