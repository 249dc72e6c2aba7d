using NodaTime;
using Pactwatch.Text;

namespace Pactwatch.Reading.Tests.Html;

public sealed class PageDateTests
{
    private static readonly LocalDate FourthOfMarch = new(2031, 3, 4);

    private static PublishedBelief Of(string head, string beforeText, string afterText = "") => Saved.Reads(
        $"<html lang=de><head>{head}</head><body><nav><a href=/>Start</a></nav><main><article><h1>Fährpakt unterzeichnet</h1>{beforeText}<p>{Saved.Sentence}</p><p>{Saved.Sentence}</p></article></main>{afterText}</body></html>").Published;

    [Theory]
    [InlineData("<meta name=DC.date.issued content=2031-03-04>")]
    [InlineData("<meta name=\"parsely-pub-date\" content=\"2031-03-04T05:40:00Z\">")]
    [InlineData("<meta property=og:article:published_time content=2031-03-04>")]
    [InlineData("<meta itemprop=datePublished content=2031-03-04>")]
    [InlineData("<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"datePublished\":\"2031-03-04T05:40:00+01:00\"}</script>")]
    [InlineData("<script type=application/ld+json>{\"@type\":\"NewsArticle\" \"datePublished\":\"2031-03-04T05:40:00+01:00\"}</script>")]
    public void What_the_page_tells_machines_is_its_metadata(string head)
    {
        var published = Of(head, "");
        (published.Date, published.Basis).ShouldBe((FourthOfMarch, PublishedBasis.Metadata));
    }

    [Theory]
    [InlineData("<p class=entry-meta>Von Ana Sol am 4. März 2031</p>")]
    [InlineData("<div><span class=datum>04.03.2031</span></div>")]
    [InlineData("<div><span>Veröffentlicht: 4. März 2031</span> <span>Aktualisiert: 6. März 2031</span></div>")]
    [InlineData("<p><time datetime=2031-03-04>gestern</time></p>")]
    [InlineData("<p><time>04.03.31</time></p>")]
    [InlineData("<span class=date title=\"2031-03-04T05:40:00+01:00\">vor 2 Tagen</span>")]
    [InlineData("<p>4. März 2031 | <a href=/p>Politik</a></p>")]
    public void A_line_by_the_title_dates_the_page(string line) => Of("", line).Date.ShouldBe(FourthOfMarch);

    [Theory]
    [InlineData("<aside><div class=date>4. März 2031</div><a href=/x>Anderes</a></aside>")]
    [InlineData("<section class=comments><p>Max, 4. März 2031, 10:14 Uhr</p></section>")]
    [InlineData("<footer>Termin am 4. März 2031</footer>")]
    public void A_date_that_is_not_the_pages_own_is_not_believed_before_its_own(string elsewhere) =>
        Of("", "<p class=datum>2. Februar 2031</p>", elsewhere).Date.ShouldBe(new LocalDate(2031, 2, 2));

    [Fact]
    public void What_readers_see_is_believed_before_what_machines_are_told()
    {
        var reading = Saved.Reads($"<html lang=de><head><meta name=date content=2031-03-09></head><body><article><h1>Fährpakt unterzeichnet</h1><p class=datum>Veröffentlicht am 4. März 2031</p><p>{Saved.Sentence}</p></article></body></html>");
        (reading.Published.Date, reading.Published.Basis).ShouldBe((FourthOfMarch, PublishedBasis.Text));
        reading.Findings.ShouldContain(finding => finding.Code == ReadingFinding.DatesDiffer);
    }

    [Theory]
    [InlineData("2031-03-05T02:54:00Z", "March 4, 2031, 9:54 pm", 4)]
    [InlineData("2031-03-03T23:10:00Z", "4. März 2031, 0:10 Uhr", 4)]
    [InlineData("2031-03-05T02:54:00Z", "", 5)]
    public void A_stamp_in_UTC_gives_way_to_the_outlets_own_day(string stamp, string line, int day)
    {
        var reading = Saved.Reads($"<html><head><meta property=article:published_time content={stamp}></head><body><article><h1>Ferry pact</h1><p>{line}</p><p>{Saved.Sentence}</p></article></body></html>");
        reading.Published.Date.ShouldBe(new LocalDate(2031, 3, day));
        reading.Findings.ShouldNotContain(finding => finding.Code == ReadingFinding.DatesDiffer);
    }

    [Fact]
    public void A_change_is_kept_apart_from_the_publication()
    {
        var reading = Saved.Reads($"<html><head><meta property=article:published_time content=2031-03-04><meta property=article:modified_time content=2031-03-06></head><body><article><h1>Ferry pact</h1><p>{Saved.Sentence}</p></article></body></html>");
        (reading.Published.Date, reading.ModifiedOn).ShouldBe((FourthOfMarch, new LocalDate(2031, 3, 6)));
    }

    [Theory]
    [InlineData("<p class=stand>Stand: 4. März 2031</p>")]
    [InlineData("<p>Zuletzt aktualisiert: 04.03.2031</p>")]
    public void A_page_of_which_only_the_last_change_is_dated_is_of_that_day(string line)
    {
        var published = Of("", line);
        (published.Date, published.Basis).ShouldBe((FourthOfMarch, PublishedBasis.Inferred));
    }

    [Fact]
    public void An_unclear_date_is_cleared_by_another_that_states_one_of_its_readings() =>
        Of("<meta name=date content=\"03/04/2031 12:43:42\">", "<p class=datum>Erstellt am: 04.03.2031</p>").Date.ShouldBe(FourthOfMarch);

    [Fact]
    public void A_line_far_from_the_month_of_the_address_is_of_something_else() =>
        Of("<link rel=canonical href=https://quay.example/2031/03/pakt.html>", "<p>Erscheinungsdatum: 14.08.2019</p><p class=date>4. März 2031</p>").Date.ShouldBe(FourthOfMarch);

    [Theory]
    [InlineData("<script>var page = {\"publishedAt\": \"2031-03-04T05:40:00+01:00\"};</script>")]
    [InlineData("<script>dataLayer.push({'first_published_date': '2031-03-04'});</script>")]
    public void What_the_page_tells_its_scripts_serves_where_nothing_else_does(string script) =>
        Of(script, "").Date.ShouldBe(FourthOfMarch);

    [Theory]
    [InlineData("<div class=post-footer>Dieser Beitrag wurde am 4. März 2031 um 14:48 von Ana geschrieben und unter Politik abgelegt.</div>")]
    [InlineData("<footer><p>This entry was posted on March 4, 2031 at 10:14 am and is filed under <a href=/w>World</a>.</p></footer>")]
    [InlineData("<div class=meta>This post was written by Ana Sol on 4 March 2031.</div>")]
    [InlineData("<p class=postmetadata>Cet article a été publié le 4 mars 2031 dans Monde.</p>")]
    [InlineData("<aside>Esta entrada fue publicada el 4 de marzo de 2031 por Ana.</aside>")]
    [InlineData("<div class=foot>Letzte Änderung: 09.03.2031 - 14:49 Erschienen am: 04.03.2031 Lesungen: 61</div>")]
    public void A_sentence_that_says_when_the_text_was_written_dates_it_wherever_it_stands(string statement) =>
        Of("", "", statement).Date.ShouldBe(FourthOfMarch);

    [Theory]
    [InlineData("<p>Heute ist Montag, 9. Juni 2031</p>")]
    [InlineData("<p>Aktuelles Datum und Uhrzeit: 09/06/31, 07:22 pm</p>")]
    [InlineData("<p>Today is Monday, June 9, 2031</p>")]
    [InlineData("<p>It is currently Mon Jun 09, 2031 7:22 pm</p>")]
    [InlineData("<p>Aujourd’hui lundi 9 juin 2031</p>")]
    public void What_day_it_is_today_says_nothing_of_the_page(string today) =>
        Of("", today, "<p class=x>4. März 2031</p>").Date.ShouldNotBe(new LocalDate(2031, 6, 9));

    [Theory]
    [InlineData("<p>Von: Ana Sol <span>|</span> <span>04.03.31</span></p>")]
    [InlineData("<div><a href=/ana>Ana Sol</a><span data-testid=article-details-date>4.3.2031</span></div>")]
    [InlineData("<p>Von Ana Sol, 04.03.2031 12:44</p>")]
    [InlineData("<p class=datum>04.03.3112:44</p>")]
    public void A_date_beside_the_writer_below_the_title_is_the_pages(string line) => Of("", line).Date.ShouldBe(FourthOfMarch);

    [Theory]
    [InlineData("<p>Geboren am 4. Mai 1961</p>")]
    [InlineData("<p>Abbildung: Luftbild vom 2. Mai 2029</p>")]
    public void Births_and_pictures_do_not_date_a_page(string line) => Of("", line, "<p class=datum>4. März 2031</p>").Date.ShouldBe(FourthOfMarch);

    [Fact]
    public void A_line_later_than_the_last_change_tells_of_something_to_come()
    {
        var published = Of("<meta property=article:modified_time content=2031-03-04>", "<p>Das nächste Treffen ist am Mittwoch, 5. April 2031, im Hafen.</p>");
        (published.Date, published.Basis).ShouldBe((FourthOfMarch, PublishedBasis.Inferred));
    }

    [Fact]
    public void The_day_in_the_address_settles_which_day_a_stamp_in_UTC_means() =>
        Of("<link rel=canonical href=https://quay.example/2031/03/04/pakt.html><meta property=article:published_time content=2031-03-04T15:27:17Z>", "", "<p>Das Wetter am Mittwoch, 5. März 2031</p>").Date.ShouldBe(FourthOfMarch);

    [Theory]
    [InlineData("<p>04.03.2031 – {0} {0} {0}</p>")]
    [InlineData("<p>4.3.2031 „{0} {0} {0}“</p>")]
    public void A_date_put_before_the_first_paragraph_dates_the_page(string paragraph) =>
        Of("", paragraph.Replace("{0}", Saved.Sentence, StringComparison.Ordinal)).Date.ShouldBe(FourthOfMarch);

    [Fact]
    public void For_want_of_better_the_day_serves_on_which_all_agree()
    {
        var far = string.Concat(Enumerable.Repeat("<p>Ein Absatz von vielen.</p>", 20));
        Of("", "", far + "<footer><p>Ana Sol / 04.03.2031 / 09:30</p><p>Per Lund / 04.03.2031 / 10:30</p></footer>").Date.ShouldBe(FourthOfMarch);
        Of("", "", far + "<footer><p>Ana Sol / 04.03.2031 / 09:30</p><p>Per Lund / 05.03.2031 / 10:30</p></footer>").Date.ShouldBeNull();
    }

    [Fact]
    public void The_language_of_an_XHTML_page_orders_day_and_month() =>
        Saved.Reads($"<html xml:lang=\"en-GB\"><head></head><body><h1>Ferry pact</h1><p class=time>04/03/2031</p><p>{Saved.Sentence}</p></body></html>").Published.Date.ShouldBe(FourthOfMarch);

    [Fact]
    public void Place_and_date_at_the_head_of_a_long_paragraph_date_it() =>
        Of("", $"<p>Drell, (04.03.2031). {Saved.Sentence} {Saved.Sentence} {Saved.Sentence}</p>").Date.ShouldBe(FourthOfMarch);
}
