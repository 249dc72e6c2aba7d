using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Publishing;
using Pactwatch.Publishing.Briefs;
using Pactwatch.Web.Tests.Samples;

namespace Pactwatch.Web.Tests;

/// <summary>A brief as one page: it stands alone, every sentence leads to its note and back, and nothing of a report is markup.</summary>
public sealed class BriefPageTests
{
    private static readonly Brief Story = Of(SampleLedger.Story, new LocalDate(2031, 5, 1));
    private static readonly IHtmlDocument Page = Parse(BriefRenderer.Render(Story, "0.1.0"));

    public static TheoryData<int> Vectors => [.. Enumerable.Range(0, HostileVectors.All.Length)];

    [Fact]
    public void The_same_brief_gives_the_same_bytes() => BriefRenderer.Render(Story).ShouldBe(BriefRenderer.Render(Story));

    [Fact]
    public void Nothing_is_loaded_and_its_policy_says_so()
    {
        Page.QuerySelectorAll("[src], link, script, iframe, object, embed, img, base, form").ShouldBeEmpty();
        Page.QuerySelector("meta[http-equiv='Content-Security-Policy']")!.GetAttribute("content")!.ShouldStartWith("default-src 'none'; style-src 'sha256-");
        Page.QuerySelectorAll("[href]").ShouldAllBe(link => link.GetAttribute("href")!.StartsWith('#'));
    }

    [Fact]
    public void Every_sentence_has_a_mark_and_every_mark_its_note_and_its_way_back()
    {
        var sentences = Page.QuerySelectorAll(".sentence").ToList();
        sentences.Count.ShouldBeGreaterThan(5);
        sentences.ShouldAllBe(sentence => sentence.QuerySelector("sup a") != null);
        var notes = Page.QuerySelectorAll(".footnotes > li").ToList();
        notes.Count.ShouldBe(Story.Notes.Length);
        Page.QuerySelectorAll("sup a").Select(mark => mark.GetAttribute("href")).ShouldBe(notes.Select(note => "#" + note.Id));
        notes.Select(note => note.QuerySelector("a")!.GetAttribute("href")).ShouldBe(Page.QuerySelectorAll("sup a").Select(mark => "#" + mark.Id));
        notes[0].QuerySelector("code")!.TextContent.Length.ShouldBe(64);
    }

    [Fact]
    public void The_sections_are_those_that_have_something_to_tell() =>
        Page.QuerySelectorAll("h3").Select(heading => heading.TextContent).ShouldBe(["Done", "Missed", "Disputed", "Next 30 days", "No longer planned"]);

    [Theory]
    [MemberData(nameof(Vectors))]
    public void An_attack_in_any_field_is_only_text(int number)
    {
        var page = Parse(BriefRenderer.Render(Of(HostileLedger.Of(HostileVectors.All[number]), new LocalDate(2031, 1, 1))));
        page.QuerySelectorAll("script, img, iframe, object, embed, base, form, link, video, math, marquee, input").ShouldBeEmpty();
        page.All.SelectMany(element => element.Attributes).Select(attribute => attribute.Name).ShouldAllBe(name => !name.StartsWith("on", StringComparison.Ordinal) && name != "style" && name != "src");
        page.QuerySelectorAll("[href]").ShouldAllBe(link => link.GetAttribute("href")!.StartsWith('#'));
        page.QuerySelectorAll("style").Length.ShouldBe(1);
    }

    private static IHtmlDocument Parse(string page) => new HtmlParser().ParseDocument(page);

    private static Brief Of(SourcedLedger ledger, LocalDate from) => Brief.Of(ledger, from, new LedgerExport("0.1.0"));
}
