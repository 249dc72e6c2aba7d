using NodaTime;
using Pactwatch.Annotation.Times;
using Pactwatch.Ledger;
using Pactwatch.Publishing;
using Pactwatch.Publishing.Briefs;
using Pactwatch.Text;

namespace Pactwatch.Tests.Publishing.Briefs;

/// <summary>What stands in a brief, in which section, in which words, and on what it rests.</summary>
public sealed class BriefTests
{
    private const string Words = "Norland will leave the Oster strip by 1 June. Norland left on Tuesday, the mission said. Suderia is to pay 20 million dollars. The observers are to arrive in July. which still has to be signed";

    private static readonly LocalDate From = new(2026, 5, 31);
    private static readonly LocalDate June1 = new(2026, 6, 1);

    [Theory]
    [InlineData(UndertakingState.Overdue, "2026-06-01", "Missed")]
    [InlineData(UndertakingState.Overdue, "2026-03-01", "Missed before, and still open")]
    [InlineData(UndertakingState.Due, "2026-06-29", "Due by now")]
    [InlineData(UndertakingState.Due, "2026-06-30", "Next 30 days")]
    [InlineData(UndertakingState.Upcoming, "2026-07-30", "Next 30 days")]
    [InlineData(UndertakingState.Upcoming, "2026-07-31", "Pending")]
    [InlineData(UndertakingState.Due, null, "Pending, with no day told")]
    [InlineData(UndertakingState.Disputed, "2026-01-01", "Disputed")]
    [InlineData(UndertakingState.Superseded, "2026-06-01", null)]
    public void An_undertaking_stands_under_the_heading_of_its_state_and_day(UndertakingState state, string? day, string? heading)
    {
        var on = day is null ? (LocalDate?)null : NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;
        Headings(new StatedLedger(Words).With("Norland will leave the Oster strip by 1 June", "Norland", "leave", state, to: on)).ShouldBe(heading is null ? [] : [heading]);
    }

    [Theory]
    [InlineData("2026-05-30", false)]
    [InlineData("2026-05-31", true)]
    [InlineData("2026-06-30", true)]
    public void What_was_done_is_told_in_the_brief_of_its_day(string day, bool isTold)
    {
        var ledger = new StatedLedger(Words);
        var done = ledger.Told("Norland left on Tuesday", CompletionExtent.Full, CompletionWitness.Own, NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value);
        Headings(ledger.With("Norland will leave the Oster strip by 1 June", "Norland", "leave", UndertakingState.Fulfilled, to: June1, done: done)).Contains("Done").ShouldBe(isTold);
    }

    [Fact]
    public void What_hangs_on_an_event_and_what_began_have_headings_of_their_own()
    {
        var ledger = new StatedLedger(Words)
            .With("Suderia is to pay 20 million dollars", "Suderia", "pay", UndertakingState.Upcoming, relativeTo: new RelativeTime("signing", "P60D"))
            .With("The observers are to arrive in July", "The observers", "arrive", UndertakingState.Due, from: new LocalDate(2026, 2, 1), duty: Duty.Maintain);
        Headings(ledger).ShouldBe(["Under way", "Pending, hanging on an event"]);
    }

    [Theory]
    [InlineData(CompletionWitness.Own, "done on 11 June 2026, 10 days late, as Northwire reports")]
    [InlineData(CompletionWitness.Obligor, "done on 11 June 2026, 10 days late, by the word of the party bound by it (the mission), as Northwire reports")]
    [InlineData(CompletionWitness.Beneficiary, "done on 11 June 2026, 10 days late, by the word of those it is owed to (the mission), as Northwire reports")]
    [InlineData(CompletionWitness.Verifier, "done on 11 June 2026, 10 days late, by a verifier’s finding (the mission), as Northwire reports")]
    [InlineData(CompletionWitness.Third, "done on 11 June 2026, 10 days late, by a third party’s word (the mission), as Northwire reports")]
    public void A_sentence_says_by_whose_word_it_was_done(CompletionWitness by, string words)
    {
        var ledger = new StatedLedger(Words);
        var done = ledger.Told("Norland left on Tuesday", CompletionExtent.Full, by, new LocalDate(2026, 6, 11), "the mission");
        Sentences(ledger.With("Norland will leave the Oster strip by 1 June", "Norland", "leave", UndertakingState.FulfilledLate, to: June1, done: done))
            .ShouldBe([$"Norland was to leave the Oster strip by 1 June (1 June 2026); {words}."]);
    }

    [Fact]
    public void That_no_report_says_so_is_not_told_as_not_done() =>
        Sentences(new StatedLedger(Words).With("Norland will leave the Oster strip by 1 June", "Norland", "leave", UndertakingState.Overdue, to: June1))
            .ShouldBe(["Norland was to leave the Oster strip by 1 June (1 June 2026); no report says that it was done."]);

    [Fact]
    public void A_dispute_tells_both_words()
    {
        var ledger = new StatedLedger(Words);
        ledger.With(
            "Norland will leave the Oster strip by 1 June", "Norland", "leave", UndertakingState.Disputed, to: June1, done:
            [
                ledger.Told("Norland left on Tuesday", CompletionExtent.Full, CompletionWitness.Obligor, null),
                ledger.Told("the mission said", CompletionExtent.Not, CompletionWitness.Beneficiary, null),
            ]);
        Sentences(ledger).ShouldBe(["Norland was to leave the Oster strip by 1 June (1 June 2026); whether it was done is disputed; done, by the word of the party bound by it, as Northwire reports; not done, by the word of those it is owed to, as Northwire reports."]);
    }

    [Fact]
    public void A_plan_that_moved_says_from_when_to_when_and_on_which_day()
    {
        var ledger = new StatedLedger(Words)
            .With("Norland will leave the Oster strip by 1 June", "Norland", "leave", UndertakingState.Superseded, to: new LocalDate(2026, 5, 1))
            .With("The observers are to arrive in July", "The observers", "arrive", UndertakingState.Upcoming, to: new LocalDate(2026, 7, 31))
            .WithRevision("u-1", RevisionKind.Postponement, "by 2026-05-01", "by 2026-07-31", new LocalDate(2026, 6, 12), "The observers are to arrive in July");
        Sentences(ledger).ShouldBe(
        [
            "Norland was to leave the Oster strip by 1 June (1 May 2026); it was due by 1 May 2026 and is now due by 31 July 2026: put off on 12 June 2026, as Northwire reports.",
            "The observers are to arrive in July (31 July 2026); it was due by 1 May 2026 before, and was put off on 12 June 2026.",
        ]);
    }

    [Fact]
    public void Words_that_make_no_clause_of_their_own_are_quoted() =>
        Sentences(new StatedLedger(Words).With("which still has to be signed", "which", "sign", UndertakingState.Due)).ShouldBe(["“which still has to be signed” (Northwire)."]);

    [Fact]
    public void Every_sentence_has_a_note_and_every_note_the_stored_words()
    {
        var ledger = new StatedLedger(Words);
        ledger.With("Norland will leave the Oster strip by 1 June", "Norland", "leave", UndertakingState.Fulfilled, to: June1, done: ledger.Told("Norland left on Tuesday", CompletionExtent.Full, CompletionWitness.Own, June1))
            .With("Suderia is to pay 20 million dollars", "Suderia", "pay", UndertakingState.Due);
        var brief = Of(ledger.Of());
        var sentences = brief.Accords.SelectMany(accord => accord.Sections).SelectMany(section => section.Sentences).ToList();
        sentences.ShouldAllBe(sentence => sentence.Runs.Any(run => run.Note > 0));
        sentences.SelectMany(sentence => sentence.Runs).Where(run => run.Note > 0).Select(run => run.Note).ShouldBe(Enumerable.Range(1, brief.Notes.Length));
        brief.Notes.Length.ShouldBe(3);
        brief.Notes.ShouldAllBe(note => Words.Contains(note.Words, StringComparison.Ordinal) && note.Sha256 == ledger.Report.Sha256);
        brief.Notes[1].Source.ShouldBe(["Northwire", "Norland to ship grain", "12 June 2026", "https://northwire.example/oster"]);
    }

    [Fact]
    public void A_sentence_that_rests_on_nothing_is_not_made() =>
        Should.Throw<ArgumentException>(() => new BriefSentence([new BriefRun("Peace holds.")]));

    [Fact]
    public void The_standing_has_its_words()
    {
        var brief = Of(InventedLedger.Of(InventedLedger.Report()));
        brief.Accords[0].Standing!.Text.ShouldBe("The agreement is agreed in principle since 2 March 2026, as Northwire has it.");
        brief.Notes[0].Words.ShouldBe("will ship");
    }

    [Fact]
    public void A_protected_report_leaves_the_house_in_no_brief_but_its_number_does()
    {
        Should.Throw<ArgumentException>(() => Of(new StatedLedger(Words, Handling.Protected).Of()));
        Brief.Of(new StatedLedger(Words).Of(), From, new LedgerExport("0.1.0", ProtectedReports: 2)).Basis.ShouldBe("1 report · 2 protected reports withheld");
    }

    [Fact]
    public void An_agreement_that_is_not_there_is_refused() =>
        Should.Throw<ArgumentException>(() => Brief.Of(new StatedLedger(Words).Of(), From, new LedgerExport("0.1.0", Accord: "a-none")));

    private static Brief Of(SourcedLedger ledger) => Brief.Of(ledger, ledger.AsOf < From ? ledger.AsOf!.Value : From, new LedgerExport("0.1.0"));

    private static List<string> Headings(StatedLedger ledger) => [.. Of(ledger.Of()).Accords[0].Sections.Select(section => section.Heading)];

    private static List<string> Sentences(StatedLedger ledger) => [.. Of(ledger.Of()).Accords[0].Sections.SelectMany(section => section.Sentences).Select(sentence => sentence.Text)];
}
