using Pactwatch.Reading.Html.Datelines;
using Pactwatch.Reading.Html.Tree;
using Pactwatch.Reading.Passages;
using Pactwatch.Text;

namespace Pactwatch.Reading.Html;

/// <summary>Reads a saved page: all of its visible text in the order of the page, the article told apart from what stands round it.</summary>
internal static class HtmlReader
{
    public static List<Passage> Read(string html, ReadingDraft draft)
    {
        var page = PageParser.Parse(html);
        NoteLimits(page.Limits, draft);
        var metadata = new PageMetadata(page, draft);
        metadata.Read();
        var marks = new PageMarks(page);
        var (found, hiddenLength) = PageWalker.Walk(page, marks);
        if (hiddenLength > 0) draft.Note(ReadingFinding.HiddenLeftOut, $"{hiddenLength} characters that the page hides from its readers were left out.");
        var finder = new ArticleFinder(page, marks, found);
        var passages = new PageClassifier(page, marks, finder, draft).Classify(found);
        PageDates.Tell(page, found, passages.FindIndex(passage => passage.Kind == BlockKind.Title), finder, draft);
        var classified = new BodyClassifier(draft, weighsDates: true).Classify(passages);
        EmptyHeadings.Mark(classified);
        if (LinkedBody.Find(metadata.Linked, classified) is { } body) classified = LinkedBody.Put(body, classified, draft);
        new PageFindings(page, marks, finder, metadata.Linked, draft).Note(classified);
        return classified;
    }

    private static void NoteLimits(PageLimits limits, ReadingDraft draft)
    {
        if (limits.DeepElements > 0)
            draft.Note(ReadingFinding.StructureIgnored, $"The page has {limits.DeepElements} elements that lie deeper than {PageLimits.MaxDepth} within each other; they were read as if side by side.");
        if (limits.Unread > 0)
            draft.Note(ReadingFinding.PageCutOff, $"The page has more than {PageLimits.MaxNodes} elements and texts; its last {limits.Unread} characters were not read.");
    }
}
