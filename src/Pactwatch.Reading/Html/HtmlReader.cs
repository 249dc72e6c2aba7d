using System.Collections.Frozen;
using Pactwatch.Reading.Dates;
using Pactwatch.Reading.Html.Datelines;
using Pactwatch.Reading.Html.Tree;
using Pactwatch.Reading.Passages;
using Pactwatch.Text;

namespace Pactwatch.Reading.Html;

/// <summary>Reads a saved page: all of its visible text in the order of the page, the article told apart from what stands round it.</summary>
internal sealed class HtmlReader
{
    private const int LongestLabel = 200;
    private const int LongestCaption = 400;
    private const int HighestMark = 12;

    private static readonly FrozenDictionary<string, string> KindWords = WordList.Names("kind-classes.tsv");

    private readonly ReadingDraft draft;
    private readonly ArticleFinder finder;
    private bool hasTitle;

    private HtmlReader(ReadingDraft draft, ArticleFinder finder) => (this.draft, this.finder) = (draft, finder);

    public static List<Passage> Read(string html, ReadingDraft draft)
    {
        var page = PageParser.Parse(html);
        NoteLimits(page.Limits, draft);
        new PageMetadata(page, draft).Read();
        var (found, hiddenLength) = PageWalker.Walk(page);
        if (hiddenLength > 0) draft.Note(ReadingFinding.HiddenLeftOut, $"{hiddenLength} characters that the page hides from its readers were left out.");
        return new HtmlReader(draft, new ArticleFinder(page, found)).Read(found, page);
    }

    private static void NoteLimits(PageLimits limits, ReadingDraft draft)
    {
        if (limits.DeepElements > 0)
            draft.Note(ReadingFinding.StructureIgnored, $"The page has {limits.DeepElements} elements that lie deeper than {PageLimits.MaxDepth} within each other; they were read as if side by side.");
        if (limits.Unread > 0)
            draft.Note(ReadingFinding.PageCutOff, $"The page has more than {PageLimits.MaxNodes} elements and texts; its last {limits.Unread} characters were not read.");
    }

    private List<Passage> Read(List<PagePassage> found, PageTree page)
    {
        var passages = found.ConvertAll(passage => new Passage(passage.Characters, KindOf(passage)));
        if (!hasTitle) TitleByWords(found, passages);
        PageDates.Tell(page, found, passages.FindIndex(passage => passage.Kind == BlockKind.Title), finder, draft);
        return new BodyClassifier(draft, weighsDates: true).Classify(passages);
    }

    private BlockKind? KindOf(PagePassage passage)
    {
        if (IsTitle(passage)) return BlockKind.Title;
        if (finder.IsInBox(passage.Owner)) return BlockKind.Furniture;
        var isInArticle = finder.IsInArticle(passage.Owner);
        return MarkedKind(passage, isInArticle) ?? LabelKind(passage) ?? (isInArticle ? KindInArticle(passage) : KindBeside(passage));
    }

    // What the page's own elements and classes say.
    private static BlockKind? MarkedKind(PagePassage passage, bool isInArticle)
    {
        var element = passage.Owner;
        for (var level = 0; level < HighestMark && element.Exists && element.Tag is not (TagId.Body or TagId.Article or TagId.Main); level++)
        {
            if (element.Tag is TagId.Blockquote && isInArticle) return IsPost(element) ? BlockKind.Post : BlockKind.Quote;
            if (element.Tag is TagId.Figcaption or TagId.Caption) return BlockKind.Caption;
            if (passage.Characters.Length <= LongestCaption && ElementWords.FirstIn(element, KindWords) == "caption") return BlockKind.Caption;
            element = element.Parent;
        }

        return null;
    }

    private static bool IsPost(PageNode quote) => ElementWords.FirstIn(quote, KindWords) == "post" || (quote.Parent.Exists && ElementWords.FirstIn(quote.Parent, KindWords) == "post");

    // Short lines whose words or class show them to be byline, date or credit, within the article or just above it.
    private BlockKind? LabelKind(PagePassage passage)
    {
        var text = passage.Characters;
        if (text.Length > LongestLabel) return null;
        var word = ElementWords.FirstIn(passage.Owner, KindWords);
        if (DateLine.TryRead(text) is not null) return null;
        if (BylineLine.TryRead(text) is { } names && !Prose.IsParagraph(text))
        {
            draft.TellByline(names);
            return BlockKind.Byline;
        }

        switch (word)
        {
            case "byline" when !Prose.IsParagraph(text):
                draft.TellByline(BylineLine.Names(text));
                    return BlockKind.Byline;
            case "dateline" when DateScanner.Scan(text).Count > 0 && !Prose.IsParagraph(text):
                    return BlockKind.Dateline;
            case "credit" when !Prose.IsParagraph(text):
                return BlockKind.Credit;
            case "heading" when passage.LinkLength == 0:
                return BlockKind.Heading;
            default:
                // "March 5, 2029 by admin, 3 min read"
                return !Prose.IsParagraph(text) && DateScanner.Scan(text).Count > 0 && passage.Owner.Elements(TagId.Time).Any() ? BlockKind.Dateline : null;
        }
    }

    private BlockKind? KindInArticle(PagePassage passage)
    {
        if (IsHeading(passage.Owner)) return FurnitureLine.Is(passage.Characters) ? null : BlockKind.Heading;
        // A short line of links alone is a menu or a list of tags.
        if (passage.LinkLength * 5 >= passage.Characters.Length * 4 && !Prose.IsParagraph(passage.Characters)) return BlockKind.Furniture;
        return FurnitureLine.Is(passage.Characters) || CreditLine.Is(passage.Characters) || CaptionLine.Is(passage.Characters) || DateLine.TryRead(passage.Characters) is not null
            ? null
            : KindOfPlainLine(passage);
    }

    // Paragraphs and list items are the article's; a loose short line in a div is a label or a button.
    private static BlockKind? KindOfPlainLine(PagePassage passage) =>
        passage.Owner.Tag is TagId.Div or TagId.Section or TagId.Article or TagId.Main or TagId.Td && !Prose.EndsSentence(passage.Characters) && passage.Weight == 0
            ? BlockKind.Furniture
            : null;

    private static BlockKind? KindBeside(PagePassage passage) =>
        DateLine.TryRead(passage.Characters) is not null && passage.LinkLength == 0 ? null : BlockKind.Furniture;

    private bool IsTitle(PagePassage passage)
    {
        if (hasTitle || draft.Title is not { } title || !IsHeading(passage.Owner) || !Same(passage.Characters, title)) return false;
        hasTitle = true;
        return true;
    }

    // Where no heading carries the title, the first line that says it does.
    private void TitleByWords(List<PagePassage> found, List<Passage> passages)
    {
        if (draft.Title is not { } title) return;
        var at = found.FindIndex(passage => Same(passage.Characters, title) && passage.LinkLength == 0);
        if (at < 0) at = found.FindIndex(passage => passage.Owner.Tag == TagId.H1 && finder.IsInArticle(passage.Owner));
        if (at >= 0) passages[at] = passages[at] with { Kind = BlockKind.Title };
    }

    private static bool IsHeading(PageNode element) => Tags.IsHeading(element.Tag);

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
