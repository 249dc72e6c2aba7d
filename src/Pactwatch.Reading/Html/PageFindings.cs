using Pactwatch.Reading.Html.Tree;
using Pactwatch.Reading.Passages;
using Pactwatch.Text;

namespace Pactwatch.Reading.Html;

/// <summary>Notes what a reader should know of a page's article: that it is added to, goes on elsewhere or is cut off for those who don't pay.</summary>
internal sealed class PageFindings(PageTree page, PageMarks marks, ArticleFinder finder, LinkedData? linked, ReadingDraft draft)
{
    private const int LongestOpening = 2000;
    private const int ShortestOffer = 20;
    private const int FewestPages = 2;

    public void Note(List<Passage> passages)
    {
        if (linked is { IsLive: true } || IsMarkedLive())
            draft.Note(ReadingFinding.LiveReport, "The report is one that is added to as things happen; what it says is of several times.");
        if (HasNextPage() || HasPageNumbers())
            draft.Note(ReadingFinding.OnePageOfSeveral, "The article goes on on other pages; only this one was read.");
        var length = passages.Where(passage => passage.Kind is BlockKind.Body or BlockKind.Quote).Sum(passage => passage.Characters.Length);
        if (linked is { IsForSubscribers: true } || (length <= LongestOpening && HasOffer()))
            draft.Note(ReadingFinding.ForSubscribers, $"The page says that its text is for subscribers; the {length} characters that were read may be only its opening.");
    }

    private bool IsMarkedLive()
    {
        for (var element = finder.Article; element >= page.Body; element = page.ParentOf(element))
        {
            if (marks.Has(element, ElementMarks.Live)) return true;
        }

        return FirstWithin(finder.Article, ElementMarks.Live) >= 0;
    }

    // Blogs name their next entry so as well; only an address below the article's own is its next page.
    private bool HasNextPage()
    {
        var next = page.Root.Elements(TagId.Link).FirstOrDefault(link => string.Equals(link.Attribute("rel"), "next", StringComparison.OrdinalIgnoreCase));
        return next.Exists && IsBelowOwn(next.Attribute("href"));
    }

    // "1 2 3" as links within the article.
    private bool HasPageNumbers()
    {
        var numbers = 0;
        var end = page.SubtreeEnd(finder.Article);
        for (var link = page.Next(TagId.A, finder.Article, end); link >= 0; link = page.Next(TagId.A, link, end))
        {
            if (!finder.IsInBox(link)) continue;
            var text = page.TextWithin(link).Trim();
            if (text.Length is 1 or 2 && text.All(char.IsAsciiDigit) && IsInPager(link) && IsBelowOwn(page.Attribute(link, "href"))) numbers++;
        }

        return numbers >= FewestPages;
    }

    // "…/story?page=2", "…/story/2"; "?page=2" where the page's own address isn't known.
    private bool IsBelowOwn(string? address)
    {
        if (address is null) return false;
        if (address.StartsWith('?')) return true;
        if (draft.Url is not { } url) return false;
        var cut = url.AsSpan().IndexOfAny('?', '#');
        var own = (cut < 0 ? url : url[..cut]).TrimEnd('/');
        // The front page's address opens all others.
        return own.AsSpan().Count('/') > 2 && address.Length > own.Length && address.StartsWith(own, StringComparison.OrdinalIgnoreCase);
    }

    private bool IsInPager(int link)
    {
        var element = page.ParentOf(link);
        for (var level = 0; level < 4 && element > finder.Article; level++, element = page.ParentOf(element))
        {
            if (page.TagOf(element) == TagId.Nav || marks.Has(element, ElementMarks.Box)) return true;
        }

        return false;
    }

    private bool HasOffer()
    {
        // What lies within one has no more text than it.
        for (var element = FirstWithin(page.Body, ElementMarks.Paywall); element >= 0; element = FirstWithin(page.Body, ElementMarks.Paywall, page.SubtreeEnd(element) - 1))
        {
            if (!marks.Has(element, ElementMarks.Hidden) && page.TextWithin(element).Trim().Length >= ShortestOffer) return true;
        }

        return false;
    }

    private int FirstWithin(int element, ElementMarks mark, int after = -1)
    {
        for (var node = Math.Max(element, after) + 1; node < page.SubtreeEnd(element); node++)
        {
            if (marks.Has(node, mark)) return node;
        }

        return -1;
    }
}
