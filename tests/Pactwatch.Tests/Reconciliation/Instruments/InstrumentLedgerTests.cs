using Pactwatch.Ledger;
using Pactwatch.Tests.Extraction.Instruments;
using Pactwatch.Text;

namespace Pactwatch.Tests.Reconciliation.Instruments;

/// <summary>Reports beside the agreement's own text: what the ledger says of each.</summary>
public sealed class InstrumentLedgerTests
{
    private const string Opening = "AGREEMENT ON GRAIN AND TRANSIT\n\nThe Republic of Norland (hereinafter \"Norland\") and the Kingdom of Suderia (hereinafter \"Suderia\"), hereinafter jointly \"the Parties\",\n\nHave agreed as follows:\n\nArticle 1\n\n";

    private const string Body = "1. Norland shall deliver 40,000 tonnes of wheat to Suderia by 30 June 2031.\n\n2. Suderia shall reopen the crossing at Tarrin by 15 May 2031.\n\n3. Norland shall withdraw some of its soldiers from Vesk by 1 September 2031.\n\n4. Norland shall release 30 fishermen by 10 May 2031.\n\n5. Suderia shall not build barracks in Vesk.\n\nDone at Osk on 2 May 2031.";

    private const string Lead = "Norland and Suderia signed an agreement on grain and transit at Osk on Friday. ";

    public static TheoryData<string, string> Tellings => new()
    {
        { "Norland will deliver 40,000 tonnes of wheat to Suderia by the end of June.", "Article 1.1 restates" },
        { "Suderia is to reopen the crossing at Tarrin by 15 May.", "Article 1.2 restates" },
        { "Norland will free 30 fishermen by 10 May.", "Article 1.4 restates" },
        { "Norland will deliver some 40,000 tonnes of wheat to Suderia in June.", "Article 1.1 restates" },
        { "Norland will withdraw soldiers from Vesk by 1 September.", "Article 1.3 restates" },
        { "Norland will release eight sick fishermen by 10 May.", "Article 1.4 narrows" },
        { "Norland will withdraw all of its soldiers from Vesk by 1 September.", "Article 1.3 widens" },
        { "Norland will deliver 60,000 tonnes of wheat to Suderia by 30 June.", "Article 1.1 contradicts" },
        { "Suderia will reopen the crossing at Tarrin by 30 May.", "Article 1.2 contradicts" },
        { "Norland will release 45 fishermen by 10 May.", "Article 1.4 contradicts" },
        { "Suderia will build two schools in Vesk by 1 December.", "reported-only" },
        { "Norland will lower its tariff on salt to 5 percent by 1 July.", "reported-only" },
        { "Suderia will return 12 boats by 20 May.", "reported-only" },
    };

    [Theory]
    [MemberData(nameof(Tellings))]
    public void Each_report_stands_to_the_text_as_its_words_do(string sentence, string expected)
    {
        var accord = Ledger([OneInstrument.Of(Opening + Body), OneInstrument.Report(Lead + sentence, "2031-05-03")]).Accords.ShouldHaveSingleItem();
        var entry = accord.Undertakings.Where(entry => entry.Mentions.Any(mention => mention.Report.Value == "r-report")).ShouldHaveSingleItem();
        var match = entry.ClauseMatches.SingleOrDefault();
        (match is null ? entry.Standing!.Value.Word() : $"{match.Path} {match.Relation.Word()}").ShouldBe(expected);
        if (match is not null) match.Reasons.ShouldNotBeEmpty();
    }

    [Fact]
    public void The_text_leads_what_is_shown_and_the_other_reading_stays_beside_it()
    {
        var accord = Ledger([OneInstrument.Of(Opening + Body), .. Three("Suderia will reopen the crossing at Tarrin by 30 May.")]).Accords.ShouldHaveSingleItem();
        var entry = accord.Undertakings.Where(entry => entry.Clauses.Length > 0 && entry.Places.Contains("Tarrin", StringComparer.Ordinal)).ShouldHaveSingleItem();
        entry.Standing.ShouldBe(Standing.InText);
        entry.Window.To.ShouldBe(new NodaTime.LocalDate(2031, 5, 15));
        entry.Positions.ShouldContain(position => position.Slot == "window" && position.Value.Contains("2031-05-30", StringComparison.Ordinal));
    }

    [Fact]
    public void A_draft_leads_nothing()
    {
        var accord = Ledger([OneInstrument.Of(Opening + Body, InstrumentAuthority.Draft), .. Three("Suderia will reopen the crossing at Tarrin by 30 May.")]).Accords.ShouldHaveSingleItem();
        var entry = accord.Undertakings.Where(entry => entry.Clauses.Length > 0 && entry.Places.Contains("Tarrin", StringComparer.Ordinal)).ShouldHaveSingleItem();
        entry.Window.To.ShouldBe(new NodaTime.LocalDate(2031, 5, 30));
    }

    [Fact]
    public void What_the_text_does_not_tell_is_flagged_and_stays_as_it_was()
    {
        var report = OneInstrument.Report(Lead + "Suderia will build two schools in Vesk by 1 December.", "2031-05-03");
        var alone = Ledger([report]).Accords.ShouldHaveSingleItem().Undertakings.ShouldHaveSingleItem();
        var beside = Ledger([OneInstrument.Of(Opening + Body), report]).Accords.ShouldHaveSingleItem().Undertakings.Single(entry => entry.Standing == Standing.ReportedOnly);
        (alone.Standing, alone.Clauses.Length, alone.ClauseMatches.Length).ShouldBe(((Standing?)null, 0, 0));
        (beside.State, beside.Window, beside.Actor).ShouldBe((alone.State, alone.Window, alone.Actor));
    }

    [Fact]
    public void What_was_told_before_the_text_keeps_its_words_and_contradicts_nothing()
    {
        var report = OneInstrument.Report("Norland and Suderia are about to sign an agreement on grain and transit at Osk. Norland will release 45 fishermen by 10 May.", "2031-04-30");
        var accord = Ledger([OneInstrument.Of(Opening + Body), report]).Accords.ShouldHaveSingleItem();
        var match = accord.Undertakings.SelectMany(entry => entry.ClauseMatches).ShouldHaveSingleItem();
        match.Reasons.ShouldContain("told before the text");
        accord.Undertakings.SelectMany(entry => entry.Mentions).ShouldContain(mention => mention.Quantity != null && mention.Quantity.Value.Value.Min == 45);
        accord.Discrepancies.ShouldNotContain(found => found.Kind == DiscrepancyKind.Quantity);
    }

    [Fact]
    public void A_later_version_takes_the_place_of_an_earlier_one()
    {
        var draft = OneInstrument.Of(Opening + Body.Replace("30 fishermen by 10 May", "30 fishermen by 20 May", StringComparison.Ordinal) + "\n\n6. Norland shall close its mine at Orse by 1 August 2031.", InstrumentAuthority.Draft, "2031-04-02", "draft");
        var accord = Ledger([OneInstrument.Of(Opening + Body), draft]).Accords.ShouldHaveSingleItem();
        accord.Instruments.Select(instrument => instrument.Part).ShouldBe([InstrumentPart.Text, InstrumentPart.EarlierVersion]);
        accord.Undertakings.Where(entry => entry.Act == Act.Release).Select(entry => entry.Standing).ShouldBe([Standing.InText, Standing.Amended], ignoreOrder: true);
        accord.Undertakings.Single(entry => entry.Places.Contains("Orse", StringComparer.Ordinal)).Standing.ShouldBe(Standing.NotInLaterText);
    }

    public static TheoryData<string> Copies => new()
    {
        // Whole, with another heading; and only its first points.
        Opening.Replace("AGREEMENT ON GRAIN AND TRANSIT", "FULL TEXT OF THE AGREEMENT", StringComparison.Ordinal) + Body,
        Opening + Body[..Body.IndexOf("4. ", StringComparison.Ordinal)],
    };

    [Theory]
    [MemberData(nameof(Copies))]
    public void A_copy_of_the_text_is_no_second_one(string copied)
    {
        var accord = Ledger([OneInstrument.Of(Opening + Body), OneInstrument.Of(copied, name: "copy")]).Accords.ShouldHaveSingleItem();
        accord.Instruments.Count(instrument => instrument.Part == InstrumentPart.Text).ShouldBe(1);
        accord.Instruments.Count(instrument => instrument.Part == InstrumentPart.Copy).ShouldBe(1);
        accord.Undertakings.Select(entry => entry.Standing).Distinct().ShouldBe([Standing.InText]);
        foreach (var entry in accord.Undertakings) entry.Origins.Most.ShouldBe(1);
    }

    [Fact]
    public void An_annex_and_a_version_in_another_language_go_with_the_text()
    {
        var text = OneInstrument.Of(Opening + Body.Replace("Done at", "6. Annex A names the scales.\n\nDone at", StringComparison.Ordinal));
        var annex = OneInstrument.Of("Annex A\n\nScales\n\n1. Norland shall weigh the lorries at Tarrin.", name: "annex");
        var version = OneInstrument.Of("ACCORD SUR LES CÉRÉALES\n\nArticle 1\n\n1. La Norlande livre.\n\n2. La Sudérie ouvre.\n\n3. La Norlande retire.\n\n4. La Norlande libère.\n\n5. La Sudérie ne construit pas.\n\n6. Annexe A.", name: "version", language: "fr");
        var accord = Ledger([text, annex, version]).Accords.ShouldHaveSingleItem();
        accord.Instruments.ToDictionary(instrument => instrument.Report.Value, instrument => (instrument.Part, instrument.GoesWith?.Value)).ShouldBe(
            new Dictionary<string, (InstrumentPart, string?)> { ["r-text"] = (InstrumentPart.Text, null), ["r-annex"] = (InstrumentPart.Annex, "r-text"), ["r-version"] = (InstrumentPart.LanguageVersion, "r-text") }, ignoreOrder: true);
    }

    [Fact]
    public void Two_agreements_in_one_store_stay_apart()
    {
        var other = OneInstrument.Of("MEMORANDUM OF SETTLEMENT\n\nThe Port of Hask (hereinafter \"the Port\") and the Pilots' Guild (hereinafter \"the Guild\"),\n\nArticle 1\n\n1. The Port shall pay 900 marks to each pilot by 30 June 2031.\n\n2. The Guild shall not call a strike before 2033.", name: "other");
        var ledger = Ledger([OneInstrument.Of(Opening + Body), other, OneInstrument.Report(Lead + "Norland will free 30 fishermen by 10 May.", "2031-05-03")]);
        ledger.Accords.Length.ShouldBe(2);
        foreach (var accord in ledger.Accords) accord.Instruments.ShouldHaveSingleItem().Part.ShouldBe(InstrumentPart.Text);
    }

    [Fact]
    public void A_text_without_numbers_is_matched_as_well()
    {
        var accord = Ledger([OneInstrument.Of("DECLARATION OF OSK\n\nNorland shall release 30 fishermen by 10 May 2031.\n\nSuderia shall reopen the crossing at Tarrin by 15 May 2031."), OneInstrument.Report(Lead + "Norland will free 30 fishermen by 10 May.", "2031-05-03")]).Accords.ShouldHaveSingleItem();
        accord.Undertakings.SelectMany(entry => entry.ClauseMatches).ShouldHaveSingleItem().Path.ShouldBe("paragraph 1");
    }

    private static SourcedLedger Ledger(Report[] reports) => Pipeline.English.Reconcile(reports, [], null, threads: 1);

    private static IEnumerable<Report> Three(string sentence) =>
    [
        OneInstrument.Report(Lead + sentence, "2031-05-03", "report"),
        OneInstrument.Report("The deal between Norland and Suderia is three pages long. " + sentence, "2031-05-04", "second"),
        OneInstrument.Report("Drivers welcomed the agreement of Norland and Suderia. " + sentence, "2031-05-04", "third"),
    ];
}
