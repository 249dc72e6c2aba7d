using Pactwatch.Reading.Dates;
using Pactwatch.Reading.Html.Tree;
using Pactwatch.Reading.Passages;

namespace Pactwatch.Reading.Html.Datelines;

/// <summary>Finds what a page states of its own date, from its head to the words of its pictures' addresses, and tells it to the draft.</summary>
internal static class PageDates
{
    /// <param name="page">The page.</param>
    /// <param name="passages">Its visible text.</param>
    /// <param name="title">The passage that is its title; -1 for none.</param>
    /// <param name="finder">Knows where the article is.</param>
    /// <param name="draft">Takes what is found.</param>
    public static void Tell(PageTree page, IReadOnlyList<PagePassage> passages, int title, ArticleFinder finder, ReadingDraft draft)
    {
        MetaDates.Tell(page, draft);
        MarkedDates.Tell(page, finder, draft);
        VisibleDates.Tell(page, passages, title, finder, draft);
        ScriptDates.Tell(page, draft);
    }
}
