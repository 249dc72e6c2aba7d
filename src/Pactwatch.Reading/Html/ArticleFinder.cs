using System.Collections.Frozen;
using Pactwatch.Reading.Html.Tree;

namespace Pactwatch.Reading.Html;

/// <summary>
/// Finds the element that holds a page's article: what the page itself marks as such where enough of its prose stands
/// there, else the smallest element with most of the prose. Prose in places that are marked as something else
/// (menus, boxes, comments) doesn't count.
/// </summary>
internal sealed class ArticleFinder
{
    // An element that holds this share of the prose is no box beside the article, whatever its class says.
    private const int LargestBox = 2;

    // A sidebar, or what readers wrote, may be more than the article, if that is this share of the prose.
    private const int SmallestRest = 8;
    private const int EnoughRest = 300;

    private const ElementMarks BoxMarks = ElementMarks.Box | ElementMarks.Related | ElementMarks.Comments | ElementMarks.About | ElementMarks.Tags;

    private static readonly FrozenSet<TagId> BoxElements =
        new[] { TagId.Nav, TagId.Aside, TagId.Footer, TagId.Form, TagId.Button, TagId.Menu, TagId.Dialog, TagId.Fieldset }.ToFrozenSet();

    private readonly PageTree page;
    private readonly PageMarks marks;
    private readonly IReadOnlyList<PagePassage> passages;
    private readonly PassageSums prose;
    private readonly PassageSums characters;
    private readonly PassageSums links;
    private readonly bool[] isInBox;
    private PassageSums articleProse;

    // 2: classes tell boxes; 1: only those of sidebars and comments do; 0: none does.
    private int trust;

    public ArticleFinder(PageTree page, PageMarks marks, IReadOnlyList<PagePassage> passages)
    {
        this.page = page;
        this.marks = marks;
        this.passages = passages;
        prose = new PassageSums(passages, passage => passage.Weight);
        characters = new PassageSums(passages, passage => passage.Characters.Length);
        links = new PassageSums(passages, passage => passage.LinkLength);
        isInBox = new bool[page.Count];
        Spots = new PageSpots(page, marks);
        articleProse = WeighBySides();
        // Some page builders call every paragraph a widget: where words make boxes of nearly all, they mean something else.
        var named = trust == 0 ? articleProse : WeighOutsideBoxes(2);
        articleProse = named.All * 4 >= articleProse.All ? named : WeighOutsideBoxes(Math.Min(trust, 1));

        Article = Find();
        (First, End) = (prose.FirstFrom(Article), prose.FirstFrom(page.SubtreeEnd(Article)));
    }

    /// <summary>What elements of the page hold and stand in.</summary>
    public PageSpots Spots { get; }

    /// <summary>The element that holds the article; the body where there is no better.</summary>
    public int Article { get; }

    /// <summary>The index of the first passage within it.</summary>
    public int First { get; }

    /// <summary>One past the last passage within it.</summary>
    public int End { get; }

    /// <summary>The weight of the article's prose within an element.</summary>
    public long Weight(int element) => articleProse.Between(element, page.SubtreeEnd(element));

    /// <summary>True for elements in a menu, a side box, a form, comments and the like.</summary>
    public bool IsInBox(int node) => isInBox[node];

    // Sidebars and comments may hold most of a page, but not all of it.
    private PassageSums WeighBySides()
    {
        var beside = WeighOutsideBoxes(1);
        return beside.All >= EnoughRest || beside.All * SmallestRest >= prose.All ? beside : WeighOutsideBoxes(0);
    }

    private PassageSums WeighOutsideBoxes(int trusted)
    {
        trust = trusted;
        for (var node = page.Body + 1; node < page.SubtreeEnd(page.Body); node++)
        {
            if (page.TagOf(node) != TagId.Text) isInBox[node] = isInBox[page.ParentOf(node)] || IsBox(node);
        }

        return new PassageSums(passages, passage => isInBox[passage.Owner] ? 0 : passage.Weight);
    }

    private bool IsBox(int element)
    {
        var tag = page.TagOf(element);
        var end = page.SubtreeEnd(element);
        var isNamed = trust > 0 && !IsFrame(element, tag);
        var isSide = tag is TagId.Aside or TagId.Nav or TagId.Footer || (isNamed && IsMarkedSide(element));
        var isMarked = isSide || BoxElements.Contains(tag) || (isNamed && trust > 1 && IsMarkedBox(element, end))
            || (tag == TagId.Header && !Spots.HoldsHeadline(element) && !Spots.IsInArticle(element));
        if (!isMarked) return false;
        var within = prose.Between(element, end);
        return within * LargestBox <= prose.All || (isSide && !Spots.HoldsArticle(element) && (prose.All - within >= EnoughRest || (prose.All - within) * SmallestRest >= prose.All));
    }

    // "content-sidebar-wrap" is round both.
    private bool IsMarkedSide(int element) =>
        marks.Has(element, ElementMarks.Comments) || (marks.Has(element, ElementMarks.Side) && !Spots.HoldsArticle(element));

    // Their classes tell of the page or of the article as a whole.
    private bool IsFrame(int element, TagId tag) => tag is TagId.Html or TagId.Body or TagId.Main or TagId.Article || Tags.Has(tag, TagTraits.Inline)
        || marks.Has(element, ElementMarks.ArticleBody | ElementMarks.Main | ElementMarks.Entry);

    private bool IsMarkedBox(int element, int end)
    {
        if (marks.Has(element, BoxMarks)) return true;
        if (marks.Has(element, ElementMarks.Teaser)) return links.Between(element, end) * 8 > characters.Between(element, end);
        return marks.Has(element, ElementMarks.Widget) && !Spots.IsInArticle(element);
    }

    private int Find()
    {
        foreach (var isMarked in (Func<int, bool>[])[
            node => marks.Has(node, ElementMarks.ArticleBody),
            node => marks.Has(node, ElementMarks.Body),
            node => page.TagOf(node) == TagId.Article,
            node => page.TagOf(node) == TagId.Main || marks.Has(node, ElementMarks.Main)])
        {
            var best = Largest(isMarked);
            if (best >= 0 && Weight(best) * 2 > articleProse.All) return best;
        }

        return Descend(page.Body);
    }

    private int Largest(Func<int, bool> isMarked)
    {
        var best = -1;
        for (var node = page.Body; node < page.Count; node++)
        {
            if (page.TagOf(node) != TagId.Text && isMarked(node) && (best < 0 || Weight(node) > Weight(best))) best = node;
        }

        return best;
    }

    private int Descend(int from)
    {
        while (articleProse.All > 0 && LargestChild(from) is >= 0 and var child && page.TagOf(child) is not (TagId.P or TagId.Ul or TagId.Ol or TagId.Table)
               && Weight(child) * 5 >= articleProse.All * 4)
        {
            // A page of one paragraph would end in that paragraph.
            if (!HasElement(child)) break;
            from = child;
        }

        return from;
    }

    private int LargestChild(int parent)
    {
        var best = -1;
        for (var child = parent + 1; child < page.SubtreeEnd(parent); child = page.SubtreeEnd(child))
        {
            if (page.TagOf(child) != TagId.Text && (best < 0 || Weight(child) > Weight(best))) best = child;
        }

        return best;
    }

    private bool HasElement(int element)
    {
        for (var node = element + 1; node < page.SubtreeEnd(element); node++)
        {
            if (page.TagOf(node) != TagId.Text) return true;
        }

        return false;
    }
}
