using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Reconciliation.Dates;
using Pactwatch.Tests.Extraction;
using Pactwatch.Text;

namespace Pactwatch.Tests.Reconciliation;

/// <summary>When a page's date is believed, and what is inferred where there is none.</summary>
public sealed class PublishedDatesTests
{
    private const string Words = "The maps are drawn and the dates written";

    [Fact]
    public void A_page_date_before_what_its_own_text_tells_as_past_is_not_believed()
    {
        var ledger = Ledgers.Of(null, new ReportDraft("a", stated: "2029-03-05").Undertakes("act=withdraw party=Norland place=Tarrin by=2031-12-31").Remembers(2030));
        var published = ledger.Reports[0].Published;
        published.Date.ShouldBeNull();
        published.Stated.ShouldBe(new LocalDate(2029, 3, 5));
        published.Conflict.ShouldNotBeNull().ShouldContain("2030");
        published.From.ShouldBe(new LocalDate(2030, 1, 1));
        ledger.Accords[0].Discrepancies.ShouldHaveSingleItem().Kind.ShouldBe(DiscrepancyKind.ReportDate);
    }

    [Fact]
    public void A_page_date_before_what_reports_of_the_same_news_tell_as_past_is_not_believed()
    {
        var wrong = new ReportDraft("a", stated: "2022-12-09").Quotes(Words, "Rosk").Undertakes("act=withdraw party=Norland place=Tarrin by=2025-09-30");
        var sibling = new ReportDraft("b").Quotes(Words, "Rosk").Undertakes("act=withdraw party=Norland place=Tarrin by=2025-09-30").Remembers(2023);
        var ledger = Ledgers.Of(null, wrong, sibling);
        ledger.Report(wrong.Id).Published.Conflict.ShouldNotBeNull();
        var found = ledger.Accords[0].Discrepancies.ShouldHaveSingleItem();
        found.About.ShouldBe(wrong.Id.Value);
        found.Positions.Select(position => position.Reports.Single()).ShouldBe([wrong.Id, sibling.Id]);
    }

    [Theory]
    [InlineData("2023-06-01", 2023, "unveiled", "unveil")]
    [InlineData("2024-09-06", 2023, "unveiled", "unveil")]
    [InlineData("2022-12-09", 2023, "planned", "plan")]
    public void A_page_date_that_can_be_right_is_believed(string stated, int year, string verb, string lemma)
    {
        var ledger = Ledgers.Of(null, new ReportDraft("a", stated: stated).Undertakes("act=withdraw party=Norland place=Tarrin by=2031-12-31").Remembers(year, verb, lemma));
        ledger.Reports[0].Published.Conflict.ShouldBeNull();
        ledger.Reports[0].Published.Date.ShouldNotBeNull();
    }

    [Fact]
    public void News_retold_years_later_keeps_its_own_date()
    {
        var first = new ReportDraft("a", stated: "2031-03-03").Quotes(Words, "Rosk");
        var retold = new ReportDraft("b", stated: "2034-03-03").Quotes(Words, "Rosk").Undertakes("act=withdraw party=Norland place=Tarrin by=2035-12-31");
        var ledger = Ledgers.Of(null, first, retold);
        ledger.Reports.ShouldAllBe(report => report.Published.Conflict == null);
    }

    [Fact]
    public void A_page_date_that_another_page_bears_out_is_believed_whatever_later_retellings_say()
    {
        var first = new ReportDraft("a", stated: "2022-12-09").Quotes(Words, "Rosk");
        var second = new ReportDraft("b", stated: "2022-12-10").Quotes(Words, "Rosk");
        var retold = new ReportDraft("c").Quotes(Words, "Rosk").Remembers(2024);
        Ledgers.Of(null, first, second, retold).Reports.ShouldAllBe(report => report.Published.Conflict == null);
    }

    [Fact]
    public void Most_pages_of_the_same_news_outweigh_one()
    {
        var wrong = new ReportDraft("a", stated: "2029-03-05").Quotes(Words, "Rosk");
        var others = new[] { new ReportDraft("b", stated: "2031-03-03").Quotes(Words, "Rosk"), new ReportDraft("c", stated: "2031-03-04").Quotes(Words, "Rosk") };
        var ledger = Ledgers.Of(null, [wrong, .. others]);
        ledger.Reports.Where(report => report.Published.Conflict is not null).Select(report => report.Id).ShouldBe([wrong.Id]);
        ledger.AsOf.ShouldBe(new LocalDate(2031, 3, 5), "day and month fit the news in another year");
    }

    [Theory]
    [InlineData("2029-03-05", "2031-03-05", "2031-03-05")]
    [InlineData("2021-03-24", "2031-03-24", "2031-03-24")]
    [InlineData("2029-02-28", "2031-03-02", "2031-03-24")]
    [InlineData("2029-07-05", "2031-03-02", "2031-03-24")]
    [InlineData("2028-02-29", "2031-03-02", "2031-03-24")]
    public void A_copy_that_bears_a_day_before_its_original_is_not_believed_where_others_bear_the_original_out(string stated, string from, string to)
    {
        var original = new ReportDraft("a", stated: "2031-03-03").Quotes(Words, "Rosk");
        var other = new ReportDraft("b", stated: "2031-03-04").Quotes(Words, "Rosk");
        var copy = new ReportDraft("c", stated: stated);
        var published = Ledgers.Of(null, [Ledgers.Copy(copy, original)], original, other, copy).Report(copy.Id).Published;
        published.Conflict.ShouldNotBeNull().ShouldContain("2031-03-03");
        (published.From, published.To).ShouldBe((Day(from), Day(to)), "only the year is corrected, and only where day and month fit the news");
    }

    [Fact]
    public void A_copy_whose_original_stands_alone_keeps_its_day()
    {
        var original = new ReportDraft("a", stated: "2031-03-03").Quotes(Words, "Rosk");
        var copy = new ReportDraft("c", stated: "2029-03-05");
        Ledgers.Of(null, [Ledgers.Copy(copy, original)], original, copy).Reports.ShouldAllBe(report => report.Published.Conflict == null);
    }

    [Fact]
    public void An_undated_report_is_placed_beside_dated_ones_of_the_same_news()
    {
        var dated = new ReportDraft("a", "2031-03-03").Quotes(Words, "Rosk");
        var undated = new ReportDraft("b").Quotes(Words, "Rosk").Undertakes("act=withdraw party=Norland place=Tarrin by=2031-12-31");
        var published = Ledgers.Of(null, dated, undated).Report(undated.Id).Published;
        published.Basis.ShouldBe(PublishedBasis.Inferred);
        published.Date.ShouldBeNull();
        (published.From, published.To).ShouldBe((new LocalDate(2031, 2, 10), new LocalDate(2031, 3, 24)));
    }

    [Fact]
    public void Nothing_known_stays_unknown() =>
        Ledgers.Of(null, new ReportDraft("a").Undertakes("act=withdraw party=Norland place=Tarrin")).Reports[0].Published.ShouldBe(PublishedBelief.Unknown);

    [Fact]
    public void The_ledgers_day_is_the_latest_believed_one_and_never_the_clocks()
    {
        Ledgers.Of(null, new ReportDraft("a", "2031-03-03"), new ReportDraft("b", "2031-05-16"), new ReportDraft("c")).AsOf.ShouldBe(new LocalDate(2031, 5, 16));
        Ledgers.Of(null, new ReportDraft("c")).AsOf.ShouldBeNull();
    }

    [Fact]
    public void Reports_known_to_be_later_than_the_day_do_not_count_and_undated_ones_do() =>
        Ledgers.Of("2031-04-01", new ReportDraft("a", "2031-03-03"), new ReportDraft("b", "2031-05-16"), new ReportDraft("c")).Reports.Select(report => report.Id.Value).ShouldBe(["r-a", "r-c"]);

    [Fact]
    public void Of_one_address_only_the_newest_version_not_after_the_day_counts()
    {
        ReportDraft Version(string name, string day, string by) => new ReportDraft(name, day) { Url = "https://example.org/vesk" }.Undertakes($"act=withdraw party=Norland place=Tarrin by={by}");
        var drafts = new[] { Version("b", "2031-03-03", "2031-11-30"), Version("a", "2031-03-04", "2031-12-31") };
        var ledger = Ledgers.Of(null, drafts);
        ledger.Reports.Select(report => (report.Id.Value, report.Version)).ShouldBe([("r-a", 2), ("r-b", 1)]);
        ledger.Accords[0].Undertakings.ShouldHaveSingleItem().Window.To.ShouldBe(new LocalDate(2031, 12, 31));
        Ledgers.Of("2031-03-03", drafts).Accords[0].Undertakings.ShouldHaveSingleItem().Window.To.ShouldBe(new LocalDate(2031, 11, 30));
    }

    [Theory]
    [InlineData("Norland pledged on Monday to buy 20 million tonnes of barley in 2036 alone.")]
    [InlineData("Lomar promised to close the last camp in May 2036.")]
    [InlineData("The firm agreed to a contract ending in 2036.")]
    [InlineData("Parliament asked the army to leave in 2036.")]
    public void What_was_promised_for_a_later_year_is_not_told_as_past(string text) =>
        ToldDates.Of(OneReport.Claims(text)).NotBefore.ShouldBeNull();

    [Theory]
    [InlineData("Norland closed the last camp in May 2030.", "2030-05-01")]
    [InlineData("The treaty was signed in 2029 and is still in force.", "2029-01-01")]
    [InlineData("Exports fell in 2028.", "2028-01-01")]
    public void What_was_done_is(string text, string day) =>
        ToldDates.Of(OneReport.Claims(text)).NotBefore.ShouldBe(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value);

    private static LocalDate Day(string day) => NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;
}
