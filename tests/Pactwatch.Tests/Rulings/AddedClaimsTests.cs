using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Tests.Reconciliation;

namespace Pactwatch.Tests.Rulings;

/// <summary>Words that a person marks become a claim; found by the machine later, they are one claim, not two.</summary>
public sealed class AddedClaimsTests
{
    private const string Leave = "act=withdraw party=Norland place=Tarrin by=2031-12-31";

    private const string Marked = "Norland rend les clés du port avant la fin de mai";

    private readonly ReportDraft draft = new ReportDraft("a", "2031-03-03").Undertakes(Leave).Quotes(Marked, "Rosk");
    private readonly Rulers rulers = new();

    private const string Handover = """
        {"kind":"undertaking","actor":"Norland","act":"transfer","verb":"hand over","object":"the keys of the port","window":{"to":"2031-05-31","text":"avant la fin de mai"},
         "gloss":{"text":"Norland hands over the keys of the port before the end of May","language":"fr"}}
        """;

    [Fact]
    public void Marked_words_with_slots_filled_by_hand_are_an_entry_with_its_evidence_and_gloss()
    {
        var add = rulers.On(draft, Marked, JudgementKind.Add, value: Handover);
        var ledger = Ledgers.Ruled([add], draft);
        var entry = ledger.Accords[0].Undertakings.Single(held => held.Act == Act.Transfer);
        entry.Object.ShouldBe("the keys of the port");
        entry.Window.To.ShouldBe(new LocalDate(2031, 5, 31));
        entry.WindowText.ShouldBe("avant la fin de mai");
        var claim = entry.Mentions.ShouldHaveSingleItem();
        claim.AddedBy.ShouldBe(add);
        claim.Gloss.ShouldBe(new Gloss("Norland hands over the keys of the port before the end of May", "Ines", "fr"));
        Rulers.Fate(ledger, add).Claims.ShouldBe([claim.Id]);
    }

    [Fact]
    public void What_the_machine_finds_at_the_same_words_is_one_claim_with_the_persons_cells()
    {
        var add = rulers.On(draft, Leave, JudgementKind.Add, value: """{"kind":"undertaking","act":"withdraw","places":["Orlo"]}""");
        var claim = Ledgers.Ruled([add], draft).Accords[0].Undertakings.ShouldHaveSingleItem().Mentions.ShouldHaveSingleItem();
        claim.Places.ShouldHaveSingleItem().Value.ShouldBe("Orlo");
        claim.Window!.Value.Value.To.ShouldBe(new LocalDate(2031, 12, 31));
        claim.AsRead.ShouldNotBeNull();
    }

    [Fact]
    public void An_added_claim_can_be_edited_and_taken_back()
    {
        var add = rulers.On(draft, Marked, JudgementKind.Add, value: Handover);
        var edit = rulers.On(draft, Marked, JudgementKind.Edit, "actor", "\"the port authority\"", about: "undertaking/transfer");
        Ledgers.Ruled([add, edit], draft).Accords[0].Undertakings.Single(held => held.Act == Act.Transfer).Actor.ShouldBe("the port authority");
        Ledgers.Ruled([add, rulers.By("Omar").Undo(add)], draft).Accords[0].Undertakings.ShouldAllBe(held => held.Act == Act.Withdraw);
    }

    [Theory]
    [InlineData("figure", """{"kind":"figure","quantity":{"min":12,"max":12,"unit":"keys"},"measure":"keys of the port"}""")]
    [InlineData("quote", """{"kind":"quote","speaker":"Ana Rosk","role":"minister"}""")]
    [InlineData("event", """{"kind":"event","actor":"Norland","act":"transfer","verb":"hand over","window":{"from":"2031-05-30","to":"2031-05-30"}}""")]
    [InlineData("status", """{"kind":"status","status":"signed","window":{"from":"2031-03-01","to":"2031-03-01"}}""")]
    public void Every_kind_of_claim_can_be_added(string kind, string value)
    {
        var add = rulers.On(draft, Marked, JudgementKind.Add, value: value);
        var ledger = Ledgers.Ruled([add], draft);
        Rulers.Fate(ledger, add).Fate.ShouldBe(JudgementFate.InEffect, kind);
        Rulers.Fate(ledger, add).Claims.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("""{"kind":"poem"}""")]
    [InlineData("""{"kind":"figure"}""")]
    [InlineData("""{"kind":"undertaking","act":"fly"}""")]
    [InlineData("\"undertaking\"")]
    [InlineData("{")]
    public void What_cannot_be_read_as_a_claim_is_told_as_lost(string value)
    {
        var add = rulers.On(draft, Marked, JudgementKind.Add, value: value);
        Rulers.Fate(Ledgers.Ruled([add], draft), add).Fate.ShouldBe(JudgementFate.Lost);
    }
}
