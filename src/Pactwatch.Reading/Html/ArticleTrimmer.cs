using Pactwatch.Reading.Html.Tree;
using Pactwatch.Reading.Passages;

namespace Pactwatch.Reading.Html;

/// <summary>
/// Finds what stands within an article's element and is no part of it: blocks of links, cards that lead to other
/// articles, and what stands under a heading such as "Related".
/// </summary>
internal sealed class ArticleTrimmer
{
    // A card's own words are few beside an article's.
    private const int LargestCard = 500;
    private const int FewestLinks = 2;
    private const int LongestHint = 260;

    private readonly PageTree page;
    private readonly ArticleFinder finder;
    private readonly List<PagePassage> found;
    private readonly PassageSums characters;
    private readonly PassageSums links;
    private readonly bool[] isFurniture;
    private readonly long weight;
    private readonly string? title;
    private readonly bool hasCards;

    public ArticleTrimmer(PageTree page, ArticleFinder finder, List<PagePassage> found, string? title)
    {
        this.page = page;
        this.finder = finder;
        this.found = found;
        characters = new PassageSums(found, passage => passage.Characters.Length);
        links = new PassageSums(found, passage => passage.LinkLength);
        isFurniture = new bool[found.Count];
        this.title = title;
        weight = finder.Weight(finder.Article);
        hasCards = Enumerable.Range(finder.First, finder.End - finder.First).Count(IsLinkedHeading) > 1;
        for (var i = finder.First; i < finder.End; i++)
        {
            if (!isFurniture[i]) Look(i);
        }
    }

    public bool IsFurniture(int passage) => isFurniture[passage];

    private void Look(int at)
    {
        var passage = found[at];
        if (passage.Level > 1)
        {
            if (FurnitureLine.IsSectionHeading(passage.Characters)) MarkSection(at);
            else if (IsLinkedHeading(at)) MarkCard(at);
        }
        else if (FurnitureLine.IsSectionHeading(passage.Characters))
        {
            MarkSection(at);
        }
        else if (passage.IsLink)
        {
            MarkLinks(at);
        }
        else if (IsHint(passage))
        {
            isFurniture[at] = true;
        }
    }

    // On a page of one article its headline may be a link to itself.
    private bool IsLinkedHeading(int at) =>
        found[at].IsLink && found[at].IsHeading && !(title is not null && found[at].Characters.StartsWith(title, StringComparison.OrdinalIgnoreCase));

    // "Also read: <a>…</a>": a label, then nothing but a link.
    private static bool IsHint(PagePassage passage)
    {
        if (passage.Characters.Length > LongestHint || passage.LinkLength * 2 < passage.Characters.Length) return false;
        var colon = passage.Characters.AsSpan(0, Math.Min(passage.Characters.Length, 40)).IndexOfAny(':', '|', '：');
        return colon > 0 && (passage.Characters.Length - colon - 2) * 9 <= passage.LinkLength * 10;
    }

    // The largest element round the heading that holds not much of the article, if there is more in it than the heading.
    private void MarkSection(int at)
    {
        var section = found[at].Owner;
        isFurniture[at] = true;
        if (section <= finder.Article || finder.Weight(section) * 4 > weight) return;
        for (var element = page.ParentOf(section); element > finder.Article && finder.Weight(element) * 4 <= weight; element = page.ParentOf(element))
        {
            if (characters.FirstFrom(element) < at) break;
            section = element;
        }

        Mark(section);
    }

    private void MarkCard(int at)
    {
        var card = found[at].Owner;
        isFurniture[at] = true;
        if (card <= finder.Article || finder.Weight(card) > LargestCard) return;
        for (var element = page.ParentOf(card); hasCards && element > finder.Article && finder.Weight(element) <= LargestCard && finder.Weight(element) * 3 <= weight; element = page.ParentOf(element)) card = element;
        Mark(card);
    }

    // A list of links: the largest element round it in which most is links.
    private void MarkLinks(int at)
    {
        var list = -1;
        for (var element = found[at].Owner; element > finder.Article; element = page.ParentOf(element))
        {
            var end = page.SubtreeEnd(element);
            if (links.Between(element, end) * 2 <= characters.Between(element, end) || finder.Weight(element) * 4 > weight) break;
            if (characters.FirstFrom(end) - characters.FirstFrom(element) >= FewestLinks) list = element;
        }

        if (list >= 0) Mark(list);
    }

    private void Mark(int element)
    {
        var end = characters.FirstFrom(page.SubtreeEnd(element));
        for (var i = characters.FirstFrom(element); i < end; i++) isFurniture[i] = true;
    }
}
