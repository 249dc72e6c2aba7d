using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Publishing.Publications;
using Pactwatch.Storage.Watching;
using Pactwatch.Storage.Work;
using Pactwatch.Text;

namespace Pactwatch.Storage.Rows;

/// <summary>What is followed and the work to be done: see <see cref="IWatchStore"/>.</summary>
public abstract partial class RowStore
{
    private readonly List<JobToDo> asked = [];

    /// <inheritdoc/>
    public Action<IReadOnlyList<JobToDo>>? Asked { get; set; }

    public void Put(WorkerProcess worker)
    {
        ArgumentNullException.ThrowIfNull(worker);
        Do("list a worker", () => workers.Put(worker));
    }

    public ImmutableArray<WorkerProcess> Workers() => Read("list its workers", workers.All);

    public ImmutableArray<ReportId> NotYetRead(string extractorVersion) => Read("tell which reports are still to be read", () =>
    {
        var read = jobs.Reading(extractorVersion).SelectMany(payload => ReportWork.ReportsOf(payload)).ToHashSet();
        return Rows.WithoutClaims(extractorVersion).Where(report => !read.Contains(report)).ToImmutableArray();
    });

    public bool IsSetAside(string key) => Read("look for a job", () => jobs.IsSetAside(key));

    public ImmutableArray<WatchedSource> Sources() => Read("list what it follows", sources.All);

    public void Put(IReadOnlyList<WatchedSource> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        Do("follow sources", () =>
        {
            foreach (var source in sources) this.sources.Put(source);
        });
    }

    public int Find(IReadOnlyList<WatchedPage> pages, IReadOnlyList<JobToDo> jobs)
    {
        ArgumentNullException.ThrowIfNull(pages);
        ArgumentNullException.ThrowIfNull(jobs);
        return Write("keep what was found", () =>
        {
            var found = pages.Count(this.pages.Find);
            Ask(jobs, NowOf(time));
            return found;
        });
    }

    public WatchedPage? Page(string key) => Read("look for a page", () => pages.One(key));

    public ImmutableArray<WatchedPage> Pages(string? source, PageState? state, int limit) => Read("list pages", () => pages.Some(source, state, limit));

    public ImmutableArray<WatchedPage> DuePages(Instant now, int limit) => Read("list pages that are due", () => pages.Due(now, limit));

    public Instant? NextPageAt() => Read("tell when a page is due", pages.NextAt);

    public ImmutableArray<PageCount> PageCounts() => Read("count pages", pages.Counts);

    public ImmutableArray<CollectionEntry> Collections(string? source, int limit) => Read("give its log of collecting", () => collections.Of(source, limit));

    public int Enqueue(IReadOnlyList<JobToDo> jobs)
    {
        ArgumentNullException.ThrowIfNull(jobs);
        return Write("ask for work", () => Ask(jobs, NowOf(time)));
    }

    public Job? Take(JobRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        // Whose host is asked just now is seen by those alone that come one after the other.
        return request.Kinds.Any(AsksHosts) ? Write("give out work", () => jobs.Take(request)) : WriteBeside("give out work", () => jobs.Take(request));
    }

    public bool Begin(Job job, Instant leasedUntil)
    {
        ArgumentNullException.ThrowIfNull(job);
        return WriteBeside("note that work began", () => jobs.Begin(job, leasedUntil));
    }

    public ImmutableArray<AddOutcome>? Commit(Job job, JobEffect effect)
    {
        ArgumentNullException.ThrowIfNull(job);
        ArgumentNullException.ThrowIfNull(effect);
        foreach (var collected in effect.Reports) AssertHash(collected.Report);
        // What was read or made touches nothing that others write: workers need not wait for one another.
        return AsksHosts(job.Kind) ? Write("keep what came of its work", Commit) : WriteBeside("keep what came of its work", Commit);

        ImmutableArray<AddOutcome>? Commit()
        {
            if (!jobs.End(job, effect.End, effect.At)) return null;
            var outcomes = Keep(effect);
            pages.SetAside(effect.At);
            return outcomes;
        }
    }

    public ImmutableArray<string> LeaseOwners() => Read("tell who works on it", jobs.Owners);

    public void Release(IReadOnlyCollection<string> owners)
    {
        ArgumentNullException.ThrowIfNull(owners);
        if (owners.Count == 0) return;
        Do("free work", () => jobs.Release(owners, NowOf(time)));
    }

    public void HandBack(string owner, IReadOnlyCollection<JobKind> kinds) => WriteBeside("hand work back", () =>
    {
        jobs.HandBack(owner, kinds);
        return true;
    });

    public (int Count, Instant? NextAt) Pending(IReadOnlyCollection<JobKind> kinds) => Read("count its work", () => jobs.Pending(kinds));

    public ImmutableArray<string> WaitingHosts(IReadOnlyCollection<JobKind> kinds, Instant now) => Read("tell whose work is due", () => jobs.WaitingHosts(kinds, now));

    public ImmutableArray<SetAsideJob> SetAsideJobs() => Read("list what is left alone", jobs.SetAside);

    public bool Retry(string key, Instant at) => Write("try again what was left alone", () => jobs.Retry(key, at));

    public void Forget(Instant endedBefore) => Do("forget old work", () =>
    {
        jobs.Forget(endedBefore);
        workers.Forget(endedBefore);
        collections.Forget(endedBefore);
    });

    public void Probe() => Do("be written", () => collections.Probe(NowOf(time)));

    public ImmutableArray<(string Host, Instant ReadyAt)> Hosts(Instant now) => Read("tell when hosts may be asked", () => collections.Hosts(now));

    public ImmutableArray<(StoredReport Report, AsideReport Aside)> AsideReports(int limit) =>
        Read("list the reports beside its ledger", () => asides.Newest(limit).Select(found => (Rows.One(found.Report), found.Aside)).ToImmutableArray());

    public int AsideCount() => Read("count the reports beside its ledger", asides.Count);

    public ImmutableArray<StoredReport> AsideUnderOther(string toldOf, int limit) =>
        Read("list the reports beside its ledger", () => asides.UnderOther(toldOf, limit).Select(Rows.One).ToImmutableArray());

    public void Decide(IReadOnlyList<(ReportId Report, AsideReport? Aside)> decisions, Instant at)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        Do("decide on reports", () =>
        {
            ImmutableArray<ReportId> moved = [.. decisions.Where(decision => asides.Put(decision.Report, decision.Aside, at)).Select(decision => decision.Report)];
            if (moved.Length > 0) MarkLedger([.. moved]);
        });
    }

    public ImmutableArray<string> FollowedWords() => Read("list the words it follows", asides.FollowedWords);

    public void Follow(string words, bool isFollowed, Instant at) => Do("follow words", () => asides.Follow(words, isFollowed, at));

    public ImmutableArray<Subscriber> Subscribers() => Read("list who is sent digests", subscribers.All);

    public void Put(Subscriber subscriber)
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        Do("keep a subscriber", () => subscribers.Put(subscriber));
    }

    public bool Tell(PublicationChannel channel, long told, IReadOnlyList<Publication> rows, IReadOnlyList<Subscriber> subscribers, IReadOnlyList<JobToDo> jobs)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(subscribers);
        ArgumentNullException.ThrowIfNull(jobs);
        return Write("append what subscribers are told", () =>
        {
            if (publications.Count(channel) != told) return false;
            foreach (var row in rows) publications.Append(row);
            foreach (var subscriber in subscribers) this.subscribers.Advance(subscriber);
            Ask(jobs, NowOf(time));
            return true;
        });
    }

    private ImmutableArray<AddOutcome> Keep(JobEffect effect)
    {
        var outcomes = effect.Reports.Select(Keep).ToImmutableArray();
        foreach (var one in effect.Claims) claims.Put(one);
        foreach (var accord in effect.Accords) accords.Put(accord);
        foreach (var source in effect.Sources) sources.Learn(source);
        foreach (var page in effect.Found) pages.Find(page);
        foreach (var page in effect.Pages) pages.Put(page);
        Ask(effect.Jobs, effect.At);
        foreach (var entry in effect.Log) collections.Append(entry);
        foreach (var (host, readyAt) in effect.Hosts) collections.Ready(host, readyAt);
        foreach (var id in effect.EndedSubscribers) subscribers.End(id);
        return outcomes;
    }

    private AddOutcome Keep(CollectedReport collected)
    {
        var outcome = Rows.Add(collected.Report);
        // What is part of the ledger already stays there.
        var isAside = collected.Aside is not null && (outcome.Result == AddResult.Added || asides.Holds(outcome.Id));
        var isMoved = asides.Put(outcome.Id, isAside ? collected.Aside : null, collected.Report.RecordedAt);
        if (!isAside && (isMoved || outcome.Result != AddResult.AlreadyHeld)) MarkLedger([outcome.Id]);
        return outcome;
    }

    /// <summary>Notes that the ledger is another one, and asks for the work that it makes.</summary>
    private void MarkLedger(IReadOnlyCollection<ReportId> changed)
    {
        connection.Execute("UPDATE ledger_mark SET number = number + 1");
        AskForWork(changed, "added");
    }

    private void AskForWork(IReadOnlyCollection<ReportId> changed, string why)
    {
        if (!workers.IsAny()) return;
        var state = StateNow();
        Ask(ReportWork.For(changed, ReportWork.Cause(why, state), state, NowOf(time)), NowOf(time));
    }

    private int Ask(IReadOnlyList<JobToDo> wanted, Instant at)
    {
        var added = jobs.Enqueue(wanted, at);
        if (added > 0 && Asked is not null) asked.AddRange(wanted);
        return added;
    }

    private static bool AsksHosts(JobKind kind) => !ReportWork.Kinds.Contains(kind);
}
