using System.Collections.Frozen;
using Pactwatch.Reading.Html.Tree;

namespace Pactwatch.Reading.Html;

/// <summary>
/// Finds the element that holds a page's article: what the page itself marks as such where enough of its prose stands
/// there, else the smallest element with four fifths of the prose. Prose in places that are marked as something else
/// (menus, boxes, comments) doesn't count.
/// </summary>
internal sealed class ArticleFinder
{
    // An element that holds this share of the prose is no box beside the article, whatever its class says.
    private const int LargestBox = 2;

    private static readonly FrozenSet<TagId> BoxElements = new[] { TagId.Nav, TagId.Aside, TagId.Footer, TagId.Form, TagId.Button, TagId.Menu, TagId.Dialog }.ToFrozenSet();
    private static readonly FrozenSet<string> BoxWords = WordList.Entries("boilerplate-classes.txt");

    private readonly Dictionary<PageNode, long> proseWithin = [];
    private readonly Dictionary<PageNode, long> articleProseWithin = [];
    private readonly Dictionary<PageNode, bool> boxes = [];
    private readonly PageNode body;
    private bool trustsWords = true;

    public ArticleFinder(PageTree page, IReadOnlyList<PagePassage> passages)
    {
        body = page[page.Body];
        foreach (var passage in passages) Add(proseWithin, passage);
        WeighOutsideBoxes(passages);
        // Some page builders call every paragraph a widget: where words make boxes of nearly all, they mean something else.
        if (articleProseWithin.GetValueOrDefault(body) * 4 < proseWithin.GetValueOrDefault(body))
        {
            trustsWords = false;
            WeighOutsideBoxes(passages);
        }

        Article = Find();
    }

    /// <summary>The element that holds the article; the body where there is no better.</summary>
    public PageNode Article { get; }

    public bool IsInArticle(PageNode element) => Climb(element).Contains(Article);

    /// <summary>True for elements in a menu, a side box, a form, comments and the like.</summary>
    public bool IsInBox(PageNode element)
    {
        if (boxes.TryGetValue(element, out var known)) return known;
        var isInBox = IsBox(element) || (element.Parent.Exists && element.Parent != body && IsInBox(element.Parent));
        return boxes[element] = isInBox;
    }

    private void WeighOutsideBoxes(IReadOnlyList<PagePassage> passages)
    {
        boxes.Clear();
        articleProseWithin.Clear();
        foreach (var passage in passages)
        {
            if (!IsInBox(passage.Owner)) Add(articleProseWithin, passage);
        }
    }

    private bool IsBox(PageNode element)
    {
        var isMarked = BoxElements.Contains(element.Tag)
            || (trustsWords && element.Tag is not (TagId.Html or TagId.Body or TagId.Main or TagId.Article or TagId.P) && ElementWords.Contains(element, BoxWords))
            || (element.Tag == TagId.Header && !element.Elements(TagId.H1).Any());
        return isMarked && proseWithin.GetValueOrDefault(element) * LargestBox <= proseWithin.GetValueOrDefault(body);
    }

    private PageNode Find()
    {
        var all = articleProseWithin.GetValueOrDefault(body);
        foreach (var isMarked in (Func<PageNode, bool>[])[element => element.Attribute("itemprop") == "articleBody", element => element.Tag == TagId.Article, element => element.Tag == TagId.Main])
        {
            var best = Largest(body.Elements().Where(isMarked));
            if (best.Exists && articleProseWithin.GetValueOrDefault(best) * 2 > all) return best;
        }

        return Descend(body, all);
    }

    private PageNode Largest(IEnumerable<PageNode> elements)
    {
        var best = new PageNode(body.Tree, -1);
        foreach (var element in elements)
        {
            if (!best.Exists || articleProseWithin.GetValueOrDefault(element) > articleProseWithin.GetValueOrDefault(best)) best = element;
        }

        return best;
    }

    private PageNode Descend(PageNode from, long all)
    {
        while (all > 0 && Largest(from.Children.Where(child => !child.IsText)) is { Exists: true } child && child.Tag is not (TagId.P or TagId.Ul or TagId.Ol or TagId.Table)
               && articleProseWithin.GetValueOrDefault(child) * 5 >= all * 4)
        {
            // A page of one paragraph would end in that paragraph.
            if (!child.Elements().Any()) break;
            from = child;
        }

        return from;
    }

    private static void Add(Dictionary<PageNode, long> weights, PagePassage passage)
    {
        if (passage.Weight == 0) return;
        foreach (var element in Climb(passage.Owner)) weights[element] = weights.GetValueOrDefault(element) + passage.Weight;
    }

    private static IEnumerable<PageNode> Climb(PageNode element) => element.Chain();
}
