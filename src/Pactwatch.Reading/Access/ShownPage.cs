using Pactwatch.Reading.Html;
using Pactwatch.Reading.Html.Tree;
using Pactwatch.Text;

namespace Pactwatch.Reading.Access;

/// <summary>A page as it is shown, for the question whether its article is among what it shows.</summary>
internal sealed class ShownPage
{
    private const int ShortestArticle = 200;
    private const int ShortestPassage = 40;

    private readonly PageTree page;
    private readonly PageMarks marks;

    public ShownPage(string html, ReportReading? reading)
    {
        page = PageParser.Parse(html);
        marks = new PageMarks(page);
        Passages = [.. PageWalker.Walk(page, marks).Passages.Select(passage => passage.Characters)];
        BodyLength = reading?.Text.Blocks.Where(block => block.Kind is BlockKind.Body or BlockKind.Quote).Sum(block => block.Span.Length) ?? 0;
        Declaration = AccessDeclaration.Of(page);
        IsArticle = BodyLength >= ShortestArticle && reading is not null
            && (reading.Published.Stated is not null || reading.Published.Date is not null || reading.Byline is not null || Declaration.IsOfArticle);
    }

    /// <summary>What a reader sees, a passage an item, in the order of the page.</summary>
    public List<string> Passages { get; }

    /// <summary>Characters of what was read as the article's text, whatever it is.</summary>
    public int BodyLength { get; }

    /// <summary>True where that text has some length, and a day, a writer or the page's own word that it is an article.</summary>
    public bool IsArticle { get; }

    public AccessDeclaration Declaration { get; }

    /// <summary>Characters of the passages of some length.</summary>
    public int ProseLength => Passages.Where(passage => passage.Length >= ShortestPassage).Sum(passage => passage.Length);

    public int ShownLength => Passages.Sum(passage => passage.Length);

    public bool HasPassword => page.Root.Elements(TagId.Input).Any(input => "password".Equals(input.Attribute("type"), StringComparison.OrdinalIgnoreCase));

    public bool HasScripts => page.Root.Elements(TagId.Script).Any();

    /// <summary>What the page says to those without scripts.</summary>
    public IEnumerable<string> WithoutScripts => page.Root.Elements(TagId.Noscript).Select(noscript => PageText.Of(noscript.Text)).Where(text => text.Length > 0);

    /// <summary>The page's title and its first heading.</summary>
    public IEnumerable<string> Titles => page.Root.Elements(TagId.Title).Take(1).Concat(page.Root.Elements(TagId.H1).Take(1)).Select(element => Feeds.ListedItems.OneLine(element.Text, 300)).OfType<string>();

    /// <summary>The first name of a shown element with words in it that is one of the signs.</summary>
    public string? ElementOf(PageSigns signs, int fewestCharacters)
    {
        for (var node = 1; node < page.Count; node++)
        {
            if (page.TagOf(node) == TagId.Text || page.Raw(node).Length < 8 || marks.Has(node, ElementMarks.Hidden)) continue;
            if (NamesOf(node).FirstOrDefault(signs.HasElement) is { } name && page.TextWithin(node).Trim().Length >= fewestCharacters && !IsWithinHidden(node)) return name;
        }

        return null;
    }

    /// <summary>The first script or frame from one of the signs' addresses.</summary>
    public string? SourceOf(PageSigns signs) =>
        page.Root.Elements(TagId.Script).Concat(page.Root.Elements(TagId.Iframe)).Select(element => element.Attribute("src")).OfType<string>().FirstOrDefault(signs.HasSource);

    /// <summary>Characters within the elements that a declaration names by a class or id; null where the page has none of them.</summary>
    public int? LengthWithin(IReadOnlyCollection<string> selectors)
    {
        int? length = null;
        for (var node = 1; node < page.Count; node++)
        {
            if (page.TagOf(node) == TagId.Text || page.Raw(node).Length < 8) continue;
            if (NamesOf(node).Any(selectors.Contains)) length = (length ?? 0) + page.TextWithin(node).Trim().Length;
        }

        return length;
    }

    private IEnumerable<string> NamesOf(int node) =>
        [.. (page.Attribute(node, "class") ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), (page.Attribute(node, "id") ?? "").Trim()];

    private bool IsWithinHidden(int node) => page[node].Chain().Any(element => marks.Has(element.Index, ElementMarks.Hidden));
}
