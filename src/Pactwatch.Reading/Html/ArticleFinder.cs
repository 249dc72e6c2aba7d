using System.Collections.Frozen;
using AngleSharp.Dom;

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

    private static readonly FrozenSet<string> BoxElements = new[] { "nav", "aside", "footer", "form", "button", "menu", "dialog" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> BoxWords = WordList.Entries("boilerplate-classes.txt");

    private readonly Dictionary<IElement, long> proseWithin = [];
    private readonly Dictionary<IElement, long> articleProseWithin = [];
    private readonly Dictionary<IElement, bool> boxes = [];
    private readonly IElement body;
    private bool trustsWords = true;

    public ArticleFinder(IElement body, IReadOnlyList<PagePassage> passages)
    {
        this.body = body;
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
    public IElement Article { get; }

    public bool IsInArticle(IElement element) => Climb(element).Contains(Article);

    /// <summary>True for elements in a menu, a side box, a form, comments and the like.</summary>
    public bool IsInBox(IElement element)
    {
        if (boxes.TryGetValue(element, out var known)) return known;
        var isInBox = IsBox(element) || (element.ParentElement is { } parent && parent != body && IsInBox(parent));
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

    private bool IsBox(IElement element)
    {
        var isMarked = BoxElements.Contains(element.LocalName)
            || (trustsWords && element.LocalName is not ("html" or "body" or "main" or "article" or "p") && ElementWords.Contains(element, BoxWords))
            || (element.LocalName == "header" && element.QuerySelector("h1") is null);
        return isMarked && proseWithin.GetValueOrDefault(element) * LargestBox <= proseWithin.GetValueOrDefault(body);
    }

    private IElement Find()
    {
        var all = articleProseWithin.GetValueOrDefault(body);
        foreach (var selector in (string[])["[itemprop~=articleBody]", "article", "main, [role=main]"])
        {
            var best = Largest(body.QuerySelectorAll(selector));
            if (best is not null && articleProseWithin.GetValueOrDefault(best) * 2 > all) return best;
        }

        return Descend(body, all);
    }

    private IElement? Largest(IEnumerable<IElement> elements)
    {
        IElement? best = null;
        foreach (var element in elements)
        {
            if (best is null || articleProseWithin.GetValueOrDefault(element) > articleProseWithin.GetValueOrDefault(best)) best = element;
        }

        return best;
    }

    private IElement Descend(IElement from, long all)
    {
        while (all > 0 && Largest(from.Children) is { } child && child.LocalName is not ("p" or "ul" or "ol" or "table")
               && articleProseWithin.GetValueOrDefault(child) * 5 >= all * 4)
        {
            // A page of one paragraph would end in that paragraph.
            if (child.ChildElementCount == 0) break;
            from = child;
        }

        return from;
    }

    private static void Add(Dictionary<IElement, long> weights, PagePassage passage)
    {
        if (passage.Weight == 0) return;
        foreach (var element in Climb(passage.Owner)) weights[element] = weights.GetValueOrDefault(element) + passage.Weight;
    }

    private static IEnumerable<IElement> Climb(IElement element)
    {
        for (IElement? at = element; at is not null; at = at.ParentElement) yield return at;
    }
}
