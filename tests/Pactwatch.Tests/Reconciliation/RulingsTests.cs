using NodaTime;
using Pactwatch.Ledger;

namespace Pactwatch.Tests.Reconciliation;

/// <summary>What people ruled stands above what the machine finds.</summary>
public sealed class RulingsTests
{
    private const string Leave = "act=withdraw party=Norland place=Tarrin by=2031-12-31";

    private const string LeaveOrlo = "act=withdraw party=Norland place=Orlo by=2031-12-31";

    [Fact]
    public void Claims_ruled_different_are_two_entries() =>
        Ledgers.Ruled([Ruling("1", JudgementKind.Different, Leave, "r-b\t" + Leave)], Ledgers.Pair(Leave, Leave)).Accords[0].Undertakings.Length.ShouldBe(2);

    [Fact]
    public void Claims_ruled_the_same_are_one_entry_whatever_speaks_against_it()
    {
        var entry = Ledgers.Ruled([Ruling("1", JudgementKind.Same, Leave, "r-b\t" + LeaveOrlo)], Ledgers.Pair(Leave, LeaveOrlo)).Accords[0].Undertakings.ShouldHaveSingleItem();
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

    private static Judgement Ruling(string id, JudgementKind what, string words, string? value = null) =>
        new(id, what, new JudgedWords(new Pactwatch.Text.ReportId("r-a"), words, "", ""), null, value, "a reader", Instant.FromUnixTimeSeconds(0), "read both", null);
}
