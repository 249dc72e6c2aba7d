using Pactwatch.Ledger;
using Pactwatch.Review;
using Pactwatch.Rulings;
using Pactwatch.Tests.Reconciliation;
using Pactwatch.Tests.Rulings;

namespace Pactwatch.Tests.Review;

/// <summary>What waits for a person, and what settles it.</summary>
public sealed class ReviewQueueTests
{
    private const string Leave = "act=withdraw party=Norland actor=troops place=Tarrin by=2031-12-31";

    private const string LeaveEarlier = "act=withdraw party=Norland actor=troops place=Tarrin by=2031-10-31";

    private readonly ReportDraft[] two = Ledgers.Pair(Leave, Leave);
    private readonly Rulers rulers = new();

    [Fact]
    public void Copies_of_one_undertaking_are_one_item()
    {
        var items = Undertakings(Ledgers.Ruled([], two));
        items.ShouldHaveSingleItem().Reasons.ShouldBe([ReviewReason.New]);
        items[0].Reports.ShouldBe(2);
    }

    [Fact]
    public void A_confirmed_entry_is_done_until_it_changes()
    {
        var ledger = Ledgers.Ruled([], two);
        var confirm = Reviewer(ledger).Confirm(Entry(ledger));
        Undertakings(Ledgers.Ruled([confirm], two)).ShouldBeEmpty();

        var later = new ReportDraft("c", "2031-04-01").Quotes("The maps are drawn and the dates written", "Rosk").Undertakes(Leave.Replace("place=Tarrin", "place=Tarrin object=guns", StringComparison.Ordinal));
        var changed = Undertakings(Ledgers.Ruled([confirm], [.. two, later])).ShouldHaveSingleItem();
        changed.Reasons.ShouldBe([ReviewReason.Changed]);
        changed.Notes.ShouldBe(["object was empty when Ines confirmed it, and is “guns” now"]);
    }

    [Fact]
    public void A_persons_own_edit_is_no_change_to_look_at_again()
    {
        var ledger = Ledgers.Ruled([], two);
        var confirm = Reviewer(ledger).Confirm(Entry(ledger));
        var confirmed = Ledgers.Ruled([confirm], two);
        Undertakings(Ledgers.Ruled([confirm, Reviewer(confirmed).Edit(Entry(confirmed), "places", "Orlo")], two)).ShouldBeEmpty();
    }

    [Fact]
    public void Reports_that_differ_make_it_disputed_until_somebody_rules()
    {
        var apart = Ledgers.Pair(Leave, LeaveEarlier, "2031-03-03", "2031-03-03");
        var ledger = Ledgers.Ruled([], apart);
        if (ledger.Accords[0].Discrepancies.IsEmpty) throw new InvalidOperationException("The two dates were meant to be told apart.");
        Undertakings(ledger)[0].Reasons.ShouldBe([ReviewReason.Disputed, ReviewReason.New]);
        Undertakings(Ledgers.Ruled([Reviewer(ledger).Edit(Entry(ledger), "window", "by 2031-12-31")], apart)).ShouldBeEmpty();
    }

    [Fact]
    public void A_question_stands_first_until_a_later_ruling_settles_it()
    {
        var ledger = Ledgers.Ruled([], two);
        var doubt = Reviewer(ledger).Doubt(Entry(ledger), "All of them?");
        var doubted = Ledgers.Ruled([doubt], two);
        Undertakings(doubted).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            item => item.Reasons.ShouldBe([ReviewReason.Doubted]),
            item => item.Notes.ShouldBe(["Ines asks: All of them?"]));
        Undertakings(Ledgers.Ruled([doubt, Reviewer(doubted).Confirm(Entry(doubted))], two)).ShouldBeEmpty();
    }

    [Fact]
    public void What_was_undone_waits_again()
    {
        var ledger = Ledgers.Ruled([], two);
        var confirm = Reviewer(ledger).Confirm(Entry(ledger));
        Undertakings(Ledgers.Ruled([confirm, rulers.By("Ines").Undo(confirm)], two)).ShouldHaveSingleItem().Reasons.ShouldBe([ReviewReason.New]);
    }

    [Fact]
    public void What_cannot_be_ruled_is_refused_before_it_is_stored()
    {
        var ledger = Ledgers.Ruled([], two);
        var reviewer = Reviewer(ledger);
        Should.Throw<RulingRefusedException>(() => reviewer.Entry("u-nothing")).Message.ShouldContain("has no 'u-nothing'");
        Should.Throw<RulingRefusedException>(() => reviewer.Edit(Entry(ledger), "speaker", "Rosk")).Message.ShouldContain("no cell 'speaker'");
        Should.Throw<RulingRefusedException>(() => reviewer.Same(Entry(ledger), Entry(ledger))).Message.ShouldContain("one entry already");
        Should.Throw<RulingRefusedException>(() => reviewer.Doubt(Entry(ledger), " ")).Message.ShouldContain("question");
        Should.Throw<RulingRefusedException>(() => reviewer.Undo(null, "Ines")).Message.ShouldContain("no judgement to take back");
        Should.Throw<RulingRefusedException>(() => reviewer.Split(ledger.Accords[0], [.. two.Select(draft => draft.Id)])).Message.ShouldContain("nothing would be split");
    }

    private Reviewer Reviewer(SourcedLedger ledger) => new(ledger, rulers.By("Ines"));

    private static JudgedEntry Entry(SourcedLedger ledger) => JudgedEntry.All(ledger).First(entry => entry.Kind == ClaimKinds.Undertaking);

    private static List<ReviewItem> Undertakings(SourcedLedger ledger) => [.. ReviewQueue.Of(ledger).Where(item => item.Entry.Kind == ClaimKinds.Undertaking)];
}
