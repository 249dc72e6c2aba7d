using Pactwatch.Ledger;
using Pactwatch.Rulings;
using Pactwatch.Tests.Reconciliation;
using Pactwatch.Text;

namespace Pactwatch.Tests.Rulings;

/// <summary>Whether two reports tell of one story is a person's to say; the ledger only tells what became of it.</summary>
public sealed class StoryRulingsTests
{
    private readonly ReportDraft[] drafts = Ledgers.Pair("act=withdraw party=Norland place=Tarrin by=2031-12-31", "act=withdraw party=Norland place=Tarrin by=2031-12-31");
    private readonly Rulers rulers = new();

    private ReportId One => drafts[0].Id;

    private ReportId Other => drafts[1].Id;

    [Fact]
    public void A_ruling_that_stands_counts_with_the_report_that_it_names()
    {
        var ruling = rulers.By("Ines").OnStories(areOne: false, One, Other, "another withdrawal");
        StoryRulings.Of([ruling]).ShouldBe([(ruling, Other)]);
        (ruling.What, ruling.Slot, ruling.Why).ShouldBe((JudgementKind.Different, "story", "another withdrawal"));
    }

    [Fact]
    public void Of_two_rulings_on_a_pair_the_last_counts_whichever_report_is_named_first()
    {
        var (first, last) = (rulers.By("Ines").OnStories(areOne: true, One, Other), rulers.By("Omar").OnStories(areOne: false, Other, One));
        StoryRulings.Of([last, first]).ShouldBe([(last, One)]);
        var ledger = Ledgers.Ruled([first, last], drafts);
        Rulers.Fate(ledger, first).Fate.ShouldBe(JudgementFate.Overruled);
        Rulers.Fate(ledger, last).Fate.ShouldBe(JudgementFate.InEffect);
    }

    [Fact]
    public void Taken_back_it_counts_no_more_and_the_one_before_it_does_again()
    {
        var (first, last) = (rulers.By("Ines").OnStories(areOne: true, One, Other), rulers.By("Omar").OnStories(areOne: false, One, Other));
        StoryRulings.Of([first, last, rulers.By("Omar").Undo(last)]).ShouldBe([(first, Other)]);
    }

    [Fact]
    public void It_changes_no_accord()
    {
        var ruling = rulers.By("Ines").OnStories(areOne: false, One, Other);
        Ledgers.Ruled([ruling], drafts).Accords.Select(accord => accord.Id).ShouldBe(Ledgers.Ruled([], drafts).Accords.Select(accord => accord.Id));
        Rulers.Fate(Ledgers.Ruled([ruling], drafts), ruling).Fate.ShouldBe(JudgementFate.InEffect);
    }

    [Fact]
    public void A_ruling_on_a_report_that_is_not_held_is_told_as_absent()
    {
        var ruling = rulers.By("Ines").OnStories(areOne: true, One, new ReportId("r-nowhere"));
        Rulers.Fate(Ledgers.Ruled([ruling], drafts), ruling).Fate.ShouldBe(JudgementFate.Absent);
    }

    [Fact]
    public void One_that_names_no_report_is_lost_and_rules_on_nothing()
    {
        var ruling = rulers.By("Ines").Make(JudgementKind.Same, JudgedWords.Of(One), StoryRulings.StorySlot, "\"…\" and more");
        StoryRulings.Of([ruling]).ShouldBeEmpty();
        Rulers.Fate(Ledgers.Ruled([ruling], drafts), ruling).Fate.ShouldBe(JudgementFate.Lost);
    }
}
