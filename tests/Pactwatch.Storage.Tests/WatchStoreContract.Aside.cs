using Pactwatch.Ledger;
using Pactwatch.Searching;
using Pactwatch.Storage.Watching;
using static Pactwatch.Storage.Tests.SampleReports;

namespace Pactwatch.Storage.Tests;

/// <summary>Reports that tell of nothing that is followed are held and found, and no part of the ledger.</summary>
public abstract partial class WatchStoreContract
{
    private static readonly AsideReport Elsewhere = new("It tells of no agreement that is followed.", "mark-1");

    private int rounds;

    [Fact]
    public void A_report_beside_the_ledger_is_in_no_list_and_no_count_of_it_but_found_and_marked()
    {
        using var store = StoreWithSources();
        var before = store.State();
        Collect(store, Collected("havn regatta", Elsewhere));
        store.State().ShouldBe(before, "the ledger is as it was");
        store.Add([Report("havn treaty", "treaty.txt")]);

        store.Reports().Select(report => report.Text.Characters).ShouldBe(["havn treaty"]);
        store.StoredReports().Length.ShouldBe(1);
        var health = store.Check();
        (health.Reports, health.Removed, health.Aside).ShouldBe((1, 0, 1));
        health.Problems.ShouldBeEmpty();
        store.AsideCount().ShouldBe(1);
        var found = store.Search(SearchQuery.Parse("havn"), 10);
        found.Total.ShouldBe(2);
        found.Aside.ShouldBe([IdOf("havn regatta")]);
        var without = store.Search(SearchQuery.Parse("havn"), 10, withAside: false);
        (without.Total, without.Reports.Single().Text.Characters, without.Aside.Count).ShouldBe((1, "havn treaty", 0));
        store.RawBytes(IdOf("havn regatta")).ShouldBe("havn regatta"u8.ToArray());
        var (report, aside) = store.AsideReports(10).ShouldHaveSingleItem();
        report.Report.Id.ShouldBe(IdOf("havn regatta"));
        aside.ShouldBe(Elsewhere);
    }

    [Fact]
    public void A_removed_report_beside_the_ledger_is_not_found_and_not_counted_among_the_removed()
    {
        using var store = StoreWithSources();
        Collect(store, Collected("havn regatta", Elsewhere));

        store.Append(Judgement("j-1", JudgementKind.Remove, IdOf("havn regatta")));

        store.Search(SearchQuery.Parse("havn"), 10).Total.ShouldBe(0);
        store.Check().Removed.ShouldBe(0);
    }

    [Fact]
    public void Deciding_anew_takes_reports_in_and_puts_them_out()
    {
        using var store = StoreWithSources();
        Collect(store, Collected("a", Elsewhere), Collected("b"));
        var states = new List<string> { store.State().Reports };

        store.Decide([(IdOf("a"), null), (IdOf("b"), Elsewhere)], At(1));

        store.Reports().Select(report => report.Text.Characters).ShouldBe(["a"]);
        store.AsideReports(10).ShouldHaveSingleItem().Report.Report.Id.ShouldBe(IdOf("b"));
        states.Add(store.State().Reports);
        store.Decide([(IdOf("a"), null), (IdOf("b"), Elsewhere with { ToldOf = "mark-2", Why = "still" })], At(2));
        store.State().Reports.ShouldBe(states[^1], "nothing moved");
        store.AsideReports(10).Single().Aside.ShouldBe(new AsideReport("still", "mark-2"));
        store.Decide([(IdOf("b"), null)], At(3));
        states.Add(store.State().Reports);
        states.ShouldBeUnique();
        store.AsideCount().ShouldBe(0);
    }

    [Fact]
    public void Reports_decided_on_under_another_mark_are_asked_for()
    {
        using var store = StoreWithSources();
        Collect(store, Collected("a", Elsewhere), Collected("b", Elsewhere with { ToldOf = "mark-2" }), Collected("c"));

        store.AsideUnderOther("mark-2", 10).Select(report => report.Report.Text.Characters).ShouldBe(["a"]);
        store.AsideUnderOther("mark-3", 10).Length.ShouldBe(2);
        store.AsideUnderOther("mark-3", 1).Length.ShouldBe(1);
        store.AsideReports(1).Length.ShouldBe(1);
    }

    [Fact]
    public void What_somebody_gives_is_part_of_the_ledger_whatever_a_round_says_of_it()
    {
        using var store = StoreWithSources();
        Collect(store, Collected("a", Elsewhere));
        var before = store.State();

        store.Add([Collected("a").Report]).Single().Result.ShouldBe(AddResult.AlreadyHeld);
        store.AsideCount().ShouldBe(0);
        store.State().ShouldNotBe(before);
        Collect(store, Collected("a", Elsewhere)).ShouldBe([AddResult.AlreadyHeld]);

        store.Reports().Length.ShouldBe(1);
        store.AsideCount().ShouldBe(0);
    }

    [Fact]
    public void A_round_that_finds_a_report_to_tell_of_what_is_followed_takes_it_in()
    {
        using var store = StoreWithSources();
        Collect(store, Collected("a", Elsewhere));

        Collect(store, Collected("a", Elsewhere with { ToldOf = "mark-2" })).ShouldBe([AddResult.AlreadyHeld]);
        store.AsideReports(10).Single().Aside.ToldOf.ShouldBe("mark-2");
        Collect(store, Collected("a"));

        store.Reports().Length.ShouldBe(1);
    }

    private AddResult[] Collect(IWatchStore store, params CollectedReport[] reports)
    {
        store.Enqueue([ToDo($"round {++rounds}")]).ShouldBe(1);
        var outcomes = store.Commit(store.Take(Ask("w1", Noon))!, new JobEffect(JobEnd.Done, Noon) { Reports = reports });
        return [.. outcomes.ShouldNotBeNull().Select(outcome => outcome.Result)];
    }
}
