using System.Text.Json;

namespace Pactwatch.EndToEnd.Tests;

/// <summary>annotate and extract: texts and pages without a store.</summary>
public sealed class TextsTests : IDisposable
{
    private readonly Workplace workplace = new();

    [Fact]
    public void Stdin_is_annotated_as_it_is()
    {
        var result = workplace.RunWith(new Dictionary<string, string>(), "\uFEFFe\u0301 Norland will leave.\r\n", "annotate", "-", "--published", "2026-03-04");
        result.ExitCode.ShouldBe(0, result.ToString());
        var line = JsonDocument.Parse(result.Stdout).RootElement;
        line.GetProperty("source").GetString().ShouldBe("-");
        line.GetProperty("published").GetString().ShouldBe("2026-03-04");
        line.GetProperty("text").GetString().ShouldBe("e\u0301 Norland will leave.\r\n");
    }

    [Fact]
    public void Each_input_is_one_line_and_one_that_is_no_text_is_named()
    {
        workplace.Write("a.txt", "Norland will leave.");
        workplace.Write("b.txt", [0xFF, 0xC0, 0x80]);
        workplace.Write("c.txt", "Suderia will pay.");
        var result = workplace.Run("annotate", "a.txt", "b.txt", "c.txt", "d.txt");
        result.ExitCode.ShouldBe(3, result.ToString());
        result.Stdout.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("source").GetString()).ShouldBe(["a.txt", "c.txt"]);
        result.Stderr.ShouldContain("b.txt");
        result.Stderr.ShouldContain("d.txt");
    }

    [Fact]
    public void Tokens_of_conllu_are_kept()
    {
        const string Given = "# newdoc id = a\n# text = Go!\n1\tGo\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n2\t!\t_\t_\t_\t_\t_\t_\t_\t_\n\n";
        var result = workplace.RunWith(new Dictionary<string, string>(), Given, "annotate", "--input", "conllu", "--format", "conllu", "-");
        result.ExitCode.ShouldBe(0, result.ToString());
        result.Stdout.Split('\n').Select(line => string.Join('\t', line.Split('\t').Take(2))).ShouldBe(["# newdoc id = a", "# text = Go!", "1\tGo", "2\t!", "", ""]);
    }

    [Fact]
    public void Words_of_conllu_get_lemmas_tags_and_a_tree()
    {
        const string Given = "1\tNorland\t_\t_\t_\t_\t_\t_\t_\t_\n2-3\twon't\t_\t_\t_\t_\t_\t_\t_\t_\n2\two\t_\t_\t_\t_\t_\t_\t_\t_\n3\tn't\t_\t_\t_\t_\t_\t_\t_\t_\n4\tleave\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n5\t.\t_\t_\t_\t_\t_\t_\t_\t_\n\n";
        var result = workplace.RunWith(new Dictionary<string, string>(), Given, "annotate", "--input", "conllu", "--format", "conllu", "-");
        result.Stdout.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').ShouldBe(
        [
            "1\tNorland\tNorland\tPROPN\t_\t_\t4\tnsubj\t_\t_",
            "2-3\twon't\t_\t_\t_\t_\t_\t_\t_\t_",
            "2\two\twill\tAUX\t_\t_\t4\taux\t_\t_",
            "3\tn't\tnot\tPART\t_\t_\t4\tadvmod\t_\t_",
            "4\tleave\tleave\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No",
            "5\t.\t.\tPUNCT\t_\t_\t4\tpunct\t_\t_",
        ]);
    }

    [Fact]
    public void Text_is_cut_into_tokens()
    {
        var result = workplace.RunWith(new Dictionary<string, string>(), "Norland will leave. It won't wait.", "annotate", "--format", "conllu", "-");
        result.Stdout.ShouldContain("1\tNorland\t");
        result.Stdout.ShouldContain("\tn't\t");
    }

    [Fact]
    public void A_page_s_article_is_one_line()
    {
        workplace.Write("courier.html", InventedStory.Reports["courier.html"]);
        var result = workplace.Run("extract", "courier.html", "--with-blocks");
        result.ExitCode.ShouldBe(0, result.ToString());
        var article = JsonDocument.Parse(result.Stdout).RootElement;
        article.GetProperty("published").GetProperty("date").GetString().ShouldBe("2026-03-04");
        article.GetProperty("text").GetString()!.ShouldContain("pull about 400 troops");
        article.GetProperty("text").GetString()!.ShouldNotContain("Home News");
        article.GetProperty("blocks").GetArrayLength().ShouldBeGreaterThan(1);
    }

    [Fact]
    public void Words_that_lead_to_other_sites_are_told_with_their_place_and_address()
    {
        workplace.Write("page.html", $"<article><h1>🕊 Troops leave</h1><p>The ministry <a href=https://northwire.example/a>said</a> so. The soldiers of both countries left the valley on Monday morning.</p></article>");
        var result = workplace.Run("extract", "page.html", "--with-blocks");
        result.ExitCode.ShouldBe(0, result.ToString());
        var article = JsonDocument.Parse(result.Stdout).RootElement;
        var link = article.GetProperty("links").EnumerateArray().ShouldHaveSingleItem();
        link.GetProperty("url").GetString().ShouldBe("https://northwire.example/a");
        var text = string.Concat(article.GetProperty("storedText").GetString()!.EnumerateRunes().Skip(link.GetProperty("start").GetInt32()).Take(4));
        text.ShouldBe("said");
        link.GetProperty("end").GetInt32().ShouldBe(link.GetProperty("start").GetInt32() + 4);
    }

    public void Dispose() => workplace.Dispose();
}
