using System.Collections.Frozen;
using Pactwatch.Reading.Dates;
using Pactwatch.Reading.Html.Tree;
using Pactwatch.Reading.Passages;
using Pactwatch.Text;

namespace Pactwatch.Reading.Html;

/// <summary>Tells the dates in a page's time elements: the first within the article or beside its heading is the page's date, one labelled so a change's.</summary>
internal sealed class PageTimes(PageTree page, PageMarks marks, ArticleFinder finder, ReadingDraft draft)
{
    private static readonly FrozenSet<string> ModifiedLabels = WordList.Entries("modified-labels.txt");

    public void Tell()
    {
        foreach (var time in page.Root.Elements(TagId.Time))
        {
            var words = time.Attribute("datetime");
            if (finder.IsInBox(time.Index) || DateScanner.ScanOne(words) is not { } mention) continue;
            if (!page.IsWithin(time.Index, finder.Article) && !IsBesideHeading(time)) continue;
            var isModification = IsLabelledModified(time) || DateLine.SpeaksOfChange(time.Text)
                || (time.PreviousSibling is { Exists: true } before && DateLine.SpeaksOfChange(before.Text));
            draft.TellDate(mention, PublishedBasis.Metadata, words!, isModification);
        }
    }

    private static bool IsLabelledModified(PageNode time) =>
        ((string[])["class", "id", "itemprop"]).SelectMany(name => time.Attribute(name)?.Split(' ', '-', '_') ?? []).Any(ModifiedLabels.Contains)
        || time.Attribute("itemprop") == "dateModified";

    private bool IsBesideHeading(PageNode time)
    {
        var element = time;
        for (var level = 0; level < 3 && element.Exists; level++) element = element.Parent;
        return element.Exists && element.Tag is not (TagId.Body or TagId.Html) && !marks.Has(element.Index, ElementMarks.Related) && element.Elements(TagId.H1).Any();
    }
}
