using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Text;
using static Pactwatch.Storage.Tests.SampleReports;

namespace Pactwatch.Storage.Tests;

/// <summary>Judgements, removals among them, are appended and superseded, never erased.</summary>
public abstract partial class ReportStoreContract
{
    [Fact]
    public void A_removed_report_no_longer_counts_until_it_is_restored()
    {
        using var store = OpenForWriting();
        var report = Report("a", "a.txt");
        var id = store.Add([report, Report("b", "b.txt")])[0].Id;

        store.Append(Judgement("j-1", JudgementKind.Remove, id, "an opinion piece"));

        store.Reports().Select(one => one.Id).ShouldNotContain(id);
        store.StoredReports().Single(stored => stored.Report.Id == id).RemovedWhy.ShouldBe("an opinion piece");
        store.RawBytes(id).ShouldBe(report.Bytes);
        store.Holds(report.Sha256, "a.txt", Reader).ShouldBeTrue();
        store.Add([report]).Single().Result.ShouldBe(AddResult.AlreadyHeld);
        store.Reports().Length.ShouldBe(1);
        store.Check().Removed.ShouldBe(1);

        store.Append(Judgement("j-2", JudgementKind.Restore, id));

        store.Reports().Select(one => one.Id).ShouldContain(id);
        store.StoredReports().Single(stored => stored.Report.Id == id).RemovedWhy.ShouldBeNull();

        store.Append(Judgement("j-3", JudgementKind.Doubt, id));
        store.Append(Judgement("j-4", JudgementKind.Remove, id, "after all"));

        store.StoredReports().Single(stored => stored.Report.Id == id).RemovedWhy.ShouldBe("after all");
    }

    [Fact]
    public void Of_the_judgements_of_one_ruling_all_are_kept_or_none()
    {
        using var store = OpenForWriting();
        var report = new ReportId("r-0000000000000001");
        store.Append(Judgement("j-1", JudgementKind.Edit, report));

        Should.Throw<StoreException>(() => store.Append([Judgement("j-2", JudgementKind.Edit, report), Judgement("j-1", JudgementKind.Doubt, report)]));
        store.Judgements().Select(judgement => judgement.Id).ShouldBe(["j-1"]);

        store.Append([Judgement("j-2", JudgementKind.Edit, report), Judgement("j-3", JudgementKind.Doubt, report)]);
        store.Judgements().Select(judgement => judgement.Id).ShouldBe(["j-1", "j-2", "j-3"]);
    }

    [Fact]
    public void The_state_tells_what_changed_and_nothing_else()
    {
        using var store = OpenForWriting();
        var states = new List<StoreState> { store.State() };
        var id = store.Add([Report("a", "a.txt")])[0].Id;
        states.Add(store.State());
        store.Add([Report("a", "a.txt")]);
        store.State().ShouldBe(states[^1], "nothing was added");
        store.Append(Judgement("j-1", JudgementKind.Edit, id));
        states.Add(store.State());
        store.Append(Judgement("j-2", JudgementKind.Remove, id));
        states.Add(store.State());
        store.Add([Report("a", "other-name.txt")]);
        states.Add(store.State());

        states.Select(state => state.Reports).Distinct(StringComparer.Ordinal).Count().ShouldBe(4, "added, taken out, found under another name");
        states[2].ShouldBe(states[1] with { Judgements = states[2].Judgements });
        states[2].Judgements.ShouldNotBe(states[1].Judgements);
        states[4].Judgements.ShouldBe(states[3].Judgements);
    }

    [Fact]
    public void Taking_another_judgement_back_brings_no_removed_report_back()
    {
        using var store = OpenForWriting();
        var id = store.Add([Report("a", "a.txt")])[0].Id;
        store.Append(Judgement("j-1", JudgementKind.Edit, id));
        store.Append(Judgement("j-2", JudgementKind.Remove, id));
        store.Append(Judgement("j-3", JudgementKind.Restore, id) with { Words = Judgement("j-1", JudgementKind.Edit, id).Words, Supersedes = "j-1" });

        store.Reports().ShouldBeEmpty();

        store.Append(Judgement("j-4", JudgementKind.Restore, id) with { Supersedes = "j-2" });

        store.Reports().Length.ShouldBe(1);
    }

    [Fact]
    public void Judgements_come_back_in_the_order_in_which_they_were_appended()
    {
        Judgement[] judgements =
        [
            Judgement("j-c", JudgementKind.Edit, new ReportId("r-0000000000000001")) with { At = Noon + Duration.FromNanoseconds(1), About = "undertaking/provide" },
            Judgement("j-a", JudgementKind.Same, new ReportId("r-0000000000000002")) with { Supersedes = "j-c", At = Noon },
            new("j-b", JudgementKind.Confirm, new JudgedWords(new ReportId("r-0000000000000001"), "„Wir gehen.“", "", ""), null, null, "børge", Noon, "", null),
        ];
        using (var store = OpenForWriting())
        {
            foreach (var judgement in judgements) store.Append(judgement);
        }

        using var again = OpenForReading();

        again.Judgements().ShouldBe(judgements);
    }

    [Fact]
    public void Appending_a_judgement_again_changes_nothing_and_another_under_its_id_is_refused()
    {
        var judgement = Judgement("j-1", JudgementKind.Edit, new ReportId("r-0000000000000001"));
        using var store = OpenForWriting();
        store.Append(judgement);

        store.Append(judgement);
        Should.Throw<StoreException>(() => store.Append(judgement with { Value = "50,000 t" })).Message.ShouldContain("j-1");

        store.Judgements().ShouldBe([judgement]);
    }
}
