using Pactwatch.Ledger;

namespace Pactwatch.Tests.Reconciliation;

/// <summary>When two reports tell of one undertaking, and when of two.</summary>
public sealed class MatchingUndertakingsTests
{
    public static TheoryData<string, string, string> OneUndertaking => new()
    {
        { "same words", "act=withdraw party=Norland place=Vesk amount=hundreds by=2031-09-30", "act=withdraw party=Norland place=Vesk amount=hundreds by=2031-09-30" },
        { "by and in the same month", "act=withdraw party=Norland place=Vesk amount=hundreds by=2031-09-30", "act=withdraw party=Norland place=Vesk amount=hundreds in=2031-09" },
        { "a number inside a vague one", "act=withdraw party=Norland place=Vesk amount=hundreds by=2031-09-30", "act=withdraw party=Norland place=Vesk amount=640_troops by=2031-09-30" },
        { "many for hundreds", "act=withdraw party=Norland place=Vesk amount=hundreds by=2031-09-30", "act=withdraw party=Norland place=Vesk amount=many by=2031-09-30" },
        { "no amount told by one", "act=withdraw party=Norland place=Vesk amount=hundreds by=2031-09-30", "act=withdraw party=Norland place=Vesk by=2031-09-30" },
        { "soldiers for troops", "act=withdraw actor=soldiers place=Vesk by=2031-09-30", "act=withdraw actor=coalition_troops place=Vesk by=2031-09-30" },
        { "the passive names no actor", "act=withdraw party=Norland place=Tarrin by=2031-12-31", "act=withdraw place=Tarrin by=2031-12-31" },
        { "the last for the remainder", "act=withdraw party=Norland place=Vesk amount=the_remainder by=2032-12-31", "act=withdraw party=Norland place=Vesk amount=the_last by=2032-12-31" },
        { "all out is the rest out", "act=withdraw party=Norland place=Vesk amount=the_remainder by=2032-12-31", "act=withdraw party=Norland place=Vesk amount=all by=2032-12-31" },
        { "digits in another order", "act=release party=Norland amount=214_prisoners object=prisoners", "act=release party=Norland amount=241_prisoners object=prisoners" },
        { "transfer for pay, with the same sum", "act=pay party=Norland amount=60_USD by=2031-07-15", "act=transfer party=Norland amount=60_USD by=2031-07-15" },
        { "the same event to count from", "act=pay party=Norland amount=60_USD within=P60D+signing", "act=pay party=Norland amount=60_USD within=P60D+signing" },
        { "the base by its name and by its kind", "act=withdraw party=Norland place=Tarrin_air_base by=2031-12-31", "act=withdraw party=Norland place=the_air_base by=2031-12-31" },
        { "objects that share a word", "act=end party=Norland object=its_military_mission place=Vesk by=2031-12-31", "act=end party=Norland object=mission place=Vesk by=2031-12-31" },
    };

    public static TheoryData<string, string, string> TwoUndertakings => new()
    {
        { "other act", "act=withdraw party=Norland place=Tarrin by=2031-12-31", "act=transfer party=Norland place=Tarrin by=2031-12-31" },
        { "end of mission and withdrawal", "act=end party=Norland object=mission place=Vesk by=2031-09-30", "act=withdraw party=Norland place=Vesk by=2031-09-30" },
        { "opposing parties", "act=release party=Norland amount=96_prisoners", "act=release party=Kerland amount=96_prisoners" },
        { "other kind of actor", "act=remain actor=contractors_and_workers place=Vesk", "act=remain actor=troops place=Vesk" },
        { "other place", "act=withdraw party=Norland place=Tarrin by=2031-12-31", "act=withdraw party=Norland place=Vesk by=2031-12-31" },
        { "hundreds and the remainder", "act=withdraw party=Norland place=Vesk amount=hundreds by=2031-09-30", "act=withdraw party=Norland place=Vesk amount=the_remainder by=2032-12-31" },
        { "an instalment and the whole sum", "act=pay party=Norland amount=60_USD", "act=pay party=Norland amount=180_USD" },
        { "first and second instalment", "act=pay party=Norland amount=60_USD object=first_instalment by=2031-07-15", "act=pay party=Norland amount=60_USD object=second_instalment by=2031-07-15" },
        { "other phase", "act=withdraw party=Norland place=Vesk phase=first", "act=withdraw party=Norland place=Vesk phase=second" },
        { "other object", "act=end party=Norland object=mission place=Vesk by=2031-12-31", "act=end party=Norland object=tariffs place=Vesk by=2031-12-31" },
        { "the whole without date and its first part", "act=withdraw party=Norland place=Vesk", "act=withdraw party=Norland place=Vesk amount=hundreds by=2031-09-30" },
        { "another amount by another date", "act=withdraw party=Norland place=Vesk by=2032-12-31", "act=withdraw party=Norland place=Vesk amount=hundreds by=2031-09-30" },
    };

    [Theory]
    [MemberData(nameof(OneUndertaking))]
    public void Told_twice_it_is_one_entry(string why, string one, string other)
    {
        var entry = Ledgers.Accord(null, Ledgers.Pair(one, other)).Undertakings.ShouldHaveSingleItem(why);
        entry.ReportsCount.ShouldBe(2);
        entry.Matches.ShouldHaveSingleItem().Reasons.ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(TwoUndertakings))]
    public void What_differs_in_substance_is_two_entries(string why, string one, string other) =>
        Ledgers.Accord(null, Ledgers.Pair(one, other)).Undertakings.Length.ShouldBe(2, why);

    [Fact]
    public void A_claim_between_two_that_forbid_each_other_joins_only_one_of_them()
    {
        var bridge = new ReportDraft("c", "2031-03-04").Quotes("The maps are drawn and the dates written", "Rosk").Undertakes("act=withdraw party=Norland");
        var accord = Ledgers.Accord(null, [.. Ledgers.Pair("act=withdraw party=Norland place=Tarrin by=2031-12-31", "act=withdraw party=Norland place=Vesk by=2031-12-31"), bridge]);
        accord.Undertakings.Length.ShouldBe(2);
        accord.Undertakings.ShouldAllBe(entry => entry.Mentions.Select(mention => mention.Places.Length == 0 ? "" : mention.Places[0].Value).Where(place => place.Length > 0).Distinct().Count() == 1);
    }

    [Fact]
    public void A_base_in_a_country_is_a_part_of_the_country()
    {
        var report = new ReportDraft("a", "2031-03-03").Names("Tarrin", "Vesk")
            .Undertakes("act=withdraw party=Norland place=Tarrin+Vesk amount=all by=2031-09-30")
            .Undertakes("act=withdraw party=Norland place=Vesk amount=the_remainder by=2032-12-31");
        var accord = Ledgers.Accord(null, report);
        accord.Undertakings.Length.ShouldBe(2);
        accord.Undertakings.Single(entry => entry.Places.Contains("Tarrin")).PartOf.ShouldBe(accord.Undertakings.Single(entry => !entry.Places.Contains("Tarrin")).Id);
    }

    [Fact]
    public void A_first_instalment_is_a_part_of_the_sum()
    {
        var report = new ReportDraft("a", "2031-03-03").Undertakes("act=pay party=Norland amount=180_USD").Undertakes("act=pay party=Norland amount=60_USD object=first_instalment by=2031-07-15");
        var accord = Ledgers.Accord(null, report);
        accord.Undertakings[1].PartOf.ShouldBe(accord.Undertakings[0].Id);
    }

    [Fact]
    public void A_headline_is_no_second_mention_and_no_entry_of_its_own()
    {
        var report = new ReportDraft("a", "2031-03-03")
            .Undertakes("act=withdraw party=Norland place=Vesk by=2031-09-30 headline=yes")
            .Undertakes("act=withdraw party=Norland place=Vesk by=2031-09-30")
            .Undertakes("act=end party=Norland object=war headline=yes");
        Ledgers.Accord(null, report).Undertakings.ShouldHaveSingleItem().Mentions.ShouldHaveSingleItem().IsHeadline.ShouldBeFalse();
    }

    [Fact]
    public void What_nobody_undertook_stands_apart_by_kind()
    {
        var report = new ReportDraft("a", "2031-03-03")
            .Undertakes("act=withdraw party=Norland place=Vesk by=2031-09-30")
            .Undertakes("act=withdraw party=Norland place=Orlo other=demand")
            .Undertakes("act=withdraw party=Norland place=Orlo other=wish");
        var accord = Ledgers.Accord(null, report);
        accord.Undertakings.Length.ShouldBe(1);
        accord.Others.Select(other => other.Kind).ShouldBe([OtherKind.Demand, OtherKind.Wish]);
    }

    [Fact]
    public void A_condition_is_met_once_a_report_tells_of_what_it_waits_for()
    {
        var before = new ReportDraft("a", "2031-03-03").Undertakes("act=withdraw party=Norland place=Vesk by=2031-09-30 if=ratification_by_both_parliaments");
        Ledgers.Accord(null, before).Undertakings[0].Conditions.ShouldHaveSingleItem().State.ShouldBe("open");
        var after = new ReportDraft("b", "2031-07-03").Undertakes("act=withdraw party=Norland place=Vesk by=2031-09-30").Stands(AgreementStatus.InForce, "2031-06-11");
        Ledgers.Accord(null, before, after).Undertakings[0].Conditions.ShouldHaveSingleItem().State.ShouldBe("met");
    }

    [Fact]
    public void A_day_on_which_the_contract_was_in_force_is_not_the_day_of_its_ratification()
    {
        var before = new ReportDraft("a", "2031-03-03").Undertakes("act=pay party=Norland amount=60_USD within=P30D+ratification");
        var later = new ReportDraft("b", "2031-09-03").Undertakes("act=pay party=Norland amount=60_USD within=P30D+ratification").Stands(AgreementStatus.InForce, "2031-08-21");
        Ledgers.Of(null, [Ledgers.Copy(later, before)], before, later).Accords[0].Undertakings.ShouldHaveSingleItem().Window.RelativeTo.ShouldNotBeNull();
    }

    [Fact]
    public void A_window_that_hangs_on_the_ratification_is_dated_by_the_vote_on_it()
    {
        var before = new ReportDraft("a", "2031-03-03").Undertakes("act=pay party=Norland amount=60_USD within=P30D+ratification");
        var later = new ReportDraft("b", "2031-05-20").Undertakes("act=pay party=Norland amount=60_USD within=P30D+ratification").Tells("act=sign verb=ratify on=2031-05-16");
        Ledgers.Of(null, [Ledgers.Copy(later, before)], before, later).Accords[0].Undertakings.ShouldHaveSingleItem().Window.To.ShouldBe(new NodaTime.LocalDate(2031, 6, 15));
    }

    [Fact]
    public void A_window_that_hangs_on_the_signing_is_dated_by_it()
    {
        var before = new ReportDraft("a", "2031-03-03").Undertakes("act=release party=Norland amount=214_prisoners within=P30D+signing");
        Ledgers.Accord(null, before).Undertakings[0].Window.RelativeTo.ShouldNotBeNull();
        var signed = new ReportDraft("b", "2031-05-16").Undertakes("act=release party=Norland amount=214_prisoners by=2031-06-15").Stands(AgreementStatus.Signed, "2031-05-16");
        var entry = Ledgers.Of(null, [Ledgers.Copy(signed, before)], before, signed).Accords[0].Undertakings.ShouldHaveSingleItem();
        entry.Window.To.ShouldBe(new NodaTime.LocalDate(2031, 6, 15));
        entry.Positions.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2031-05-01", "2031-05-01", "2031-05-07")]
    [InlineData("2031-05-01", "2031-05-02", null)]
    public void A_day_counted_from_a_truce_is_dated_by_the_reports_that_tell_its_start(string one, string other, string? end)
    {
        var counted = new ReportDraft("a", "2031-04-20").Undertakes("act=release party=Norland amount=214_prisoners within=P6D+ceasefire").Begins("truce", one);
        var told = new ReportDraft("b", "2031-04-21").Undertakes("act=release party=Norland amount=214_prisoners within=P6D+ceasefire").Begins("truce", other);

        var entry = Ledgers.Of(null, [Ledgers.Copy(told, counted)], counted, told).Accords[0].Undertakings.ShouldHaveSingleItem();

        entry.Window.To.ShouldBe(end is null ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(end).Value);
    }

    [Fact]
    public void Once_a_report_gives_the_day_the_event_it_counts_from_no_longer_decides()
    {
        var entry = Ledgers.Accord(null, Ledgers.Pair("act=release party=Norland amount=96_prisoners within=P30D+signing", "act=release party=Norland amount=96_prisoners by=2031-06-15")).Undertakings.ShouldHaveSingleItem();
        entry.Window.To.ShouldBe(new NodaTime.LocalDate(2031, 6, 15));
        entry.State.ShouldBe(UndertakingState.Due);
    }

    // --- what a copy took over goes where its original's goes
    [Theory]
    [InlineData("act=pay party=Norland for=each_of_the_workers amount=1800_USD by=2031-09-30", "act=pay party=Norland for=each_of_the_workers amount=6100_USD by=2031-09-30")]
    [InlineData("act=release party=Norland object=prisoners amount=214_prisoners by=2031-09-30", "act=disarm party=Norland object=prisoners amount=214_prisoners by=2031-09-30")]
    [InlineData("act=withdraw party=Norland place=Vesk amount=hundreds by=2031-09-30", "act=withdraw party=Norland place=Harsk amount=hundreds by=2031-09-30")]
    public void A_slip_of_a_copy_is_of_the_undertaking_that_its_original_is(string original, string copy)
    {
        var drafts = Ledgers.Pair(original, copy);
        Ledgers.Of(null, [Ledgers.Copy(drafts[1], drafts[0])], drafts).Accords[0].Undertakings.ShouldHaveSingleItem().Mentions.Length.ShouldBe(2);
        Ledgers.Of(null, drafts).Accords[0].Undertakings.Length.ShouldBe(2, "nobody took the one from the other");
    }

    [Theory]
    [InlineData("act=pay party=Norland amount=1800_USD by=2031-09-30", "act=release object=prisoners amount=214_prisoners within=P30D+signing")]
    [InlineData("act=withdraw party=Norland place=Vesk", "act=establish object=a_panel on=2031-06-01 verb=name amount=3_members")]
    public void What_a_copy_tells_in_words_of_its_own_is_matched_as_any_other(string original, string copy)
    {
        var drafts = Ledgers.Pair(original, copy);
        Ledgers.Of(null, [Ledgers.Copy(drafts[1], drafts[0])], drafts).Accords[0].Undertakings.Length.ShouldBe(2);
    }

    // --- people who move are told of with many verbs; their number and the day tell who is meant
    [Theory]
    [InlineData("act=transfer object=families amount=150_families by=2031-12-31", "act=relocate object=families amount=150_families by=2031-12-31", 1)]
    [InlineData("act=release object=miners amount=38_miners by=2031-12-31", "act=allow object=miners amount=38_miners by=2031-12-31", 1)]
    [InlineData("act=release object=sailors amount=24_sailors by=2031-12-31", "act=relocate object=sailors amount=24_sailors by=2031-12-31", 1)]
    [InlineData("act=withdraw actor=soldiers amount=340_soldiers by=2031-12-31", "act=relocate actor=soldiers amount=340_soldiers by=2031-12-31", 1)]
    [InlineData("act=transfer object=families amount=150_families by=2031-12-31", "act=relocate object=families amount=400_families by=2031-12-31", 2)]
    [InlineData("act=transfer object=families amount=150_families by=2031-12-31", "act=relocate object=families amount=150_families by=2031-06-30", 2)]
    [InlineData("act=transfer object=boats amount=4_boats by=2031-12-31", "act=relocate object=boats amount=4_boats by=2031-12-31", 2)]
    [InlineData("act=withdraw actor=soldiers amount=340_soldiers by=2031-12-31", "act=establish object=posts amount=340_soldiers by=2031-12-31", 2)]
    public void A_number_of_people_and_a_day_tell_a_move_whatever_the_verb(string one, string other, int entries) =>
        Ledgers.Accord(null, Ledgers.Pair(one, other)).Undertakings.Length.ShouldBe(entries);

    // --- words that tell two like things apart
    [Theory]
    [InlineData("act=transfer party=Norland object=northern_islands by=2031-12-31", "act=transfer party=Norland object=southern_islands by=2031-12-31", 2)]
    [InlineData("act=release object=hostages amount=20_hostages by=2031-12-31", "act=release object=prisoners amount=20_prisoners by=2031-12-31", 2)]
    [InlineData("act=reduce party=Norland object=import_tariff by=2031-12-31", "act=reduce party=Norland object=export_tariff by=2031-12-31", 2)]
    [InlineData("act=allow party=Norland object=upper_lock by=2031-12-31", "act=allow party=Norland object=lower_lock by=2031-12-31", 2)]
    [InlineData("act=transfer party=Norland object=outer_islands by=2031-12-31", "act=transfer party=Norland object=inner_islands by=2031-12-31", 2)]
    [InlineData("act=transfer party=Norland object=northern_islands by=2031-12-31", "act=transfer party=Norland object=islands by=2031-12-31", 1)]
    [InlineData("act=release object=hostages amount=20_hostages by=2031-12-31", "act=release object=captives amount=20_captives by=2031-12-31", 1)]
    [InlineData("act=transfer party=Norland object=northern_islands by=2031-12-31", "act=transfer party=Norland object=north_and_south_islands by=2031-12-31", 1)]
    public void Northern_is_not_southern(string one, string other, int entries) =>
        Ledgers.Accord(null, Ledgers.Pair(one, other)).Undertakings.Length.ShouldBe(entries);

    // --- amounts of one undertaking
    [Theory]
    [InlineData("act=release party=Norland amount=38_people object=miners", "act=release party=Norland amount=38_miners object=miners", 1)]
    [InlineData("act=provide party=Norland amount=38_people object=welders", "act=provide party=Norland amount=40_tonnes object=grain", 2)]
    public void A_plain_word_for_people_may_stand_for_a_nearer_one(string one, string other, int entries) =>
        Ledgers.Accord(null, Ledgers.Pair(one, other)).Undertakings.Length.ShouldBe(entries);

    // --- what happens of itself is one by what it happens to
    [Theory]
    [InlineData("act=remain actor=the_contract until=2031-09-30", "act=remain actor=the_contract until=2031-09-30", 1)]
    [InlineData("act=remain actor=the_contract until=2031-09-30", "act=remain actor=the_ballot until=2031-09-30", 2)]
    [InlineData("act=reduce actor=the_tariff_on_steel on=2031-09-30", "act=reduce actor=the_toll_on_lorries on=2031-09-30", 2)]
    public void Different_things_as_subjects_are_different_undertakings(string one, string other, int entries) =>
        Ledgers.Accord(null, Ledgers.Pair(one, other)).Undertakings.Length.ShouldBe(entries);
}
