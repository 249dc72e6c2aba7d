using Pactwatch.Reading.Dates;
using Pactwatch.Reading.Html.Tree;
using Pactwatch.Reading.Passages;
using Pactwatch.Text;

namespace Pactwatch.Reading.Html;

/// <summary>Gives a page's passages the kinds that its elements and their place tell; what is left open is told by the words.</summary>
internal sealed class PageClassifier(PageTree page, PageMarks marks, ArticleFinder finder, ReadingDraft draft)
{
    private const int LongestLabel = 200;
    private const int LongestCaption = 400;
    private const int HighestMark = 12;
    private const int HighestAbout = 6;
    private const int ShortestRepeated = 30;
    private const int LongestDateLabel = 100;

    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private bool hasTitle;
    private bool hasParagraph;

    public List<Passage> Classify(List<PagePassage> found)
    {
        var lead = LeadRange(found);
        var trimmer = new ArticleTrimmer(page, finder, found, draft.Title);
        var passages = new List<Passage>(found.Count);
        for (var i = 0; i < found.Count; i++)
        {
            var isInArticle = i >= finder.First && i < finder.End;
            var kind = trimmer.IsFurniture(i) ? BlockKind.Furniture : KindOf(found[i], isInArticle, isLead: i > lead.Start && i < lead.End);
            if (isInArticle && IsRepeated(found[i], kind)) kind = BlockKind.Furniture;
            hasParagraph |= isInArticle && kind is null && Prose.IsParagraph(found[i].Characters);
            passages.Add(new Passage(found[i].Characters, kind) { Links = found[i].Links });
        }

        if (!hasTitle) TitleByWords(found, passages);
        LeaveOutAboveTitle(passages);
        return passages;
    }

    // Pages hold the same part twice, for wide screens and narrow ones.
    private bool IsRepeated(PagePassage passage, BlockKind? kind) =>
        kind is null or BlockKind.Heading && passage.Characters.Length >= ShortestRepeated && !seen.Add(passage.Characters);

    // What stands between the headline and the article's element: its standfirst, and the first paragraph on some pages.
    private (int Start, int End) LeadRange(List<PagePassage> found)
    {
        for (var i = Math.Min(finder.First, found.Count) - 1; i >= 0; i--)
        {
            if (finder.IsInBox(found[i].Owner)) continue;
            if (found[i].Level == 1 || (found[i].IsHeading && draft.Title is { } title && Same(found[i].Characters, title))) return (i, finder.First);
        }

        return (0, 0);
    }

    private BlockKind? KindOf(PagePassage passage, bool isInArticle, bool isLead)
    {
        if (IsTitle(passage)) return BlockKind.Title;
        if (finder.IsInBox(passage.Owner)) return BlockKind.Furniture;
        if (IsAboutWriter(passage)) return BlockKind.Furniture;
        var kind = MarkedKind(passage, isInArticle) ?? LabelKind(passage);
        if (kind is not null) return kind;
        if (isInArticle) return KindInArticle(passage);
        return isLead && passage.Weight > 0 && Prose.IsParagraph(passage.Characters) ? KindInArticle(passage) : KindBeside(passage);
    }

    // A box about the writer: more than a name in an element that is called so.
    private bool IsAboutWriter(PagePassage passage)
    {
        if (passage.Weight == 0 || !Prose.IsParagraph(passage.Characters)) return false;
        var element = passage.Owner;
        for (var level = 0; level < HighestAbout && element > finder.Article; level++, element = page.ParentOf(element))
        {
            if (marks.Has(element, ElementMarks.Byline) && !marks.Has(element, ElementMarks.Entry)) return finder.Weight(element) * 4 <= finder.Weight(finder.Article);
        }

        return false;
    }

    // What the page's own elements and classes say.
    private BlockKind? MarkedKind(PagePassage passage, bool isInArticle)
    {
        var element = passage.Owner;
        for (var level = 0; level < HighestMark && element >= 0 && page.TagOf(element) is not (TagId.Body or TagId.Article or TagId.Main); level++)
        {
            if (page.TagOf(element) is TagId.Blockquote && isInArticle && !FurnitureLine.Is(passage.Characters)) return IsPost(element) ? BlockKind.Post : BlockKind.Quote;
            if (page.TagOf(element) is (TagId.Figcaption or TagId.Caption) && passage.Characters.Length <= LongestCaption) return BlockKind.Caption;
            if (passage.Characters.Length <= LongestCaption && marks.Has(element, ElementMarks.Caption)) return BlockKind.Caption;
            element = page.ParentOf(element);
        }

        return null;
    }

    private bool IsPost(int quote) => marks.Has(quote, ElementMarks.Post) || marks.Has(page.ParentOf(quote), ElementMarks.Post);

    // Short lines whose words or class show them to be byline, date or credit, within the article or just above it.
    private BlockKind? LabelKind(PagePassage passage)
    {
        var text = passage.Characters;
        if (text.Length > LongestLabel || DateLine.TryRead(text) is not null) return null;
        if (Prose.IsParagraph(text)) return marks.Has(passage.Owner, ElementMarks.Heading) && passage.LinkLength == 0 ? BlockKind.Heading : null;
        if (BylineLine.TryRead(text) is { } names) return Byline(text, names);
        if (marks.Has(passage.Owner, ElementMarks.Byline)) return Byline(text, BylineLine.Names(text));
        if (marks.Has(passage.Owner, ElementMarks.Credit)) return BlockKind.Credit;
        // "March 5, 2029 by admin, 3 min read"
        if ((marks.Has(passage.Owner, ElementMarks.Dateline) || finder.Spots.HoldsTime(passage.Owner)) && DateScanner.Scan(text).Count > 0) return BlockKind.Dateline;

        return marks.Has(passage.Owner, ElementMarks.Heading) && passage.LinkLength == 0 ? BlockKind.Heading : null;
    }

    private BlockKind Byline(string text, string names)
    {
        draft.TellByline(names);
        return BlockKind.Byline;
    }

    private BlockKind? KindInArticle(PagePassage passage)
    {
        if (passage.IsHeading) return FurnitureLine.Is(passage.Characters) ? null : BlockKind.Heading;
        if (IsPicture(passage)) return BlockKind.Caption;
        if (IsAddress(passage.Characters) || (draft.Outlet is { } outlet && Same(passage.Characters, outlet))) return BlockKind.Furniture;
        if (!hasParagraph && IsDateLabel(passage)) return BlockKind.Dateline;
        // A short line of links alone is a menu or a list of tags.
        if (passage.IsLink && !Prose.IsParagraph(passage.Characters)) return BlockKind.Furniture;
        return FurnitureLine.Is(passage.Characters) || CreditLine.Is(passage.Characters) || CaptionLine.Is(passage.Characters) || DateLine.TryRead(passage.Characters) is not null
            ? null
            : KindOfPlainLine(passage);
    }

    // Words in a figure, or such as end with whose picture it is.
    private bool IsPicture(PagePassage passage)
    {
        if (passage.Characters.Length > LongestCaption || page.TagOf(passage.Owner) is TagId.Tr or TagId.Td or TagId.Th or TagId.Li) return false;
        if (page.TagOf(passage.Owner) == TagId.Figure || page.TagOf(page.ParentOf(passage.Owner)) == TagId.Figure) return true;
        var sign = passage.Characters.IndexOf('©', StringComparison.Ordinal);
        return sign > 0 && hasParagraph && passage.Characters.Length - sign <= LongestDateLabel;
    }

    private static bool IsAddress(string text) =>
        text.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !text.Contains(' ', StringComparison.Ordinal) && text.Contains("://", StringComparison.Ordinal);

    // "by Ana Sol on March 4, 2031": above the first paragraph.
    private static bool IsDateLabel(PagePassage passage) =>
        passage.Characters.Length <= LongestDateLabel && !Prose.EndsSentence(passage.Characters)
        && DateLine.TryRead(passage.Characters) is null && DateScanner.Scan(passage.Characters).Count > 0;

    // Paragraphs and list items are the article's; a loose short line in a div is a label or a button.
    private BlockKind? KindOfPlainLine(PagePassage passage) =>
        page.TagOf(passage.Owner) is TagId.Div or TagId.Section or TagId.Article or TagId.Main or TagId.Td && !Prose.EndsSentence(passage.Characters) && passage.Weight == 0
            ? BlockKind.Furniture
            : null;

    private static BlockKind? KindBeside(PagePassage passage) =>
        DateLine.TryRead(passage.Characters) is not null && passage.LinkLength == 0 ? null : BlockKind.Furniture;

    private bool IsTitle(PagePassage passage)
    {
        if (hasTitle || draft.Title is not { } title || !passage.IsHeading || !Same(passage.Characters, title)) return false;
        hasTitle = true;
        return true;
    }

    // Where no heading carries the title, the first line that says it does, or one that says it without the outlet's name.
    private void TitleByWords(List<PagePassage> found, List<Passage> passages)
    {
        if (draft.Title is not { } title) return;
        var at = found.FindIndex(passage => Same(passage.Characters, title) && passage.LinkLength == 0);
        if (at < 0) at = found.FindIndex(passage => passage.Level == 1 && page.IsWithin(passage.Owner, finder.Article));
        if (at < 0) at = found.FindIndex(passage => passage.LinkLength == 0 && IsTitleWithoutOutlet(passage.Characters, title));
        if (at < 0) return;
        passages[at] = passages[at] with { Kind = BlockKind.Title };
        if (IsTitleWithoutOutlet(passages[at].Characters, title)) draft.ShortenTitle(passages[at].Characters);
    }

    // "The Upland Ledger: Corridor opens", on a page that says "Corridor opens".
    private static bool IsTitleWithoutOutlet(string line, string title)
    {
        if (line.Length * 2 < title.Length || title.Length < line.Length + 3) return false;
        if (title.EndsWith(line, StringComparison.OrdinalIgnoreCase)) return IsSeparated(title[..^line.Length].TrimEnd(), fromEnd: true);
        return title.StartsWith(line, StringComparison.OrdinalIgnoreCase) && IsSeparated(title[line.Length..].TrimStart(), fromEnd: false);
    }

    private static bool IsSeparated(string rest, bool fromEnd) =>
        rest.Length > 1 && (fromEnd ? rest[^1] : rest[0]) is ':' or '|' or '-' or '–' or '—' or '»' or '·' or '•';

    // Between the top of the article's element and its headline stand the outlet's name, the section and the like.
    private static void LeaveOutAboveTitle(List<Passage> passages)
    {
        var title = passages.FindIndex(passage => passage.Kind == BlockKind.Title);
        for (var i = 0; i < title; i++)
        {
            if (passages[i].Kind is null or BlockKind.Heading && !Prose.IsParagraph(passages[i].Characters)) passages[i] = passages[i] with { Kind = BlockKind.Furniture };
        }
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
