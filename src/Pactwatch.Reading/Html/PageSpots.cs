using Pactwatch.Reading.Html.Tree;

namespace Pactwatch.Reading.Html;

/// <summary>
/// Where on a page headlines and articles stand, counted once: what an element holds or stands in is told without
/// looking through it, however deep the page is.
/// </summary>
internal sealed class PageSpots
{
    private const ElementMarks ArticleMarks = ElementMarks.Main | ElementMarks.ArticleBody | ElementMarks.Body;

    private readonly PageTree page;
    private readonly PageMarks marks;
    private readonly int[] headlines;
    private readonly int[] centres;
    private readonly int[] articles;
    private readonly int[] times;
    private readonly bool[] isInArticle;

    public PageSpots(PageTree page, PageMarks marks)
    {
        (this.page, this.marks) = (page, marks);
        headlines = Count(node => page.TagOf(node) == TagId.H1);
        centres = Count(node => page.TagOf(node) is TagId.H1 or TagId.Main || (marks.Has(node, ArticleMarks) && !marks.Has(node, ElementMarks.Comments)));
        articles = Count(node => page.TagOf(node) == TagId.Article);
        times = Count(node => page.TagOf(node) == TagId.Time);
        isInArticle = new bool[page.Count];
        for (var node = page.Body + 1; node < page.SubtreeEnd(page.Body); node++)
        {
            var parent = page.ParentOf(node);
            isInArticle[node] = parent > page.Body && (isInArticle[parent] || page.TagOf(parent) is TagId.Article or TagId.Main || marks.Has(parent, ElementMarks.Body | ElementMarks.ArticleBody));
        }
    }

    /// <summary>True where a headline of the first level stands within.</summary>
    public bool HoldsHeadline(int element) => Within(headlines, element) > 0;

    /// <summary>True where an element that marks a time stands within.</summary>
    public bool HoldsTime(int element) => Within(times, element) > 0;

    /// <summary>True where within stands what is marked as an article, or as its place; each comment may be marked as an article, too.</summary>
    public bool HoldsArticle(int element) => Within(centres, element) > 0 || (!marks.Has(element, ElementMarks.Comments) && Within(articles, element) > 0);

    /// <summary>True for what stands in an article. A page's header holds its menu, an article's header its headline and standfirst.</summary>
    public bool IsInArticle(int element) => isInArticle[element];

    private int Within(int[] counts, int element) => counts[page.SubtreeEnd(element)] - counts[element + 1];

    private int[] Count(Func<int, bool> isOne)
    {
        var counts = new int[page.Count + 1];
        for (var node = 0; node < page.Count; node++) counts[node + 1] = counts[node] + (page.TagOf(node) != TagId.Text && isOne(node) ? 1 : 0);
        return counts;
    }
}
