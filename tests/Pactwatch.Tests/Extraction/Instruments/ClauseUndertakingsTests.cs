using NodaTime;
using NodaTime.Text;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Tests.Extraction.Instruments;

/// <summary>What the clauses of an agreement's own text bind whom to.</summary>
public sealed class ClauseUndertakingsTests
{
    private const string Opening = "AGREEMENT ON GRAIN AND TRANSIT\n\nThe Republic of Norland (hereinafter \"Norland\") and the Suderian Grain Board (hereinafter \"the Board\"), hereinafter jointly \"the Parties\",\n\nArticle 1\n\n\"Start Date\" means 1 June 2031.\n\nArticle 2\n\n";

    public static TheoryData<string, string> Binding => new()
    {
        { "1. Norland shall withdraw its soldiers from Vesk by 1 September 2031.", "Norland withdraw achieve ..2031-09-01" },
        { "1. The Board shall pay 20 million crowns within 30 days of the Start Date.", "the Suderian Grain Board pay achieve ..2031-07-01" },
        { "1. Neither Party shall raise tariffs before 2033.", "Norland and the Suderian Grain Board refrain refrain" },
        { "1. Norland shall not build barracks in Vesk.", "Norland refrain refrain" },
        { "1. The Board may inspect every lorry at the crossing.", "the Suderian Grain Board verify permit" },
        { "1. Norland shall publish the prices every month.", "Norland other recur" },
        { "1. The Board shall indemnify the carriers.", "the Suderian Grain Board * achieve" },
        { "1. Norland shall:\n\n(a) release 30 fishermen by 10 June 2031; and\n\n(b) return their boats.", "Norland release achieve ..2031-06-10 / Norland transfer achieve" },
        { "1. The Board shall count the lorries and may turn back any that are overloaded.", "the Suderian Grain Board * achieve / the Suderian Grain Board * permit" },
        { "1. Norland shall hand over its heavy guns by 10 June 2031.", "Norland transfer|disarm achieve ..2031-06-10" },
    };

    public static TheoryData<string, string> Conditions => new()
    {
        { "1. Norland shall leave Vesk by 1 September 2031, provided that the Board has paid the first sum.", "provided that the Board has paid the first sum" },
        { "1. If the harvest fails, the Board shall pay 2 million crowns.", "If the harvest fails" },
        { "1. Norland shall not close the crossing unless both sides agree in writing.", "unless both sides agree in writing" },
        { "1. Norland shall release 30 fishermen on condition that their boats are returned.", "on condition that their boats are returned" },
        { "1. The Board shall pay the pilots as long as the ferry runs.", "as long as the ferry runs" },
        { "1. Subject to the consent of the parliament, Norland shall hand over the lighthouse.", "Subject to the consent of the parliament" },
        { "1. The Board shall inspect goods subject to duty at the crossing.", "" },
        { "1. Norland shall deliver 40,000 tonnes of wheat by 30 June 2031.", "" },
        { "1. The Board shall buy what is provided that way.", "" },
    };

    [Theory]
    [MemberData(nameof(Conditions))]
    public void A_clause_binds_under_its_condition(string clause, string condition)
    {
        var report = OneInstrument.Of(Opening + clause);
        var told = Pipeline.English.Claims(report).Undertakings.ShouldHaveSingleItem();
        string.Join(" / ", told.Conditions.Select(words => report.Text[words].Trim(' ', ','))).ShouldBe(condition);
    }

    [Fact]
    public void An_amount_that_stands_alone_in_a_clause_is_the_clauses()
    {
        var told = Pipeline.English.Claims(OneInstrument.Of(Opening + "1. The Board shall raise hourly rates by 4 per cent with effect from 1 May 2032.")).Undertakings.ShouldHaveSingleItem();
        told.Quantity!.Value.Value.Min.ShouldBe(4);
    }

    public static TheoryData<string> Silent =>
    [
        "1. Overtime is paid at the rates of 2024.",
        "1. \"Lorry\" means a vehicle of more than five tonnes.",
        "1. The Annexes form an integral part of this Agreement.",
        "1. This Agreement shall enter into force on 1 June 2031.",
        "General provisions",
    ];

    [Theory]
    [MemberData(nameof(Binding))]
    public void A_clause_that_binds_is_an_undertaking(string clauses, string expected)
    {
        var told = Pipeline.English.Claims(OneInstrument.Of(Opening + clauses)).Undertakings.Select(Words).ToList();
        var wanted = expected.Split(" / ");
        told.Count.ShouldBe(wanted.Length, string.Join(" / ", told));
        foreach (var (got, want) in told.Zip(wanted)) Fits(got, want).ShouldBeTrue($"{got} for {want}");
    }

    [Theory]
    [MemberData(nameof(Silent))]
    public void A_clause_that_tells_what_is_or_what_words_mean_binds_nobody(string clause) =>
        Pipeline.English.Claims(OneInstrument.Of(Opening + clause)).Undertakings.Select(Words).ShouldBeEmpty();

    [Fact]
    public void The_words_of_an_undertaking_are_those_of_its_own_clause()
    {
        var report = OneInstrument.Of(Opening + "1. Norland shall:\n\n(a) release 30 fishermen by 10 June 2031; and\n\n(b) return their boats.");
        var claims = Pipeline.English.Claims(report);
        claims.Undertakings.Select(claim => report.Text[claim.Span]).ShouldBe(["release 30 fishermen by 10 June 2031", "return their boats"]);
        claims.Undertakings.Select(claim => claims.Instrument!.At(claim.Span)!.Path).ShouldBe(["Article 2.1(a)", "Article 2.1(b)"]);
    }

    [Fact]
    public void A_window_hangs_on_the_event_until_the_text_gives_its_day()
    {
        const string Text = "PACT\n\nNorland and Suderia,\n\n1. \"Effective Date\" means the day on which both parliaments ratify this Pact.\n\n2. Norland shall leave Vesk within 60 days of the Effective Date.";
        var window = Pipeline.English.Claims(OneInstrument.Of(Text)).Undertakings.ShouldHaveSingleItem().Window!.Value;
        (window.Value.To, window.Value.RelativeTo?.Event, window.Value.RelativeTo?.Offset).ShouldBe((null, "ratification", "P60D"));
    }

    [Fact]
    public void A_text_in_a_language_that_is_not_read_has_its_places_and_binds_nobody()
    {
        var claims = Pipeline.English.Claims(OneInstrument.Of("ACCORD\n\nArticle 1\n\n1. La Norlande retire ses troupes avant le 1er juin 2031.\n\n2. La Sudérie paie.", language: "fr"));
        claims.Undertakings.ShouldBeEmpty();
        claims.Instrument!.IsRead.ShouldBeFalse();
        claims.Instrument.Clauses.Select(clause => clause.Path).ShouldBe(["Article 1", "Article 1.1", "Article 1.2"]);
    }

    [Fact]
    public void Of_a_text_that_is_too_long_the_clauses_are_told_apart_and_the_beginning_is_read()
    {
        var annotated = 0;
        var text = Opening + "1. Norland shall withdraw its soldiers from Vesk by 1 September 2031.\n\n" + string.Concat(Enumerable.Range(2, 100_000).Select(number => $"{number % 900 + 2}. {new string('x', 200)}.\n\n"));
        var claims = Pactwatch.Extraction.Instruments.InstrumentExtractor.Extract(OneInstrument.Of(text), isRead: true, report =>
        {
            annotated = Math.Max(annotated, report.Text.Length);
            return new Pactwatch.Annotation.AnnotatedReport(report);
        });
        claims.Instrument!.Clauses.Length.ShouldBeGreaterThan(100_000);
        annotated.ShouldBeLessThan(1_100_000);
        claims.Report.Text.Length.ShouldBeGreaterThan(20_000_000);
    }

    [Theory]
    [InlineData("")]
    [InlineData("PACT")]
    [InlineData("\n\n\n")]
    public void A_text_without_clauses_gives_none(string text)
    {
        var claims = Pipeline.English.Claims(OneInstrument.Of(text));
        (claims.Undertakings.Length, claims.Instrument!.Terms.Length).ShouldBe((0, 0));
    }

    private static bool Fits(string got, string wanted)
    {
        var (actual, expected) = (got.Split(' '), wanted.Split(' '));
        return expected.Length <= actual.Length && expected.Zip(actual).All(pair => pair.First == "*" || pair.First.Split('|').Contains(pair.Second, StringComparer.Ordinal));
    }

    private static string Words(UndertakingClaim claim)
    {
        var window = claim.Window?.Value is { IsOpen: false } told ? $" {Iso(told.From)}..{Iso(told.To)}" : "";
        return $"{claim.Actor.Value} {claim.Act.Word()} {claim.Duty.Word()}{window}";
    }

    private static string? Iso(LocalDate? day) => day is { } date ? LocalDatePattern.Iso.Format(date) : null;
}
