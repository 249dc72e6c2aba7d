using Pactwatch.Text;

namespace Pactwatch.Reading.Tests.PlainText;

public sealed class DatelineTests
{
    [Theory]
    [InlineData("KELVA, Ostmark (DNA) —")]
    [InlineData("KELVA, Ostmark, March 4, 2031 (DNA) —")]
    [InlineData("KELVA, 4. März (dna) –")]
    [InlineData("Kelva, March 4 /DNA Newswire/ --")]
    [InlineData("NEW SOLL, March 4, 2031 (DRELL NEWSWIRE) --")]
    [InlineData("DRELL. March 4. (Interland) –")]
    [InlineData("Drell, 4 March 2031 (DNA) -")]
    [InlineData("UNITED PORTS, March 04 (DNA) --")]
    [InlineData("(Northwire) -")]
    [InlineData("March 4 (Northwire) -")]
    [InlineData("Drell, 4 March 2031 –")]
    [InlineData("Drell – 4 March 2031:")]
    [InlineData("PORT SOLL, le 4 mars 2031 (DNA) –")]
    [InlineData("Kelva, 4 mars 2031 [Agence Drell] –")]
    public void A_dateline_of_any_shape_becomes_a_block_of_its_own(string dateline) =>
        Saved.Reads($"{dateline} {Saved.Sentence}").Blocks().ShouldBe(["Dateline: " + dateline, "Body: " + Saved.Sentence]);

    [Theory]
    [InlineData("The Harbour Gazette, 4 March 2031")]
    [InlineData("DRELL, March 4, 2031 - The Harbour Gazette")]
    [InlineData("Drell, March 4, 2031, Northwire")]
    [InlineData("4 March 2031 – Upland Ledger")]
    [InlineData("Northwire (2031-03-04)")]
    public void A_line_of_names_and_a_date_above_the_article_tells_its_date(string line)
    {
        var reading = Saved.Reads($"The valley accord holds\n\n{line}\n\n{Saved.Sentence}");
        reading.KindOf(line).ShouldBe(BlockKind.Dateline);
        reading.Published.Date.ShouldBe(new NodaTime.LocalDate(2031, 3, 4));
    }

    [Theory]
    [InlineData("The accord was signed in Drell on 4 March 2031")]
    [InlineData("Norland until 4 March 2031")]
    [InlineData("The Accord of Drell, from 4 March 2031, to 3 April 2031")]
    [InlineData("Gate 12, 4 March 2031")]
    public void A_line_that_says_more_than_names_is_no_dateline(string line) =>
        Saved.Reads($"The valley accord holds\n\n{line}\n\n{Saved.Sentence}").KindOf(line).ShouldNotBe(BlockKind.Dateline);

    [Fact]
    public void Such_a_line_below_the_first_paragraph_is_no_dateline() =>
        Saved.Reads($"The valley accord holds\n\n{Saved.Sentence}\n\nNorthwire, 4 March 2031\n\n{Saved.Sentence}").KindOf("Northwire, 4 March 2031").ShouldNotBe(BlockKind.Dateline);

    [Theory]
    [InlineData("On 4 March 2031 – a Tuesday – the ministers of both countries met at the harbour.")]
    [InlineData("In Drell (a port on the inner sea) – the ministers of both countries met on Monday.")]
    [InlineData("The ministers (Sol and Lund) – old friends, as it is – met at the harbour on Monday.")]
    [InlineData("Norland and Suderia, March 4 being a holiday in both – met at the harbour a day later.")]
    [InlineData("Sol: the ministers of both countries met at the harbour on Monday, as they had planned.")]
    [InlineData("March 4 was the day – a Tuesday – on which the ministers of both countries met at last.")]
    public void A_sentence_with_a_dash_is_no_dateline(string sentence) =>
        Saved.Reads($"{sentence}\n\n{Saved.Sentence}").KindOf(sentence).ShouldBe(BlockKind.Body);

    [Theory]
    [InlineData("Updated 3 days ago")]
    [InlineData("vor 3 Tagen")]
    [InlineData("Il y a 3 jours")]
    [InlineData("Hace 3 días")]
    [InlineData("Há 2 horas")]
    [InlineData("3 дня назад")]
    [InlineData("3 gün önce")]
    [InlineData("Aktualisiert am 4. März 2031, 10:14 Uhr")]
    [InlineData("Publié le 4 mars 2031 à 10h14 – Mis à jour le 5 mars 2031")]
    [InlineData("Опубликовано: 4 марта 2031 г., 10:14")]
    public void A_line_of_dates_in_any_language_is_a_dateline(string line) =>
        Saved.Reads($"{Saved.Sentence}\n\n{line}\n\n{Saved.Sentence}").KindOf(line).ShouldBe(BlockKind.Dateline);

    [Theory]
    [InlineData("Quelle: Drell-Presse")]
    [InlineData("Fuente: Agencia Drell")]
    [InlineData("This piece originally appeared in the Drell Observer.")]
    [InlineData("From wire reports")]
    [InlineData("来源：德雷尔社")]
    public void A_line_of_credit_is_one_in_other_words_too(string line) =>
        Saved.Reads($"{Saved.Sentence}\n\n{line}\n\n{Saved.Sentence}").KindOf(line).ShouldBe(BlockKind.Credit);

    [Theory]
    [InlineData("Provided by both ministries, the buses took the last families home on Monday evening.")]
    [InlineData("Text of the pact was given to both parliaments by the ministers on Monday evening.")]
    [InlineData("Wires and posts were taken down along the whole border by Monday evening, they said.")]
    public void A_sentence_that_opens_like_a_credit_stays_body(string line) =>
        Saved.Reads($"{Saved.Sentence}\n\n{line}\n\n{Saved.Sentence}").KindOf(line).ShouldBe(BlockKind.Body);

    [Theory]
    [InlineData("---\ntitle: Ferry pact\nauthors:\n  - Ana Sol\n  - Per Lund\ndate: 2031-03-04\n---\n", "Ana Sol, Per Lund")]
    [InlineData("---\ntitle: Ferry pact\nauthor: [\"Ana Sol\", \"Per Lund\"]\ndate: 2031-03-04T05:40:00+01:00\n...\n", "Ana Sol, Per Lund")]
    [InlineData("+++\ntitle = \"Ferry pact\"\nauthor = \"Ana Sol\"\ndate = 2031-03-04\n+++\n", "Ana Sol")]
    public void Front_matter_of_several_tools_is_read(string head, string byline)
    {
        var reading = Saved.Reads(head + Saved.Sentence);
        (reading.Title, reading.Byline, reading.Published.Date).ShouldBe(("Ferry pact", byline, new NodaTime.LocalDate(2031, 3, 4)));
    }
}
