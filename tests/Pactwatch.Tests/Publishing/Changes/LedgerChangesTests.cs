using Pactwatch.Ledger;
using Pactwatch.Publishing.Changes;
using Pactwatch.Tests.Reconciliation;

namespace Pactwatch.Tests.Publishing.Changes;

/// <summary>What one ledger has otherwise than an earlier one.</summary>
public sealed class LedgerChangesTests
{
    private const string Words = "The maps are drawn and the dates written";
    private const string Leaves = "act=withdraw party=Norland place=Tarrin by=2031-12-31";

    [Fact]
    public void The_same_ledger_has_no_changes()
    {
        var ledger = Ledgers.Of(null, First(), Second(Leaves));
        LedgerChanges.Between(ledger, ledger).All.ShouldBeEmpty();
    }

    [Fact]
    public void A_first_report_adds_all_that_it_tells()
    {
        var changes = LedgerChanges.Between(Ledgers.Of(null), Ledgers.Of(null, First()));
        changes.NewReports.Length.ShouldBe(1);
        changes.All.Where(change => change.Kind == ChangeKind.Added).Select(change => change.Thing).ShouldBe(["undertaking", "quote"]);
        changes.All.ShouldAllBe(change => change.Kind != ChangeKind.Added || !change.Mentions.IsEmpty);
    }

    [Fact]
    public void A_later_word_that_moves_a_deadline_is_told_with_before_and_after()
    {
        var moved = Change(First(), Second("act=withdraw party=Norland place=Tarrin by=2032-06-30")).Where(change => change.Slot == "window").ToList();
        moved.ShouldAllBe(change => change.Kind == ChangeKind.Moved);
        moved.ShouldAllBe(change => change.Was == "by 2031-12-31" && change.Now == "by 2032-06-30" && change.Mentions.All(mention => mention.Report.Value == "r-b"));
    }

    [Fact]
    public void A_day_that_passes_is_a_change_without_words()
    {
        var change = LedgerChanges.Between(Ledgers.Of("2031-12-01", First()), Ledgers.Of("2032-02-01", First())).All.ShouldHaveSingleItem();
        (change.Kind, change.Slot, change.Was, change.Now).ShouldBe((ChangeKind.Stands, "state", "due", "overdue"));
        change.Mentions.ShouldBeEmpty();
    }

    [Fact]
    public void An_entry_that_nobody_tells_of_any_more_is_gone() =>
        Change([First(), Second("act=pay party=Norland by=2032-01-31")], [First()]).ShouldContain(change => change.Kind == ChangeKind.Gone && change.Thing == "undertaking");

    [Fact]
    public void A_contradiction_comes_and_is_settled()
    {
        ReportDraft[] one = [First("act=release party=Norland amount=214_prisoners")];
        ReportDraft[] rival = [.. one, Second("act=release party=Norland amount=241_prisoners")];
        Change(one, rival).Count(change => change.Kind == ChangeKind.Contradicted).ShouldBe(1);
        Change(rival, one).Count(change => change.Kind == ChangeKind.Settled).ShouldBe(1);
    }

    private static ReportDraft First(string undertaking = Leaves) => new ReportDraft("a", "2031-03-03").Quotes(Words, "Rosk").Undertakes(undertaking);

    private static ReportDraft Second(string undertaking) => new ReportDraft("b", "2031-04-10").Quotes(Words, "Rosk").Undertakes(undertaking);

    private static IEnumerable<LedgerChange> Change(ReportDraft before, ReportDraft added) => Change([before], [before, added]);

    private static IEnumerable<LedgerChange> Change(ReportDraft[] before, ReportDraft[] after) =>
        LedgerChanges.Between(Ledgers.Of(null, before), Ledgers.Of(null, after)).All;
}
