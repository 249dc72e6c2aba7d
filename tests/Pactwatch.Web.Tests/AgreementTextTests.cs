using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Web.Tests;

/// <summary>The agreement's own text on the page, with what reports make of its clauses.</summary>
public sealed class AgreementTextTests
{
    private const string Agreement = "AGREEMENT ON GRAIN AND TRANSIT\n\nThe Republic of Norland (hereinafter \"Norland\") and the Kingdom of Suderia (hereinafter \"Suderia\"),\n\nArticle 1\n\n1. Norland shall deliver 40,000 tonnes of wheat to Suderia by 30 June 2031.\n\n2. Norland shall release 30 fishermen by 10 May 2031.\n\nDone at Osk on 2 May 2031.";

    private const string Lead = "Norland and Suderia signed an agreement on grain and transit at Osk on Friday. ";

    private static readonly SourcedLedger Ledger = Pipeline.English.Reconcile(
        [
            Held(Agreement, "text", "2 May") with { Kind = ReportKind.Instrument, Authority = InstrumentAuthority.Signed },
            Held(Lead + "Norland will release 45 fishermen by 10 May. Suderia will build two schools in Vesk by 1 December.", "Courier", "3 May"),
        ],
        [], null, threads: 1);

    private static readonly IHtmlDocument Page = new HtmlParser().ParseDocument(DossierRenderer.Render(Ledger));

    [Fact]
    public void Each_clause_stands_with_its_words_and_what_reports_make_of_them()
    {
        var accord = Ledger.Accords.ShouldHaveSingleItem();
        var section = Page.GetElementById(accord.Id + "-text")!.ParentElement!;
        var clauses = section.QuerySelectorAll("ul.clauses > li").Select(item => item.TextContent).ToList();
        clauses.ShouldContain(words => words.Contains("Norland shall release 30 fishermen by 10 May 2031", StringComparison.Ordinal) && words.Contains("1 contradicts", StringComparison.Ordinal) && words.Contains("unconfirmed", StringComparison.Ordinal));
        clauses.ShouldContain(words => words.Contains("40,000 tonnes of wheat", StringComparison.Ordinal) && words.Contains("told by no report", StringComparison.Ordinal));
        Page.Body!.TextContent.ShouldContain("reported, not in the text");
    }

    [Fact]
    public void A_clause_leads_to_its_exact_words_and_these_lead_back()
    {
        var instrument = Ledger.Accords[0].Instruments.ShouldHaveSingleItem();
        var clause = instrument.Clauses.Single(clause => clause.Path == "Article 1.2");
        var id = $"{instrument.Report.Value}.{clause.Span.Start}-{clause.Span.End}";
        Page.QuerySelectorAll("ul.clauses a.label").Select(link => link.GetAttribute("href")).ShouldContain("#" + id);
        Page.GetElementById(id).ShouldNotBeNull();
        Page.QuerySelectorAll($"a[href='#{instrument.Report.Value}-{clause.Id}']").Length.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Every_link_leads_to_something_on_the_page()
    {
        var ids = Page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        ids.Distinct(StringComparer.Ordinal).Count().ShouldBe(ids.Count, "an id stands twice");
        var targets = Page.QuerySelectorAll("[href]").Select(link => link.GetAttribute("href")![1..]).ToList();
        targets.Count.ShouldBeGreaterThan(20);
        targets.Except(ids, StringComparer.Ordinal).ShouldBeEmpty();
    }

    private static Report Held(string text, string name, string day)
    {
        var published = PublishedBelief.On(new LocalDate(2031, 5, day[0] - '0'), PublishedBasis.Given);
        var reading = new ReportReading(ReportText.Join(text.Split("\n\n").Select(paragraph => (BlockKind.Body, paragraph))), name, name, null, null, "en", published, null, []);
        return new Report(new ReportId("r-" + name), name, [name + ".txt"], ReportKind.Report, Handling.Public, reading);
    }
}
