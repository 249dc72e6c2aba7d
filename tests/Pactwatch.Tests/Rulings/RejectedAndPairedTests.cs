using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Rulings;
using Pactwatch.Tests.Reconciliation;
using Pactwatch.Text;

namespace Pactwatch.Tests.Rulings;

/// <summary>What people ruled stands above what the machine finds.</summary>
public sealed class RejectedAndPairedTests
{
    private const string Leave = "act=withdraw party=Norland place=Tarrin by=2031-12-31";

    private const string LeaveOrlo = "act=withdraw party=Norland place=Orlo by=2031-12-31";

    [Fact]
    public void Claims_ruled_different_are_two_entries() =>
        Ledgers.Ruled([Ruling("1", JudgementKind.Different, Leave, Other(Leave))], Ledgers.Pair(Leave, Leave)).Accords[0].Undertakings.Length.ShouldBe(2);

    [Fact]
    public void Claims_ruled_the_same_are_one_entry_whatever_speaks_against_it()
    {
        var entry = Ledgers.Ruled([Ruling("1", JudgementKind.Same, Leave, Other(LeaveOrlo))], Ledgers.Pair(Leave, LeaveOrlo)).Accords[0].Undertakings.ShouldHaveSingleItem();
        entry.Matches.ShouldHaveSingleItem().Reasons.ShouldBe(["a person ruled them the same"]);
    }

    [Fact]
    public void A_rejected_claim_is_gone() =>
        Ledgers.Ruled([Ruling("1", JudgementKind.Reject, Leave)], Ledgers.Pair(Leave, LeaveOrlo)).Accords[0].Undertakings.ShouldHaveSingleItem().Places.ShouldBe(["Orlo"]);

    [Fact]
    public void A_superseded_ruling_has_no_effect() =>
        Ledgers.Ruled([Ruling("1", JudgementKind.Reject, Leave), Ruling("2", JudgementKind.Confirm, Leave) with { Supersedes = "1" }], Ledgers.Pair(Leave, LeaveOrlo))
            .Accords[0].Undertakings.Length.ShouldBe(2);

    [Fact]
    public void A_ruling_whose_words_stand_nowhere_has_no_effect() =>
        Ledgers.Ruled([Ruling("1", JudgementKind.Reject, "words of another text")], Ledgers.Pair(Leave, LeaveOrlo)).Accords[0].Undertakings.Length.ShouldBe(2);

    [Fact]
    public void Of_two_rulings_on_one_pair_the_later_counts()
    {
        var (same, different) = (Ruling("1", JudgementKind.Same, Leave, Other(Leave)), Ruling("2", JudgementKind.Different, Leave, Other(Leave)) with { At = Instant.FromUnixTimeSeconds(9) });
        var ledger = Ledgers.Ruled([same, different], Ledgers.Pair(Leave, Leave));
        ledger.Accords[0].Undertakings.Length.ShouldBe(2);
        ledger.Effects.Select(effect => effect.Fate).ShouldBe([JudgementFate.Overruled, JudgementFate.InEffect]);
        Ledgers.Ruled([same with { At = Instant.FromUnixTimeSeconds(10) }, different], Ledgers.Pair(Leave, Leave)).Accords[0].Undertakings.ShouldHaveSingleItem();
    }

    private static string Other(string words) => SlotValues.Of(new JudgedWords(new ReportId("r-b"), words, "", ""));

    private static Judgement Ruling(string id, JudgementKind what, string words, string? value = null) =>
        new(id, what, new JudgedWords(new ReportId("r-a"), words, "", ""), null, value, "a reader", Instant.FromUnixTimeSeconds(0), "read both", null);
}
