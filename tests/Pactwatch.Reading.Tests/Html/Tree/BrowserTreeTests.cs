using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using Pactwatch.Reading.Decoding;
using Pactwatch.Reading.Html.Tree;

namespace Pactwatch.Reading.Tests.Html.Tree;

/// <summary>Our tree against one built as browsers build it: the same words in the same order, in the same blocks.</summary>
public sealed class BrowserTreeTests
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "blockquote", "section", "article", "main", "nav", "aside", "footer", "header", "figure", "figcaption", "td", "th", "tr", "table", "script", "style", "dd", "dt", "body",
    };

    private static readonly string[] Pieces =
    [
        "<div>", "</div>", "<p>", "</p>", "<b>", "</b>", "<i class=x>", "</i>", "<span>", "</span>", "<ul>", "<li>", "</li>", "</ul>", "<h2>", "</h2>", "<section>", "</section>", "<article>", "</article>",
        "<blockquote>", "</blockquote>", "<br>", "<hr>", "<img src='a>b'>", "<!-- <p> -->", "<script>a < b</script>", "<style>p {}</style>", "&amp;", "&eacute;", "&#8217;", "&nbsp;", "&copy", " < ", "<dl><dt>", "<dd>", "</dl>",
    ];

    public static TheoryData<string> OwnPages => [.. Directory.GetFiles(PagesFolder()).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(OwnPages))]
    public void A_saved_page_has_the_browsers_words_and_blocks(string name)
    {
        var characters = TextDecoder.Decode(File.ReadAllBytes(Path.Combine(PagesFolder(), name))).Characters;
        Ours(characters).ShouldBe(Theirs(characters));
    }

    [Fact]
    public void Any_page_of_common_tags_has_the_browsers_words_in_its_order()
    {
        var pages = Gen.Elements(Pieces).ArrayOf().Select(pieces => "<!doctype html><body>" + string.Concat(pieces.Select((piece, at) => piece + "w" + at))).ToArbitrary();
        Prop.ForAll(pages, page => Words(Ours(page)) == Words(Theirs(page))).Check(Config.QuickThrowOnFailure.WithMaxTest(5000).WithReplay(new Replay(new Rnd(20310304, 5), Microsoft.FSharp.Core.FSharpOption<int>.None)));
    }

    private static string Words(IEnumerable<string> lines) => string.Concat(lines.Select(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]));

    // "p:words" a line, white space left out.
    private static List<string> Ours(string html)
    {
        var page = PageParser.Parse(html);
        var lines = new List<string>();
        foreach (var node in Texts(page, page.Body)) Add(lines, BlockOf(page, node), page.TextOf(node));
        return lines;
    }

    private static IEnumerable<int> Texts(PageTree page, int element)
    {
        for (var node = element + 1; node < page.SubtreeEnd(element); node++)
        {
            if (page.TagOf(node) == TagId.Text) yield return node;
        }
    }

    private static string BlockOf(PageTree page, int node)
    {
        var at = page.ParentOf(node);
        while (at > 0 && !Blocks.Contains(page.NameOf(at))) at = page.ParentOf(at);
        return page.NameOf(at);
    }

    private static List<string> Theirs(string html)
    {
        using var document = new HtmlParser(new HtmlParserOptions { IsScripting = true }).ParseDocument(html);
        var lines = new List<string>();
        foreach (var text in document.Body!.Descendants().OfType<IText>())
        {
            var at = text.ParentElement!;
            while (at.ParentElement is not null && !Blocks.Contains(at.LocalName)) at = at.ParentElement;
            Add(lines, at.LocalName, text.Data);
        }

        return lines;
    }

    private static void Add(List<string> lines, string block, string characters)
    {
        var words = new StringBuilder();
        foreach (var character in characters)
        {
            if (!char.IsWhiteSpace(character)) words.Append(character);
        }

        if (words.Length == 0) return;
        if (lines.Count > 0 && lines[^1].StartsWith(block + ":", StringComparison.Ordinal)) lines[^1] += words;
        else lines.Add(block + ":" + words);
    }

    private static string PagesFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Pactwatch.slnx"))) folder = folder.Parent!;
        return Path.Combine(folder.FullName, "corpora", "pages", "html");
    }
}
