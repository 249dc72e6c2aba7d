using Pactwatch.Ledger;
using Pactwatch.Tests.Reconciliation;

namespace Pactwatch.Tests.Rulings;

/// <summary>Which report belongs to which agreement is a person's to say, as is what the agreement is called.</summary>
public sealed class AccordRulingsTests
{
    private readonly ReportDraft[] tarrin = Ledgers.Pair("act=withdraw party=Norland place=Tarrin by=2031-12-31", "act=withdraw party=Norland place=Tarrin by=2031-12-31");
    private readonly ReportDraft wage = new ReportDraft("c", "2031-04-01").Undertakes("act=pay party=Selby actor=Selby object=wages by=2031-09-30");
    private readonly ReportDraft port = new ReportDraft("d", "2031-04-02").Undertakes("act=transfer party=Ostmark actor=Ostmark object=port by=2031-10-31");
    private readonly Rulers rulers = new();

    [Fact]
    public void Without_rulings_they_are_three() => Stories([]).ShouldBe(["r-a r-b", "r-c", "r-d"]);

    [Fact]
    public void A_report_moves_to_another_accord() => Stories([rulers.By("Ines").Move(tarrin[1].Id, wage.Id)]).ShouldBe(["r-a", "r-b r-c", "r-d"]);

    [Fact]
    public void Of_two_moves_of_a_report_the_last_counts_and_the_first_is_told_as_overruled()
    {
        var (first, last) = (rulers.By("Ines").Move(tarrin[1].Id, wage.Id), rulers.By("Omar").Move(tarrin[1].Id, port.Id));
        Stories([first, last]).ShouldBe(["r-a", "r-b r-d", "r-c"]);
        Rulers.Fate(Ledger([first, last]), first).Fate.ShouldBe(JudgementFate.Overruled);
        Rulers.Fate(Ledger([first, last]), last).Fate.ShouldBe(JudgementFate.InEffect);
    }

    [Fact]
    public void A_report_gets_an_accord_of_its_own() => Stories([rulers.By("Ines").Move(tarrin[1].Id, tarrin[1].Id)]).ShouldBe(["r-a", "r-b", "r-c", "r-d"]);

    [Fact]
    public void Two_accords_become_one() => Stories([rulers.By("Ines").MergeAccords(wage.Id, tarrin[0].Id)]).ShouldBe(["r-a r-b r-c", "r-d"]);

    [Fact]
    public void An_accord_is_split_by_moving_its_reports()
    {
        var merged = rulers.By("Ines").MergeAccords(wage.Id, tarrin[0].Id);
        Stories([merged, rulers.By("Ines").Move(tarrin[0].Id, tarrin[0].Id), rulers.By("Ines").Move(tarrin[1].Id, tarrin[0].Id)]).ShouldBe(["r-a r-b", "r-c", "r-d"]);
    }

    [Fact]
    public void Undo_leaves_what_was_before()
    {
        var merged = rulers.By("Ines").MergeAccords(wage.Id, tarrin[0].Id);
        Stories([merged, rulers.By("Omar").Undo(merged)]).ShouldBe(["r-a r-b", "r-c", "r-d"]);
    }

    [Fact]
    public void A_move_to_a_report_that_is_not_held_is_told_and_does_nothing()
    {
        var move = rulers.By("Ines").Move(tarrin[1].Id, new Pactwatch.Text.ReportId("r-nowhere"));
        Stories([move]).ShouldBe(["r-a r-b", "r-c", "r-d"]);
        Rulers.Fate(Ledger([move]), move).Fate.ShouldBe(JudgementFate.Absent);
    }

    [Fact]
    public void The_last_name_given_is_the_accords_whichever_of_its_reports_bears_it()
    {
        var first = rulers.By("Ines").Rename(tarrin[0].Id, "The Tarrin accord");
        var second = rulers.By("Omar").Rename(tarrin[1].Id, "Norland's withdrawal");
        Ledger([first, second]).Accords.Single(accord => accord.Reports.Length == 2).Title.ShouldBe("Norland's withdrawal");
    }

    private SourcedLedger Ledger(Judgement[] judgements) => Ledgers.Ruled([.. judgements], [.. tarrin, wage, port]);

    private string[] Stories(Judgement[] judgements) =>
        [.. Ledger(judgements).Accords.Select(accord => string.Join(' ', accord.Reports.Select(report => report.Value))).Order(StringComparer.Ordinal)];
}
