using FsCheck;
using FsCheck.Fluent;
using Pactwatch.Reading.Html.Tree;

namespace Pactwatch.Reading.Tests.Html.Tree;

public sealed class PageTreeLawTests
{
    private static readonly string[] Pieces =
    [
        "<div>", "</div>", "<p>", "</p>", "<b>", "</b>", "<a href='x'>", "</a>", "<table>", "</table>", "<tr>", "<td>", "</td>", "<li>", "<ul>", "</ul>", "<form>", "</form>",
        "<script>", "</script>", "<textarea>", "</textarea>", "<svg>", "</svg>", "<math>", "<foreignObject>", "<![CDATA[", "]]>", "<!--", "-->", "<!", "<?", "</", "<", ">", "\"", "'", "=",
        "<html>", "<head>", "</head>", "<body>", "<title>", "<template>", "</template>", "<select>", "<option>", "<button>", "<h1>", "</h2>", "<br>", "</br>", "<x-y>", "</x-y>", "<div class=\"", "&amp;", "&#", "\0", " ", "\n", "text", "é", "\uD83D",
    ];

    private static readonly Arbitrary<string> Mixtures = Gen.Elements(Pieces).ArrayOf().Select(string.Concat).ToArbitrary();

    [Fact]
    public void Any_string_gives_a_tree_in_order()
    {
        Prop.ForAll(Mixtures, IsInOrder).Check(Seeded(20_000));
        Prop.ForAll(ArbMap.Default.ArbFor<string?>(), characters => IsInOrder(characters ?? "")).Check(Seeded(5000));
    }

    [Fact]
    public void Text_between_tags_is_kept_in_order()
    {
        var tags = Gen.Elements(Pieces.Where(piece => piece is ['<', not ('!' or '?'), .., '>'] && !piece.Contains("script", StringComparison.Ordinal)
            && !piece.Contains("textarea", StringComparison.Ordinal) && piece != "<title>").ToArray());
        Prop.ForAll(tags.ArrayOf().ToArbitrary(), page =>
        {
            var words = Enumerable.Range(0, page.Length).Select(at => "w" + at).ToArray();
            var tree = PageParser.Parse(string.Concat(page.Select((tag, at) => tag + words[at])));
            return tree.Root.Text == string.Concat(words);
        }).Check(Seeded(5000));
    }

    private static bool IsInOrder(string source)
    {
        var page = PageParser.Parse(source);
        var isRight = page.Source == source && page.SubtreeEnd(0) == page.Count && page.ParentOf(0) == -1;
        var end = 0;
        for (var node = 0; node < page.Count; node++)
        {
            var parent = page.ParentOf(node);
            isRight &= page.SubtreeEnd(node) > node && page.SubtreeEnd(node) <= page.Count && page.ContentEnd(node) <= page.SubtreeEnd(node) && page.ContentEnd(node) > node;
            isRight &= node == 0 || (parent >= 0 && parent < node && page.SubtreeEnd(node) <= page.SubtreeEnd(parent));
            // The tags of html and body may come when their element has long been implied.
            if (page.TagOf(node) is TagId.Html or TagId.Body) continue;
            isRight &= page.SourceStart(node) >= end && page.SourceEnd(node) >= page.SourceStart(node) && page.SourceEnd(node) <= source.Length;
            end = page.SourceEnd(node);
        }

        return isRight;
    }

    private static Config Seeded(int tests) =>
        Config.QuickThrowOnFailure.WithMaxTest(tests).WithReplay(new Replay(new Rnd(20310304, 5), Microsoft.FSharp.Core.FSharpOption<int>.None));
}
