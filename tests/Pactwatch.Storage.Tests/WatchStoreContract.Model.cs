using FsCheck;
using FsCheck.Fluent;
using Pactwatch.Storage.Watching;
using static Pactwatch.Storage.Tests.SampleReports;

namespace Pactwatch.Storage.Tests;

/// <summary>Whatever several workers do in whatever order, the store does as a list of jobs would that one person keeps.</summary>
public abstract partial class WatchStoreContract
{
    private static readonly Config Sequences = Config.QuickThrowOnFailure.WithMaxTest(40).WithReplay(20261127, 297);

    [Fact]
    public void Workers_that_take_die_fail_and_commit_in_any_order_do_each_job_once()
    {
        using var store = StoreWithSources();
        var run = 0;
        var step = Gen.Choose(0, 7).SelectMany(what => Gen.Choose(0, 2), (what, worker) => (what, worker)).SelectMany(_ => Gen.Choose(0, 3), (pair, number) => (pair.what, pair.worker, number));
        Prop.ForAll(step.ListOf().Resize(60).ToArbitrary(), steps =>
        {
            var model = new JobsByHand(store, $"run {run++} ");
            foreach (var (what, worker, number) in steps) model.Step(what, worker, number);
            model.Finish();
        }).Check(Sequences);
    }

    /// <summary>The model: what each job's state must be, beside the store that is told the same.</summary>
    private sealed class JobsByHand(IWatchStore store, string prefix)
    {
        private readonly SortedDictionary<int, Entry> jobs = [];
        private readonly Job?[] held = new Job?[3];
        private int minute;

        private enum State { Waiting, Leased, Done, Poison }

        public void Step(int what, int worker, int number)
        {
            switch (what)
            {
                case 0: Ask(number); break;
                case 1: Take(worker); break;
                case 2: Begin(worker); break;
                case 3: Commit(worker, JobEnd.Done); break;
                case 4: Commit(worker, JobEnd.Again(At(minute + number), "down")); break;
                case 5: Commit(worker, JobEnd.Failed(At(minute + number), "fell over")); break;
                case 6: Pass(number * 3); break;
                default: Die(worker); break;
            }
        }

        /// <summary>Does what is left; nothing may be left of it then.</summary>
        public void Finish()
        {
            for (var worker = 0; worker < held.Length; worker++) Die(worker);
            minute += 100;
            for (var left = 0; left < jobs.Count; left++)
            {
                Take(0);
                if (held[0] is not null) Commit(0, JobEnd.Done);
            }

            jobs.Values.ShouldAllBe(job => job.State == State.Done || job.State == State.Poison);
            foreach (var (number, job) in jobs) store.Page(Key(number))!.Looks.ShouldBe(job.State == State.Done ? 1 : 0, "an effect happens once");
            store.Pending([JobKind.Page]).Count.ShouldBe(0);
            store.SetAsideJobs().Count(job => job.Subject.StartsWith(prefix, StringComparison.Ordinal)).ShouldBe(jobs.Values.Count(job => job.State == State.Poison));
        }

        private string Key(int number) => prefix + number;

        private void Ask(int number)
        {
            var isNew = jobs.TryAdd(number, new Entry { DueAt = minute });
            store.Find([Page(Key(number))], [ToDo(Key(number), minute: minute)]).ShouldBe(isNew ? 1 : 0);
        }

        private void Take(int worker)
        {
            FreeWhatRanOut();
            var next = jobs.Where(pair => pair.Value.State == State.Waiting && pair.Value.DueAt <= minute).OrderBy(pair => pair.Value.DueAt).Select(pair => pair.Key).ToList();
            var job = store.Take(WatchStoreContract.Ask("w" + worker, At(minute)));
            if (next.Count == 0)
            {
                job.ShouldBeNull();
                return;
            }

            var taken = jobs.Single(pair => string.Equals(Key(pair.Key), job.ShouldNotBeNull().Subject, StringComparison.Ordinal)).Value;
            taken.State.ShouldBe(State.Waiting, "nothing is given out twice");
            taken.DueAt.ShouldBe(jobs[next[0]].DueAt, "what waits longest comes first");
            job!.Token.ShouldBe(taken.Token + 1);
            job.Tries.ShouldBe(taken.Tries);
            (taken.State, taken.Token, taken.IsBegun, taken.Owner, taken.EndsAt) = (State.Leased, job.Token, false, "w" + worker, minute + 5);
            held[worker] = job;
        }

        private void Begin(int worker)
        {
            if (held[worker] is not { } job) return;
            var entry = EntryOf(job);
            var isHis = entry.State == State.Leased && entry.Token == job.Token;
            store.Begin(job, At(minute + 5)).ShouldBe(isHis);
            if (isHis) (entry.IsBegun, entry.EndsAt) = (true, minute + 5);
        }

        private void Commit(int worker, JobEnd end)
        {
            if (held[worker] is not { } job) return;
            held[worker] = null;
            var entry = EntryOf(job);
            var isHis = entry.State == State.Leased && entry.Token == job.Token;
            var page = store.Page(job.Subject)!;
            var effect = new JobEffect(end, At(minute)) { Pages = end == JobEnd.Done ? [page with { Looks = page.Looks + 1, State = PageState.Gone }] : [] };
            (store.Commit(job, effect) is not null).ShouldBe(isHis);
            if (!isHis) return;
            if (end.CountsAsTry) entry.Tries++;
            entry.State = end == JobEnd.Done ? State.Done : entry.Tries >= 2 ? State.Poison : State.Waiting;
            if (end.AgainAt is { } again) entry.DueAt = (int)(again - Noon).TotalMinutes;
            entry.IsBegun = false;
        }

        // A worker that died is noticed by others, and its leases freed; one that only lost its way goes on with an old lease.
        private void Die(int worker)
        {
            store.Release(["w" + worker]);
            foreach (var entry in jobs.Values.Where(entry => entry.State == State.Leased && string.Equals(entry.Owner, "w" + worker, StringComparison.Ordinal))) Free(entry);
        }

        private void Pass(int minutes) => minute += minutes;

        private void FreeWhatRanOut()
        {
            foreach (var entry in jobs.Values.Where(entry => entry.State == State.Leased && entry.EndsAt <= minute)) Free(entry);
        }

        private static void Free(Entry entry)
        {
            if (entry.IsBegun) entry.Tries++;
            (entry.State, entry.IsBegun) = (entry.Tries >= 2 ? State.Poison : State.Waiting, false);
        }

        private Entry EntryOf(Job job) => jobs.Single(pair => string.Equals(Key(pair.Key), job.Subject, StringComparison.Ordinal)).Value;

        private sealed class Entry
        {
            public State State { get; set; }

            public int DueAt { get; set; }

            public int EndsAt { get; set; }

            public int Tries { get; set; }

            public long Token { get; set; }

            public bool IsBegun { get; set; }

            public string? Owner { get; set; }
        }
    }
}
