using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Pactwatch.Reading.Dates;
using Pactwatch.Reading.Decoding;
using Pactwatch.Reading.Passages;
using Pactwatch.Reading.PlainText;
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
        if (!HtmlStructure.IsWithinLimits(html))
        {
            draft.Note(ReadingFinding.StructureIgnored, $"The page has more than {HtmlStructure.MaxDepth} elements within each other or {HtmlStructure.MaxTags} tags; its text was taken without its structure.");
            return PlainTextReader.Read(CharacterCleaner.Clean(TagStripper.Strip(html)), draft);
        }

        using var document = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(html);
        new PageMetadata(document, draft).Read();
        if (document.Body is not { } body) return [];
        var (found, hiddenLength) = PageWalker.Walk(body);
        if (hiddenLength > 0) draft.Note(ReadingFinding.HiddenLeftOut, $"{hiddenLength} characters that the page hides from its readers were left out.");
        return new HtmlReader(draft, new ArticleFinder(body, found)).Read(found, body);
    }

    private List<Passage> Read(List<PagePassage> found, IElement body)
    {
        var passages = found.ConvertAll(passage => new Passage(passage.Characters, KindOf(passage)));
        if (!hasTitle) TitleByWords(found, passages);
        TellTimes(body);
        return new BodyClassifier(draft).Classify(passages);
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
        IElement? element = passage.Owner;
        for (var level = 0; level < HighestMark && element is not null && element.LocalName is not ("body" or "article" or "main"); level++)
        {
            if (element.LocalName is "blockquote" && isInArticle) return IsPost(element) ? BlockKind.Post : BlockKind.Quote;
            if (element.LocalName is "figcaption" or "caption") return BlockKind.Caption;
            if (passage.Characters.Length <= LongestCaption && ElementWords.FirstIn(element, KindWords) == "caption") return BlockKind.Caption;
            element = element.ParentElement;
        }

        return null;
    }

    private static bool IsPost(IElement quote) => ElementWords.FirstIn(quote, KindWords) == "post" || (quote.ParentElement is { } parent && ElementWords.FirstIn(parent, KindWords) == "post");

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
            TellDatesIn(text);
            return BlockKind.Byline;
        }

        switch (word)
        {
            case "byline" when !Prose.IsParagraph(text):
                draft.TellByline(BylineLine.Names(text));
                TellDatesIn(text);
                return BlockKind.Byline;
            case "dateline" when DateScanner.Scan(text).Count > 0 && !Prose.IsParagraph(text):
                TellDatesIn(text);
                return BlockKind.Dateline;
            case "credit" when !Prose.IsParagraph(text):
                return BlockKind.Credit;
            case "heading" when passage.LinkLength == 0:
                return BlockKind.Heading;
            default:
                // "March 5, 2029 by admin, 3 min read"
                return !Prose.IsParagraph(text) && DateScanner.Scan(text).Count > 0 && passage.Owner.QuerySelector("time") is not null ? BlockKind.Dateline : null;
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
        passage.Owner.LocalName is "div" or "section" or "article" or "main" or "td" && !Prose.EndsSentence(passage.Characters) && passage.Weight == 0
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
        if (at < 0) at = found.FindIndex(passage => passage.Owner.LocalName == "h1" && finder.IsInArticle(passage.Owner));
        if (at >= 0) passages[at] = passages[at] with { Kind = BlockKind.Title };
    }

    // <time datetime> within the article or in one box with its heading: the first is the page's date, one labelled so a change.
    private void TellTimes(IElement body)
    {
        foreach (var time in body.QuerySelectorAll("time[datetime]"))
        {
            var words = time.GetAttribute("datetime");
            if (finder.IsInBox(time) || DateScanner.ScanOne(words) is not { } mention) continue;
            if (!finder.IsInArticle(time) && !IsBesideHeading(time)) continue;
            var isModification = ElementWords.Contains(time, DateWords.Changing) || DateLine.SpeaksOfChange(time.TextContent)
                || (time.PreviousSibling is { } before && DateLine.SpeaksOfChange(before.TextContent));
            draft.TellDate(mention, PublishedBasis.Metadata, words!, isModification);
        }
    }

    private static bool IsBesideHeading(IElement time)
    {
        IElement? element = time;
        for (var level = 0; level < 3 && element is not null; level++) element = element.ParentElement;
        return element is not null && element.LocalName is not ("body" or "html") && element.QuerySelector("h1") is not null;
    }

    private void TellDatesIn(string text)
    {
        foreach (var mention in DateScanner.Scan(text)) draft.TellDate(mention, PublishedBasis.Text, mention.Span.In(text));
    }

    private static bool IsHeading(IElement element) => element.LocalName is ['h', >= '1' and <= '6'];

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
