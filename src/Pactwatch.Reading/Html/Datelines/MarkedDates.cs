using System.Collections.Frozen;
using Pactwatch.Reading.Dates;
using Pactwatch.Reading.Html.Tree;
using Pactwatch.Reading.Passages;

namespace Pactwatch.Reading.Html.Datelines;

/// <summary>Elements that a page marks as its date of publication or change: microdata, RDFa, hAtom, time with pubdate.</summary>
internal static class MarkedDates
{
    private static readonly FrozenSet<string> Published = new[] { "datepublished", "datecreated", "dc:date", "dc:created", "dc:issued", "dcterms:created", "dcterms:issued", "schema:datepublished", "pubdate" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> Modified = new[] { "datemodified", "dateupdated", "dc:modified", "dcterms:modified", "schema:datemodified" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // With the tags in it. A longer one is the article.
    private const int LongestMarked = 1000;

    public static void Tell(PageTree page, ArticleFinder finder, ReadingDraft draft)
    {
        var end = page.SubtreeEnd(page.Body);
        for (var at = page.Body + 1; at < end; at++)
        {
            var tag = page.TagOf(at);
            if (tag == TagId.Text || (tag is not (TagId.Time or TagId.Abbr) && page.Raw(at).IndexOf("prop", StringComparison.OrdinalIgnoreCase) < 0)) continue;
            var element = page[at];
            if (IsModification(element) is not { } isModification || finder.IsInBox(element.Index)) continue;
            var words = Words(element);
            if (DateScanner.ScanOne(words) is { } mention) draft.TellDate(mention, DateSource.Marked, words!, isModification);
        }
    }

    private static bool? IsModification(PageNode element)
    {
        foreach (var attribute in (string[])["itemprop", "property"])
        {
            if (element.Attribute(attribute) is not { } value) continue;
            foreach (var name in value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (Published.Contains(name)) return false;
                if (Modified.Contains(name)) return true;
            }
        }

        if (element.Tag == TagId.Time && element.HasAttribute("pubdate")) return false;
        return element.Tag == TagId.Abbr && element.Attribute("class") is { } classes && classes.Split(' ').Contains("published", StringComparer.OrdinalIgnoreCase) ? false : null;
    }

    private static string? Words(PageNode element)
    {
        foreach (var attribute in (string[])["content", "datetime", "title", "data-utime"])
        {
            if (element.Attribute(attribute) is { Length: > 3 } value && DateScanner.ScanOne(value) is not null) return value;
        }

        return element.Tree.SourceEnd(element.Tree.SubtreeEnd(element.Index) - 1) - element.Tree.SourceStart(element.Index) > LongestMarked ? null : element.Text.Trim();
    }
}
