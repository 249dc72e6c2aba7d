using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Web.Tests.Samples;

namespace Pactwatch.Web.Tests;

public sealed class DossierTests
{
    private static readonly string Story = DossierRenderer.Render(SampleLedger.Story);
    private static readonly IHtmlDocument Page = new HtmlParser().ParseDocument(Story);

    [Fact]
    public void The_same_ledger_gives_the_same_bytes() => DossierRenderer.Render(SampleLedger.Story).ShouldBe(Story);

    [Fact]
    public void Nothing_is_loaded_from_anywhere()
    {
        Page.QuerySelectorAll("[src], link, script, iframe, object, embed, img, base, form").ShouldBeEmpty();
        var targets = Page.QuerySelectorAll("[href]").Select(link => link.GetAttribute("href")!).ToList();
        targets.Count.ShouldBeGreaterThan(100);
        targets.ShouldAllBe(target => target.StartsWith('#'));
        Page.QuerySelector("style")!.TextContent.ShouldNotContain("url(");
        Page.QuerySelector("style")!.TextContent.ShouldNotContain("@import");
    }

    [Fact]
    public void Every_link_leads_to_something_on_the_page()
    {
        var ids = Page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        ids.Distinct(StringComparer.Ordinal).Count().ShouldBe(ids.Count, "an id stands twice");
        var missing = Page.QuerySelectorAll("[href]").Select(link => link.GetAttribute("href")![1..]).Except(ids, StringComparer.Ordinal);
        missing.ShouldBeEmpty();
    }

    [Fact]
    public void Every_mentions_words_stand_marked_in_its_entry_and_in_its_report()
    {
        var accord = SampleLedger.Story.Accords[0];
        var mentions = accord.Undertakings.SelectMany(entry => entry.Mentions.Select(mention => (entry.Id, (Mention)mention)))
            .Concat(accord.Figures.SelectMany(figure => figure.Positions.SelectMany(position => position.Mentions.Select(mention => (figure.Id, (Mention)mention)))))
            .Concat(accord.Quotes.Select(quote => (quote.Id, (Mention)quote.Fullest)))
            .Concat(accord.Events.SelectMany(happened => happened.Mentions.Select(mention => (happened.Id, (Mention)mention))))
            .Concat(accord.Incidents.SelectMany(incident => incident.Mentions.Select(mention => (incident.Id, (Mention)mention))))
            .ToList();
        mentions.Count.ShouldBe(16);
        foreach (var (id, mention) in mentions)
        {
            var words = SampleLedger.Story.Report(mention.Report).Report.Text[mention.Span];
            var inEntry = Page.GetElementById(id)!;
            inEntry.QuerySelectorAll("mark").Select(mark => mark.TextContent).ShouldContain(words);
            var back = Page.GetElementById($"{mention.Report.Value}.{mention.Span.Start}-{mention.Span.End}")!.Closest("p")!;
            back.QuerySelectorAll("a.label").Select(label => label.GetAttribute("href")).ShouldContain("#" + id);
            var text = (IElement)back.Clone();
            foreach (var label in text.QuerySelectorAll("a.label")) label.Remove();
            text.TextContent.ShouldContain(words);
        }
    }

    [Fact]
    public void Each_state_is_a_word_and_a_shape_of_its_own()
    {
        var shapes = Page.QuerySelectorAll("symbol").ToDictionary(symbol => symbol.Id!, symbol => symbol.InnerHtml, StringComparer.Ordinal);
        shapes.Values.Distinct(StringComparer.Ordinal).Count().ShouldBe(10);
        foreach (var state in Enum.GetValues<UndertakingState>())
        {
            shapes.Keys.ShouldContain("shape-" + state.Word());
            Page.QuerySelectorAll(".ledger .state").Select(mark => mark.TextContent).ShouldContain(state.Word().Replace('-', ' '));
        }
    }

    [Fact]
    public void Every_cell_of_the_ledger_leads_to_its_evidence()
    {
        var rows = Page.QuerySelectorAll(".ledger tbody tr").ToList();
        rows.Count.ShouldBe(10);
        foreach (var row in rows)
        {
            var target = row.QuerySelector("th a")!.GetAttribute("href")!;
            Page.QuerySelector($"article[id='{target[1..]}'] mark").ShouldNotBeNull();
            row.QuerySelectorAll("td:not(.void)").ShouldAllBe(cell => cell.QuerySelector("a")!.GetAttribute("href") == target);
        }
    }

    [Fact]
    public void Open_undertakings_are_listed_by_when_they_fall_due()
    {
        var section = Page.GetElementById("a-51f0-due")!.ParentElement!;
        section.QuerySelectorAll("h3").Select(heading => heading.TextContent).ShouldBe(["Overdue 2", "In the next 30 days 2"]);
        section.QuerySelectorAll("li").First().TextContent.ShouldContain("19 days ago");
        section.TextContent.ShouldNotContain("lighthouse");
    }

    [Fact]
    public void A_pages_date_that_is_not_believed_is_shown_with_the_reason() =>
        Page.QuerySelectorAll(".caution").Select(caution => caution.TextContent)
            .ShouldContain("The page says 12 Jun 2029. It tells of events of 9 Jun 2031, which the page's date comes before");

    [Fact]
    public void A_quotes_variant_shows_what_it_cut_and_what_it_put_in()
    {
        var variant = Page.QuerySelector("#q-1 .variants")!;
        variant.QuerySelector("del")!.TextContent.ShouldBe("[cut: about this water]");
        variant.QuerySelector("ins")!.TextContent.ShouldBe("ever");
    }

    [Fact]
    public void Foreign_words_carry_their_language_and_direction()
    {
        Page.QuerySelectorAll(".stored-text[lang=ar], .words[lang=ar]").Length.ShouldBeGreaterThan(3);
        Page.QuerySelectorAll("[lang=en]").ShouldHaveSingleItem().LocalName.ShouldBe("html");
        Page.QuerySelector("style")!.TextContent.ShouldContain(".stored-text p, .words, .fullest { unicode-bidi: plaintext;");
    }

    [Fact]
    public void Headings_leave_no_level_out()
    {
        var levels = Page.QuerySelectorAll("h1, h2, h3, h4, h5").Select(heading => heading.LocalName[1] - '0').ToList();
        levels[0].ShouldBe(1);
        levels.Zip(levels.Skip(1)).ShouldAllBe(pair => pair.Second <= pair.First + 1);
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void An_attack_in_any_field_is_only_text(int number)
    {
        var page = new HtmlParser().ParseDocument(DossierRenderer.Render(HostileLedger.Of(HostileVectors.All[number])));
        string[] known =
        [
            "html", "head", "meta", "title", "style", "body", "a", "svg", "symbol", "circle", "path", "header", "p", "span", "time", "nav", "ul", "li", "main", "article", "h1", "h2", "h3", "h4",
            "bdi", "dl", "div", "dt", "dd", "section", "ol", "table", "thead", "tbody", "tr", "th", "td", "use", "q", "strong", "blockquote", "mark", "s", "del", "ins", "figure", "figcaption",
            "rect", "g", "text", "circle", "details", "summary", "code", "footer",
        ];
        page.All.Select(element => element.LocalName).Distinct(StringComparer.Ordinal).Except(known, StringComparer.Ordinal).ShouldBeEmpty();
        page.All.SelectMany(element => element.Attributes).Select(attribute => attribute.Name).ShouldAllBe(name => !name.StartsWith("on", StringComparison.Ordinal) && name != "style" && name != "src");
        page.QuerySelectorAll("[href]").ShouldAllBe(link => link.GetAttribute("href")!.StartsWith('#'));
        page.QuerySelectorAll("style").Length.ShouldBe(1);
        page.QuerySelectorAll("title").Length.ShouldBe(1);
    }

    public static IEnumerable<TheoryDataRow<int>> Vectors => Enumerable.Range(0, HostileVectors.All.Length).Select(number => new TheoryDataRow<int>(number));

    [Fact]
    public void Characters_that_turn_or_hide_text_are_named_not_obeyed()
    {
        var page = DossierRenderer.Render(HostileLedger.Of("\u202Egnp.exe\u202C \u200B\u0007"));
        page.ShouldContain("<span class=\"hidden-character\">U&#x2B;202E</span>", customMessage: page[^2000..]);
        page.IndexOfAny(['\u202E', '\u202C', '\u200B', '\u0007']).ShouldBe(-1);
    }

    [Fact]
    public void A_story_of_fifty_reports_stays_under_a_megabyte()
    {
        var page = DossierRenderer.Render(LargeLedger.Of(reports: 50, undertakings: 60, mentionsEach: 10));
        System.Text.Encoding.UTF8.GetByteCount(page).ShouldBeLessThan(1_000_000);
    }

    [Fact]
    public void An_empty_ledger_says_what_to_do()
    {
        var page = new HtmlParser().ParseDocument(DossierRenderer.Render(new SourcedLedger(null, [], [], [])));
        page.QuerySelector("main")!.TextContent.ShouldContain("pactwatch read");
    }

    [Fact]
    public void Withheld_reports_are_counted() => DossierRenderer.Render(SampleLedger.Story, protectedReports: 2).ShouldContain("2 protected reports withheld");
}
