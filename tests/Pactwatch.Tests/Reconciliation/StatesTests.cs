using Pactwatch.Ledger;

namespace Pactwatch.Tests.Reconciliation;

/// <summary>What has become of an undertaking by a day: each state, and what must not be read as one.</summary>
public sealed class StatesTests
{
    private const string Leave = "act=withdraw party=Norland place=Tarrin by=2031-12-31";

    private const string HandOver = "act=transfer party=Norland place=Tarrin by=2031-12-31";

    public static TheoryData<UndertakingState, string, string> WithoutFurtherReports => new()
    {
        { UndertakingState.Due, Leave, "2031-04-01" },
        { UndertakingState.Due, Leave, "2031-12-31" },
        { UndertakingState.Overdue, Leave, "2032-01-01" },
        { UndertakingState.Upcoming, "act=transfer party=Norland place=Tarrin in=2032-02", "2032-01-15" },
        { UndertakingState.Due, "act=transfer party=Norland place=Tarrin in=2032-02", "2032-02-15" },
        { UndertakingState.Upcoming, "act=release party=Norland amount=214_prisoners within=P30D+signing", "2032-01-15" },
        { UndertakingState.Due, "act=pay party=Norland amount=180_USD", "2039-01-01" },
        { UndertakingState.Lapsed, "act=remain party=Norland place=Orlo until=2031-12-31 duty=permit", "2032-01-01" },
        { UndertakingState.Lapsed, "act=remain party=Norland place=Orlo until=2031-12-31 duty=maintain", "2032-01-01" },
        { UndertakingState.Due, "act=refrain party=Norland duty=refrain", "2032-01-01" },
        { UndertakingState.Overdue, "act=provide party=Norland amount=600_trucks by=2031-12-31 duty=recur", "2032-01-01" },
    };

    public static TheoryData<UndertakingState, string, string, string> WithAnEvent => new()
    {
        { UndertakingState.Fulfilled, Leave, "act=withdraw party=Norland place=Tarrin on=2031-12-20", "the deed in time" },
        { UndertakingState.FulfilledLate, Leave, "act=withdraw party=Norland place=Tarrin on=2032-02-17", "the deed after the end" },
        { UndertakingState.FulfilledLate, Leave, "act=transfer party=Norland place=Tarrin on=2032-02-17", "who has handed a place over has left it" },
        { UndertakingState.Fulfilled, "act=release party=Norland amount=214_prisoners by=2031-06-15", "act=release amount=214_prisoners on=2031-06-11", "the amount bears it out" },
        { UndertakingState.PartlyFulfilled, "act=provide party=Council amount=120_observers by=2031-06-30", "act=provide party=Council amount=84_observers extent=partial", "a part of the number" },
        { UndertakingState.PartlyFulfilled, "act=provide party=Council amount=120_observers by=2031-06-30", "act=provide party=Council amount=84_observers", "fewer than promised" },
        { UndertakingState.Overdue, Leave, "act=withdraw party=Norland place=Tarrin on=2029-06-01", "an old withdrawal from the same base" },
        { UndertakingState.Overdue, Leave, "act=withdraw party=Norland place=Orlo on=2031-12-20", "another place" },
        { UndertakingState.Overdue, Leave, "act=withdraw party=Kerland place=Tarrin on=2031-12-20", "another party" },
        { UndertakingState.Overdue, Leave, "act=withdraw party=Norland place=Tarrin on=2031-12-20 extent=begun", "begun is not done" },
        { UndertakingState.Overdue, Leave, "act=withdraw party=Norland on=2031-12-20", "nothing named is shared" },
        { UndertakingState.Overdue, "act=relocate object=squadrons place=Tarrin by=2031-12-31", "act=provide object=meals place=Tarrin on=2031-12-20", "acts that are only near each other, in one place" },
        { UndertakingState.Fulfilled, "act=relocate object=squadrons place=Tarrin by=2031-12-31", "act=provide object=squadrons place=Tarrin on=2031-12-20", "acts that are near each other, of one thing" },
        { UndertakingState.PartlyFulfilled, "act=withdraw party=Norland place=Vesk amount=all by=2031-12-31", "act=withdraw party=Norland place=Vesk amount=640_troops on=2031-11-20", "some are not all" },
        { UndertakingState.Lapsed, "act=remain party=Norland place=Orlo until=2031-12-31 duty=permit", "act=remain party=Norland place=Orlo on=2031-11-20", "leave to stay is never fulfilled" },
        { UndertakingState.Fulfilled, "act=release party=Norland amount=52_prisoners by=2031-12-31", "act=release amount=52_people on=2031-12-11", "of those who go free the number tells who they are" },
        { UndertakingState.Fulfilled, "act=hold actor=both on=2031-06-09 object=vote", "act=sign actor=the_assembly on=2031-06-09", "on its very day" },
        { UndertakingState.Fulfilled, "act=establish object=joint_panel by=2031-07-01", "act=start actor=the_joint_panel on=2031-06-15", "a panel at work has been set up" },
        { UndertakingState.FulfilledLate, "act=allow object=gate place=Orlo by=2031-12-31", "act=allow object=gate place=Orlo on=2032-02-01 extent=begun", "a gate that began to let people through is open" },
        { UndertakingState.PartlyFulfilled, "act=withdraw party=Norland place=Vesk by=2031-12-31", "act=withdraw actor=a_convoy place=Vesk on=2031-12-01", "a convoy is not all of them" },
        { UndertakingState.PartlyFulfilled, "act=pay party=Norland amount=60_USD by=2031-07-15", "act=pay amount=45_USD", "less than the sum" },
        { UndertakingState.Overdue, "act=pay party=Norland amount=60_USD by=2031-07-15", "act=pay amount=45_EUR", "another currency" },
        { UndertakingState.Due, "act=release object=prisoners amount=4_prisoners on=2031-06-07", "act=release object=prisoners amount=4_prisoners on=2031-06-14", "four, a week later: whether it was these or the next, nobody can tell" },
        { UndertakingState.Upcoming, "act=release object=prisoners amount=4_prisoners on=2032-06-07", "act=release object=prisoners amount=4_prisoners on=2032-04-01", "four who went free long before" },
        { UndertakingState.Due, "act=release party=Norland object=prisoners by=2031-12-31", "act=release object=prisoners", "some went free, nobody says how many: not called missed" },
        { UndertakingState.Overdue, "act=provide party=Council object=tents by=2031-12-31", "act=provide object=tents extent=begun", "begun is not done" },
        { UndertakingState.Overdue, "act=provide party=Council object=tents by=2031-12-31", "act=provide object=tents extent=not", "told as not done" },
    };

    [Theory]
    [MemberData(nameof(WithoutFurtherReports))]
    public void With_nothing_reported_the_window_decides(UndertakingState state, string undertaking, string asOf) =>
        State(asOf, new ReportDraft("a", "2031-03-03").Undertakes(undertaking)).ShouldBe(state);

    [Theory]
    [MemberData(nameof(WithAnEvent))]
    public void An_event_counts_only_for_what_it_is_about(UndertakingState state, string undertaking, string happening, string why) =>
        State("2032-05-01", new ReportDraft("a", "2031-03-03").Undertakes(undertaking).Stands(AgreementStatus.Signed), Later(happening).Undertakes("act=verify party=Council object=pullout"))
            .ShouldBe(state, why);

    [Fact]
    public void A_later_report_does_not_count_before_its_day() =>
        State("2032-01-15", new ReportDraft("a", "2031-03-03").Undertakes(Leave), Later("act=withdraw party=Norland place=Tarrin on=2031-12-20")).ShouldBe(UndertakingState.Overdue);

    [Fact]
    public void One_says_done_and_another_says_not_is_disputed()
    {
        var drafts = new[] { new ReportDraft("a", "2031-03-03").Undertakes("act=pay party=Norland amount=60_USD by=2031-07-15"), Later("act=pay party=Norland amount=60_USD on=2031-07-10 witness=obligor").Tells("act=pay party=Norland amount=45_USD extent=partial witness=beneficiary") };
        State("2032-05-01", drafts).ShouldBe(UndertakingState.Disputed);
        Accord("2032-05-01", drafts).Discrepancies.ShouldHaveSingleItem().Kind.ShouldBe(DiscrepancyKind.Fulfilment);
    }

    [Fact]
    public void Not_yet_in_January_and_done_in_February_is_late_and_not_disputed()
    {
        var january = new ReportDraft("j", "2032-01-05").Tells("act=transfer party=Norland place=Tarrin extent=not on=2032-01-01");
        State("2032-05-01", new ReportDraft("a", "2031-03-03").Undertakes(HandOver), january, Later("act=transfer party=Norland place=Tarrin on=2032-02-17")).ShouldBe(UndertakingState.FulfilledLate);
    }

    [Fact]
    public void A_new_date_told_in_time_supersedes_the_old_one()
    {
        var accord = Accord("2031-06-01", new ReportDraft("a", "2031-03-03").Undertakes(Leave), new ReportDraft("b", "2031-05-16").Undertakes("act=withdraw party=Norland place=Tarrin by=2032-12-31"));
        accord.Undertakings.Select(entry => entry.State).ShouldBe([UndertakingState.Superseded, UndertakingState.Due]);
        var revision = accord.Revisions.ShouldHaveSingleItem();
        (revision.About, revision.Kind, revision.Was, revision.Now).ShouldBe((accord.Undertakings[0].Id, RevisionKind.Postponement, "by 2031-12-31", "by 2032-12-31"));
        accord.Discrepancies.ShouldBeEmpty("a plan that changed is no contradiction");
    }

    [Fact]
    public void A_new_date_told_after_the_old_one_has_passed_leaves_it_overdue()
    {
        var accord = Accord("2032-01-15", new ReportDraft("a", "2031-03-03").Undertakes(HandOver), new ReportDraft("b", "2032-01-05").Undertakes("act=transfer party=Norland place=Tarrin in=2032-02 says=ministry"));
        accord.Undertakings.Select(entry => entry.State).ShouldBe([UndertakingState.Overdue, UndertakingState.Upcoming]);
        accord.Revisions.ShouldHaveSingleItem().Kind.ShouldBe(RevisionKind.OneSided);
    }

    [Fact]
    public void With_rival_dates_it_is_overdue_only_when_the_latest_has_passed()
    {
        var drafts = new[] { new ReportDraft("a", "2031-03-03").Undertakes("act=end party=Norland object=mission place=Vesk by=2031-09-30").Undertakes("act=end party=Norland object=mission place=Vesk by=2031-12-31") };
        State("2031-10-15", drafts).ShouldBe(UndertakingState.Due);
        State("2032-01-15", drafts).ShouldBe(UndertakingState.Overdue);
    }

    [Fact]
    public void A_report_that_still_tells_the_plan_does_not_tell_its_end()
    {
        var drafts = new[] { new ReportDraft("a", "2031-03-03").Stands(AgreementStatus.Signed), new ReportDraft("b", "2031-06-01").Undertakes("act=release object=prisoners amount=4_prisoners on=2031-06-07").Tells("act=release object=prisoners amount=4_prisoners on=2031-06-01") };
        State("2031-06-02", drafts).ShouldBe(UndertakingState.Upcoming);
    }

    [Fact]
    public void Of_four_every_week_a_deed_fulfils_the_week_that_holds_it()
    {
        var drafts = new[]
        {
            new ReportDraft("a", "2031-03-03").Undertakes("act=release object=prisoners amount=4_prisoners on=2031-06-07").Undertakes("act=release object=prisoners amount=4_prisoners on=2031-06-14").Stands(AgreementStatus.Signed),
            Later("act=release object=prisoners amount=4_prisoners on=2031-06-14"),
        };
        Accord("2032-05-01", drafts).Undertakings.Select(entry => (entry.Window.To!.Value.Day, entry.State)).ShouldBe([(7, UndertakingState.Overdue), (14, UndertakingState.Fulfilled)], ignoreOrder: true);
    }

    [Fact]
    public void A_date_told_more_closely_supersedes_nothing()
    {
        var accord = Accord("2032-12-05", new ReportDraft("a", "2032-10-10").Undertakes("act=increase object=supplement in=2033-01"), new ReportDraft("b", "2032-12-03").Undertakes("act=increase object=supplement on=2033-01-01"));
        accord.Revisions.ShouldBeEmpty();
        accord.Undertakings.ShouldAllBe(entry => entry.State == UndertakingState.Upcoming);
    }

    [Fact]
    public void A_deadline_long_gone_when_it_was_first_told_was_misread_and_not_missed() =>
        State("2032-05-01", new ReportDraft("a", "2032-04-01").Undertakes("act=withdraw party=Norland place=Tarrin by=2029-12-31")).ShouldBe(UndertakingState.Due);

    [Fact]
    public void The_machine_never_says_broken() =>
        State("2032-05-01", new ReportDraft("a", "2031-03-03").Undertakes(Leave), Later("act=withdraw party=Norland place=Tarrin extent=not")).ShouldBe(UndertakingState.Overdue);

    [Fact]
    public void Once_something_was_done_the_record_supports_that_it_is_in_force()
    {
        var accord = Accord("2032-05-01", new ReportDraft("a", "2031-03-03").Undertakes(Leave).Undertakes("act=pay party=Norland amount=180_USD").Stands(AgreementStatus.Announced), Later("act=withdraw party=Norland place=Tarrin on=2031-12-20"));
        accord.OfficialStatus.ShouldBe(AgreementStatus.Announced);
        accord.SupportedStatus.ShouldBe(AgreementStatus.InForce);
    }

    private static ReportDraft Later(string happening) => new ReportDraft("n", "2032-04-07").Tells(happening);

    private static UndertakingState State(string asOf, params ReportDraft[] drafts) => Accord(asOf, drafts).Undertakings[0].State;

    /// <summary>One story of all drafts: each is made to rest on the first.</summary>
    private static Accord Accord(string asOf, params ReportDraft[] drafts) =>
        Ledgers.Of(asOf, [.. drafts.Skip(1).Select(draft => Ledgers.Copy(draft, drafts[0]))], drafts).Accords.ShouldHaveSingleItem();
}
