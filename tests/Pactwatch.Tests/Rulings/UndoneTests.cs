using Pactwatch.Ledger;
using Pactwatch.Rulings;
using Pactwatch.Tests.Reconciliation;

namespace Pactwatch.Tests.Rulings;

/// <summary>Undo is a judgement like any other, and may itself be undone.</summary>
public sealed class UndoneTests
{
    private const string Leave = "act=withdraw party=Norland place=Tarrin by=2031-12-31";

    private readonly ReportDraft draft = new ReportDraft("a", "2031-03-03").Undertakes(Leave);
    private readonly Rulers rulers = new();

    [Theory]
    [InlineData(0, "Orlo", JudgementFate.InEffect)]
    [InlineData(1, "Tarrin", JudgementFate.Undone)]
    [InlineData(2, "Orlo", JudgementFate.InEffect)]
    [InlineData(3, "Tarrin", JudgementFate.Undone)]
    public void What_is_undone_so_many_times(int times, string place, JudgementFate fate)
    {
        var edit = rulers.On(draft, Leave, JudgementKind.Edit, "places", """["Orlo"]""");
        List<Judgement> judgements = [edit];
        for (var n = 0; n < times; n++) judgements.Add(rulers.By("Ines").Undo(judgements[^1]));
        var ledger = Ledgers.Ruled([.. judgements], draft);
        ledger.Accords[0].Undertakings.ShouldHaveSingleItem().Places.ShouldBe([place]);
        Rulers.Fate(ledger, edit).Fate.ShouldBe(fate);
    }

    [Fact]
    public void Undoing_the_last_of_two_edits_brings_the_first_back()
    {
        var first = rulers.On(draft, Leave, JudgementKind.Edit, "places", """["Orlo"]""");
        var second = rulers.On(draft, Leave, JudgementKind.Edit, "places", """["Vesk"]""");
        Ledgers.Ruled([first, second, rulers.By("Omar").Undo(second)], draft).Accords[0].Undertakings.ShouldHaveSingleItem().Places.ShouldBe(["Orlo"]);
    }

    [Fact]
    public void A_removed_report_comes_back_by_undo_and_goes_again_by_its_undo()
    {
        var removal = rulers.By("Ines").Make(JudgementKind.Remove, JudgedWords.Of(draft.Id), why: "an opinion");
        var back = rulers.By("Ines").Undo(removal);
        StandingJudgements.Removed([removal]).Keys.ShouldBe([draft.Id]);
        StandingJudgements.Removed([removal, back]).ShouldBeEmpty();
        StandingJudgements.Removed([removal, back, rulers.By("Ines").Undo(back)]).Keys.ShouldBe([draft.Id]);
    }

    [Fact]
    public void Taking_an_edit_back_brings_no_removed_report_back()
    {
        var edit = rulers.On(draft, Leave, JudgementKind.Edit, "places", """["Orlo"]""");
        var removal = rulers.By("Ines").Make(JudgementKind.Remove, JudgedWords.Of(draft.Id), why: "an opinion");
        StandingJudgements.Removed([edit, removal, rulers.By("Ines").Undo(edit)]).Keys.ShouldBe([draft.Id]);
    }
}
