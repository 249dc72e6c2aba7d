using Pactwatch.Ledger;

namespace Pactwatch.Tests.Reconciliation;

/// <summary>Where reports can't all be right, and where their words only differ.</summary>
public sealed class DiscrepanciesTests
{
    public static TheoryData<DiscrepancyKind, string, string> CannotBothBeRight => new()
    {
        { DiscrepancyKind.Date, "act=withdraw party=Norland place=Vesk amount=hundreds by=2031-09-30", "act=withdraw party=Norland place=Vesk amount=hundreds in=2031-09" },
        { DiscrepancyKind.Date, "act=withdraw party=Norland place=Tarrin by=2031-12-31", "act=withdraw party=Norland place=Tarrin by=2031-09-30" },
        { DiscrepancyKind.Date, "act=remain party=Norland place=Orlo until=2033-12-31 duty=permit", "act=remain party=Norland place=Orlo until=2034-06-30 duty=permit" },
        { DiscrepancyKind.Quantity, "act=release party=Norland amount=214_prisoners", "act=release party=Norland amount=241_prisoners" },
        { DiscrepancyKind.Quantity, "act=pay party=Norland amount=60_USD by=2031-07-15", "act=pay party=Norland amount=65_USD by=2031-07-15" },
        { DiscrepancyKind.Quantity, "act=pay party=Norland amount=1800_USD by=2031-07-15", "act=pay party=Norland amount=18000_USD by=2031-07-15" },
        { DiscrepancyKind.Place, "act=allow object=crossing place=Orlo on=2031-03-28", "act=allow object=crossing place=Tarrin on=2031-03-28" },
        { DiscrepancyKind.Actor, "act=provide party=Norland object=monitors amount=150_monitors by=2031-07-15", "act=provide party=Kerland object=monitors amount=150_monitors by=2031-07-15" },
    };

    public static TheoryData<string, string> OnlyTheWordsDiffer => new()
    {
        { "act=withdraw party=Norland place=Vesk amount=hundreds by=2031-09-30", "act=withdraw party=Norland place=Vesk amount=640_troops by=2031-09-30" },
        { "act=withdraw party=Norland place=Vesk by=2031-09-30", "act=withdraw party=Norland place=Vesk" },
        { "act=withdraw party=Norland place=Vesk amount=the_remainder by=2032-12-31", "act=withdraw party=Norland place=Vesk amount=all by=2032-12-31" },
        { "act=pay party=Norland amount=180_USD", "act=pay party=Norland amount=60_USD" },
        { "act=release party=Norland amount=214_prisoners within=P30D+signing", "act=release party=Norland amount=214_prisoners by=2031-06-15" },
        { "act=withdraw party=Norland place=Vesk by=2031-09-30", "act=withdraw party=Norland place=Vesk amount=the_remainder by=2032-12-31" },
        { "act=withdraw party=Norland place=Tarrin by=2031-06-15", "act=withdraw party=Norland place=Tarrin on=2031-06-15" },
        { "act=withdraw party=Norland place=Tarrin by=2031-12-31", "act=withdraw party=Norland place=Tarrin by=2031-12-30" },
        { "act=allow object=crossing place=Orlo on=2031-03-28", "act=allow object=crossing place=Tarrin on=2031-04-28" },
        { "act=withdraw party=Norland place=Orlo by=2031-12-31", "act=withdraw party=Norland place=Tarrin by=2031-12-31" },
        { "act=pay party=Norland by=2031-12-31", "act=pay party=Kerland by=2031-12-31" },
    };

    [Theory]
    [MemberData(nameof(CannotBothBeRight))]
    public void Rival_values_of_one_undertaking_told_together_are_a_discrepancy(DiscrepancyKind kind, string one, string other)
    {
        var found = Ledgers.Accord(null, Ledgers.Pair(one, other)).Discrepancies.ShouldHaveSingleItem();
        found.Kind.ShouldBe(kind);
        found.Positions.Length.ShouldBe(2);
        found.Positions.ShouldAllBe(position => position.Reports.Length == 1 && position.Mentions.Length == 1);
        found.Explanation.ShouldEndWith(".");
    }

    [Theory]
    [MemberData(nameof(OnlyTheWordsDiffer))]
    public void Words_that_only_differ_raise_no_alarm(string one, string other) =>
        Ledgers.Accord(null, Ledgers.Pair(one, other)).Discrepancies.ShouldBeEmpty();

    [Fact]
    public void Two_dates_for_one_end_inside_one_report_are_a_discrepancy()
    {
        var report = new ReportDraft("a", "2031-03-03")
            .Undertakes("act=end party=Norland object=mission place=Vesk by=2031-12-31")
            .Undertakes("act=end party=Norland object=coalition_mission place=Vesk phase=first by=2031-09-30");
        var found = Ledgers.Accord(null, report).Discrepancies.ShouldHaveSingleItem();
        found.Kind.ShouldBe(DiscrepancyKind.Date);
        found.Positions.Select(position => position.Value).ShouldBe(["by 2031-09-30", "by 2031-12-31"], ignoreOrder: true);
    }

    [Fact]
    public void A_date_told_two_weeks_later_is_a_revision_and_no_discrepancy()
    {
        var accord = Ledgers.Accord(null, Ledgers.Pair("act=withdraw party=Norland place=Tarrin by=2031-12-31", "act=withdraw party=Norland place=Tarrin by=2032-06-30", "2031-03-03", "2031-05-16"));
        accord.Discrepancies.ShouldBeEmpty();
        accord.Revisions.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_copy_that_departs_from_its_original_is_shown_but_has_no_vote()
    {
        var original = new ReportDraft("b", "2031-03-03").Undertakes("act=release party=Norland amount=214_prisoners");
        var slip = new ReportDraft("a", "2031-03-04").Undertakes("act=release party=Norland amount=241_prisoners");
        var accord = Ledgers.Of(null, [Ledgers.Copy(slip, original)], original, slip).Accords[0];
        accord.Undertakings.ShouldHaveSingleItem().Quantity!.Text.ShouldBe("214_prisoners");
        accord.Discrepancies.ShouldHaveSingleItem().CopyError.ShouldBeTrue();
    }

    [Fact]
    public void Most_origins_outweigh_most_reports()
    {
        var agency = new ReportDraft("a", "2031-03-03").Undertakes("act=withdraw party=Norland place=Tarrin by=2031-12-31");
        var copies = Enumerable.Range(0, 3).Select(at => new ReportDraft($"copy{at}", "2031-03-04").Undertakes("act=withdraw party=Norland place=Tarrin by=2031-12-31")).ToArray();
        var others = Enumerable.Range(0, 2).Select(at => new ReportDraft($"own{at}", "2031-03-04").Quotes("The maps are drawn and the dates written", "Rosk").Undertakes("act=withdraw party=Norland place=Tarrin by=2031-11-30")).ToArray();
        agency.Quotes("The maps are drawn and the dates written", "Rosk");
        var entry = Ledgers.Of(null, [.. copies.Select(copy => Ledgers.Copy(copy, agency))], [agency, .. copies, .. others]).Accords[0].Undertakings.ShouldHaveSingleItem();
        entry.Window.To.ShouldBe(new NodaTime.LocalDate(2031, 11, 30));
        entry.Positions.Select(position => position.Reports.Length).ShouldBe([2, 4]);
    }

    [Theory]
    [InlineData("2031-05-16", "2031-05-17", AgreementStatus.Talks, AgreementStatus.Signed, 1)]
    [InlineData("2031-05-16", "2031-05-17", AgreementStatus.Agreed, AgreementStatus.AgreedInPrinciple, 0)]
    [InlineData("2031-05-16", "2031-06-17", AgreementStatus.Talks, AgreementStatus.Signed, 0)]
    [InlineData("2031-05-16", null, AgreementStatus.Talks, AgreementStatus.Signed, 0)]
    public void Standings_are_set_against_each_other_only_on_one_day_and_for_more_than_wording(string day, string? otherDay, AgreementStatus one, AgreementStatus other, int count)
    {
        var drafts = new[] { new ReportDraft("a", day).Stands(one), new ReportDraft("b", otherDay).Stands(other) };
        foreach (var draft in drafts) draft.Quotes("The maps are drawn and the dates written", "Rosk").Undertakes("act=withdraw party=Norland place=Tarrin");
        var accord = Ledgers.Accord(null, drafts);
        accord.Discrepancies.Count(found => found.Kind == DiscrepancyKind.Status).ShouldBe(count);
        accord.Status.SelectMany(step => step.Mentions).Select(mention => mention.Report).Distinct().Count().ShouldBe(2, "every report that tells of the standing has its mention");
    }

    [Theory]
    [InlineData("amount=2400_troops place=Vesk measure=Norland_troops_in_Vesk", "amount=2900_troops place=Vesk measure=Norland_troops_in_Vesk", "2031-05-17", 1, 1)]
    [InlineData("amount=2400_troops place=Vesk measure=Norland_troops_in_Vesk", "amount=2400_soldiers place=Vesk measure=soldiers_in_Vesk", "2031-05-17", 1, 0)]
    [InlineData("amount=2400_troops place=Vesk measure=Norland_troops_in_Vesk", "amount=2000_troops place=Vesk measure=Norland_troops_in_Vesk", "2032-05-17", 1, 0)]
    [InlineData("amount=2400_troops place=Vesk measure=Norland_troops_in_Vesk", "amount=600_troops place=Harsk measure=Norland_troops_in_Harsk", "2031-05-17", 2, 0)]
    [InlineData("amount=2400_troops place=Vesk measure=Norland_troops_in_Vesk", "amount=168000_troops place=Vesk measure=Norland_troops_in_Vesk", "2031-05-17", 2, 0)]
    [InlineData("amount=2400_troops place=Vesk measure=Norland_troops_in_Vesk", "amount=2400_USD place=Vesk measure=payment", "2031-05-17", 2, 0)]
    public void Figures_are_one_measure_by_unit_and_place_and_rival_only_at_one_time(string one, string other, string otherDay, int entries, int discrepancies)
    {
        var drafts = new[] { new ReportDraft("a", "2031-05-16").Counts(one), new ReportDraft("b", otherDay).Counts(other) };
        foreach (var draft in drafts) draft.Quotes("The maps are drawn and the dates written", "Rosk").Undertakes("act=withdraw party=Norland place=Tarrin");
        var accord = Ledgers.Accord(null, drafts);
        accord.Figures.Length.ShouldBe(entries);
        accord.Discrepancies.Length.ShouldBe(discrepancies);
        accord.Discrepancies.ShouldAllBe(found => found.Kind == DiscrepancyKind.Figure);
    }

    [Theory]
    [InlineData("act=allow party=Norland object=the_crossing place=Orlo on=2031-09-30", "act=allow party=Norland object=the_crossing place=Tarrin on=2031-09-30", 1)]
    [InlineData("act=allow party=Norland object=the_crossing place=Orlo on=2031-09-30", "act=allow party=Norland object=the_crossing place=Orlo_Gate on=2031-09-30", 0)]
    [InlineData("act=allow party=Norland object=the_crossing place=Orlo on=2031-09-30", "act=allow party=Norland object=the_crossing_not_the_Orlo_one place=Tarrin on=2031-09-30", 0)]
    public void A_copy_that_lays_it_elsewhere_is_shown_as_a_slip_of_the_place(string original, string copy, int count)
    {
        var drafts = Ledgers.Pair(original, copy);
        var found = Ledgers.Of(null, [Ledgers.Copy(drafts[1], drafts[0])], drafts).Accords[0].Discrepancies.Where(discrepancy => discrepancy.Kind == DiscrepancyKind.Place).ToList();
        found.Count.ShouldBe(count);
        found.ShouldAllBe(discrepancy => discrepancy.CopyError);
    }
}
