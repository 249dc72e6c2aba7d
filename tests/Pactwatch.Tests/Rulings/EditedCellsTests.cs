using Pactwatch.Ledger;
using Pactwatch.Tests.Reconciliation;

namespace Pactwatch.Tests.Rulings;

/// <summary>A person's value stands in the cell; what the machine read and what rivals say stay in sight.</summary>
public sealed class EditedCellsTests
{
    private const string Leave = "act=withdraw party=Norland actor=troops place=Tarrin amount=400 by=2031-12-31";

    private readonly ReportDraft draft = new ReportDraft("a", "2031-03-03").Undertakes(Leave);
    private readonly Rulers rulers = new();

    [Theory]
    [InlineData("actor", "\"Norland's marines\"", "troops")]
    [InlineData("act", "\"relocate\"", "withdraw")]
    [InlineData("verb", "\"move\"", "do")]
    [InlineData("object", "\"the garrison\"", null)]
    [InlineData("beneficiary", "\"Kerland\"", null)]
    [InlineData("quantity", "{\"min\":450,\"max\":450,\"unit\":\"troops\",\"approximation\":\"exact\",\"text\":\"450 troops\"}", "400")]
    [InlineData("places", "[\"Orlo\",\"Tarrin\"]", "Tarrin")]
    [InlineData("window", "{\"from\":null,\"to\":\"2031-11-30\",\"text\":\"by the end of November\"}", "by 2031-12-31")]
    [InlineData("modality", "\"promised\"", "agreed")]
    [InlineData("duty", "\"maintain\"", "achieve")]
    [InlineData("phase", "\"second\"", null)]
    [InlineData("state", "\"fulfilled\"", null)]
    public void A_cell_shows_what_a_person_filled_in_and_says_what_the_machine_had_read(string slot, string value, string? asRead)
    {
        var edit = rulers.On(draft, Leave, JudgementKind.Edit, slot, value);
        var ledger = Ledgers.Ruled([edit], draft);
        var entry = ledger.Accords[0].Undertakings.ShouldHaveSingleItem();
        var ruling = entry.Rulings.ShouldHaveSingleItem();
        Shown(entry, slot).ShouldBe(ruling.Text);
        ruling.AsRead.ShouldBe(asRead);
        ruling.Judgement.ShouldBe(edit);
        Rulers.Fate(ledger, edit).Fate.ShouldBe(JudgementFate.InEffect);
    }

    [Theory]
    [InlineData("window", "\"soon\"")]
    [InlineData("window", "{\"from\":\"2031-12-31\",\"to\":\"2031-01-01\"}")]
    [InlineData("window", "{\"from\":null,\"to\":null}")]
    [InlineData("quantity", "{\"min\":9,\"max\":3}")]
    [InlineData("quantity", "\"many\"")]
    [InlineData("act", "\"fly\"")]
    [InlineData("state", "\"done\"")]
    [InlineData("places", "\"Orlo\"")]
    [InlineData("conditions", "[\"words that stand nowhere in the report\"]")]
    [InlineData("speaker", "\"Ana Rosk\"")]
    [InlineData("window", "{")]
    public void A_value_that_does_not_fit_changes_nothing_and_is_told_as_lost(string slot, string value)
    {
        var edit = rulers.On(draft, Leave, JudgementKind.Edit, slot, value);
        var ledger = Ledgers.Ruled([edit], draft);
        ledger.Accords[0].Undertakings.ShouldHaveSingleItem().Rulings.ShouldBeEmpty();
        Rulers.Fate(ledger, edit).Fate.ShouldBe(JudgementFate.Lost);
        Rulers.Fate(ledger, edit).Reason.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void A_persons_date_outranks_that_of_more_originals_and_those_stay_as_rivals()
    {
        var other = new ReportDraft("b", "2031-03-04").Undertakes(Leave);
        var third = new ReportDraft("c", "2031-03-05").Undertakes(Leave);
        var entry = Ledgers.Ruled([rulers.On(draft, Leave, JudgementKind.Edit, "window", """{"to":"2032-01-31"}""")], draft, other, third).Accords[0].Undertakings.ShouldHaveSingleItem();
        entry.Window.To.ShouldBe(new NodaTime.LocalDate(2032, 1, 31));
        entry.Positions.Where(position => position.Slot == "window").Select(position => position.Value).ShouldBe(["by 2032-01-31", "by 2031-12-31"]);
    }

    [Fact]
    public void An_edit_changes_the_cell_and_not_which_reports_tell_of_it()
    {
        var other = new ReportDraft("b", "2031-03-04").Undertakes(Leave);
        var entry = Ledgers.Ruled([rulers.On(draft, Leave, JudgementKind.Edit, "places", """["Vesk"]"""), rulers.On(draft, Leave, JudgementKind.Edit, "act", "\"pay\"")], draft, other).Accords[0].Undertakings.ShouldHaveSingleItem();
        entry.ReportsCount.ShouldBe(2);
        (entry.Act, entry.Places[0]).ShouldBe((Act.Pay, "Vesk"));
    }

    [Fact]
    public void What_a_person_dates_falls_due_on_that_day()
    {
        var late = new ReportDraft("b", "2032-02-01").Undertakes("act=pay party=Norland actor=Norland by=2033-01-01").Quotes("The maps are drawn and the dates written", "Rosk");
        var first = new ReportDraft("a", "2031-03-03").Undertakes(Leave).Quotes("The maps are drawn and the dates written", "Rosk");
        UndertakingState State(params Judgement[] judgements) => Ledgers.Ruled([.. judgements], first, late).Accords[0].Undertakings.Single(entry => entry.Act == Act.Withdraw).State;
        State().ShouldBe(UndertakingState.Overdue);
        State(rulers.On(first, Leave, JudgementKind.Edit, "window", """{"to":"2032-06-30"}""")).ShouldBe(UndertakingState.Due);
    }

    [Fact]
    public void Of_two_people_the_last_word_counts_and_the_first_is_told_as_overruled()
    {
        var first = rulers.On(draft, Leave, JudgementKind.Edit, "places", """["Orlo"]""", "Ines");
        var second = rulers.On(draft, Leave, JudgementKind.Edit, "places", """["Vesk"]""", "Omar");
        var ledger = Ledgers.Ruled([second, first], draft);
        ledger.Accords[0].Undertakings.ShouldHaveSingleItem().Places.ShouldBe(["Vesk"]);
        Rulers.Fate(ledger, first).ShouldSatisfyAllConditions(effect => effect.Fate.ShouldBe(JudgementFate.Overruled), effect => effect.Reason!.ShouldContain("Omar"));
    }

    [Fact]
    public void An_emptied_cell_is_empty_although_another_report_fills_it()
    {
        var other = new ReportDraft("b", "2031-03-04").Undertakes(Leave);
        var entry = Ledgers.Ruled([rulers.On(draft, Leave, JudgementKind.Edit, "window", "null")], draft, other).Accords[0].Undertakings.ShouldHaveSingleItem();
        entry.Window.IsOpen.ShouldBeTrue();
        entry.Rulings.ShouldHaveSingleItem().AsRead.ShouldBe("by 2031-12-31");
    }

    [Fact]
    public void An_edit_renames_neither_the_claim_nor_the_entry()
    {
        var read = Ledgers.Ruled([], draft).Accords[0].Undertakings.ShouldHaveSingleItem();
        var ruled = Ledgers.Ruled([rulers.On(draft, Leave, JudgementKind.Edit, "places", """["Vesk"]""")], draft).Accords[0].Undertakings.ShouldHaveSingleItem();
        ruled.Id.ShouldBe(read.Id);
        ruled.Mentions.ShouldHaveSingleItem().Id.ShouldBe(read.Mentions.ShouldHaveSingleItem().Id);
    }

    [Fact]
    public void What_is_told_of_by_nobody_s_word_becomes_an_undertaking_where_a_person_says_so()
    {
        var wish = "act=pay party=Kerland actor=Kerland by=2031-10-01 other=wish";
        var report = new ReportDraft("a", "2031-03-03").Undertakes(Leave).Undertakes(wish);
        Ledgers.Ruled([], report).Accords[0].Undertakings.Length.ShouldBe(1);
        Ledgers.Ruled([rulers.On(report, wish, JudgementKind.Edit, "kind", "\"undertaking\"")], report).Accords[0].Undertakings.Length.ShouldBe(2);
    }

    [Fact]
    public void An_edit_means_the_claim_of_its_kind_and_act_where_several_share_the_words()
    {
        const string Both = "act=withdraw actor=troops party=Norland place=Tarrin by=2031-12-31";
        var report = new ReportDraft("a", "2031-03-03").Undertakes(Both).Tells(Both);
        var edit = rulers.On(report, Both, JudgementKind.Edit, "actor", "\"marines\"", about: "undertaking/withdraw");
        var accord = Ledgers.Ruled([edit], report).Accords[0];
        accord.Undertakings.ShouldHaveSingleItem().Actor.ShouldBe("marines");
        accord.Events.SelectMany(entry => entry.Mentions).Cast<EventClaim>().ShouldAllBe(claim => claim.Actor.Value == "troops");
    }

    private static string? Shown(UndertakingEntry entry, string slot) => slot switch
    {
        "actor" => entry.Actor,
        "act" => entry.Act.Word(),
        "verb" => entry.Verb,
        "object" => entry.Object,
        "beneficiary" => entry.Beneficiary,
        "quantity" => entry.Quantity?.Text,
        "places" => string.Join("; ", entry.Places),
        "window" => entry.WindowText,
        "modality" => entry.Modality.Word(),
        "duty" => entry.Duty.Word(),
        "phase" => entry.Phase,
        "state" => entry.State.Word(),
        _ => null,
    };
}
