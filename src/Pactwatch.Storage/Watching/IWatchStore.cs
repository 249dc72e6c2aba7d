using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Publishing.Publications;
using Pactwatch.Storage.Work;
using Pactwatch.Text;

namespace Pactwatch.Storage.Watching;

/// <summary>
/// A store that also keeps what is followed, what was found, and the work to be done. A job is taken with a lease and a
/// token; what comes of it is committed with its end in one transaction, and only by the newest lease: work may be done
/// twice (a process is killed), its effects happen once.
/// </summary>
public interface IWatchStore : IReportStore
{
    /// <summary>All sources, removed ones too, in the order of addresses.</summary>
    ImmutableArray<WatchedSource> Sources();

    /// <summary>Adds sources, or puts them in the place of those with the same address.</summary>
    void Put(IReadOnlyList<WatchedSource> sources);

    /// <summary>Adds pages that are not known; those that are stay as they are. Their jobs are asked for in the same transaction.</summary>
    /// <returns>How many were new.</returns>
    int Find(IReadOnlyList<WatchedPage> pages, IReadOnlyList<JobToDo> jobs);

    /// <summary>The page of this key; null where none was found.</summary>
    WatchedPage? Page(string key);

    /// <summary>Pages, those found last first.</summary>
    /// <param name="source">Id; null for those of all sources.</param>
    /// <param name="state">Null for all.</param>
    ImmutableArray<WatchedPage> Pages(string? source, PageState? state, int limit);

    /// <summary>Pages that are due to be looked at again and for which no job waits, those that wait longest first; not those of sources that were removed.</summary>
    ImmutableArray<WatchedPage> DuePages(Instant now, int limit);

    /// <summary>When the first page is due to be looked at again; null where none ever is.</summary>
    Instant? NextPageAt();

    /// <summary>How many pages each source has in each state.</summary>
    ImmutableArray<PageCount> PageCounts();

    /// <summary>The log of collecting, newest first.</summary>
    /// <param name="source">Id; null for all.</param>
    ImmutableArray<CollectionEntry> Collections(string? source, int limit);

    /// <summary>Told of work that was asked for, once it is on the disk: to wake others. Null for nobody.</summary>
    Action<IReadOnlyList<JobToDo>>? Asked { get; set; }

    /// <summary>Puts a worker on the list, or says of one there that it still runs or has ended. While any is on it, reports that come in ask for work.</summary>
    void Put(WorkerProcess worker);

    /// <summary>Who takes work, those that started last first; those not seen for long are left out.</summary>
    ImmutableArray<WorkerProcess> Workers();

    /// <summary>
    /// Reports of the ledger of which this version has kept nothing and that no job is to read, in the order of ids. A job that
    /// was set aside since a worker of this version began here stands for its reports, too: they are not tried with each start.
    /// </summary>
    ImmutableArray<ReportId> NotYetRead(string extractorVersion);

    /// <summary>Asks for work; keys that were used before are passed over.</summary>
    /// <returns>How many were new.</returns>
    int Enqueue(IReadOnlyList<JobToDo> jobs);

    /// <summary>Takes the job that waits longest, of a host that nobody asks just now and that may be asked again; null where none is due for this request. Jobs whose tries are used up are set aside on the way, and their pages shown as <see cref="PageState.Poison"/>.</summary>
    Job? Take(JobRequest request);

    /// <summary>Says that the work is under way and the lease goes on; from then on it counts as a try if it comes to no end.</summary>
    /// <returns>False where the lease was lost: another has the job.</returns>
    bool Begin(Job job, Instant leasedUntil);

    /// <summary>Stores what came of a job with its end.</summary>
    /// <returns>The outcomes of the reports, in order; null where the lease was lost: then nothing was stored.</returns>
    ImmutableArray<AddOutcome>? Commit(Job job, JobEffect effect);

    /// <summary>Who holds leases.</summary>
    ImmutableArray<string> LeaseOwners();

    /// <summary>Frees the jobs of owners that are known to have ended.</summary>
    void Release(IReadOnlyCollection<string> owners);

    /// <summary>Frees the jobs of an owner that did not come to storing their ends (the disk was full): they are as they were.</summary>
    /// <param name="kinds">Of these kinds alone: others may be in hand elsewhere in the same process.</param>
    void HandBack(string owner, IReadOnlyCollection<JobKind> kinds);

    /// <summary>True where the job is left alone.</summary>
    bool IsSetAside(string key);

    /// <summary>How many jobs of these kinds wait or are leased, and the earliest time of one that waits.</summary>
    (int Count, Instant? NextAt) Pending(IReadOnlyCollection<JobKind> kinds);

    /// <summary>The hosts for which jobs of these kinds are due and that nobody asks just now; "" for those that ask none.</summary>
    ImmutableArray<string> WaitingHosts(IReadOnlyCollection<JobKind> kinds, Instant now);

    /// <summary>Jobs that are left alone, newest first.</summary>
    ImmutableArray<SetAsideJob> SetAsideJobs();

    /// <summary>Has a job that is left alone tried again, as if it had never been.</summary>
    /// <returns>False where there is none of this key.</returns>
    bool Retry(string key, Instant at);

    /// <summary>Drops the rows of jobs that ended before a time and whose keys can't be asked for again (polls), and lines of the log of collecting that brought no report.</summary>
    void Forget(Instant endedBefore);

    /// <summary>When hosts may be asked again, those of before now left out.</summary>
    ImmutableArray<(string Host, Instant ReadyAt)> Hosts(Instant now);

    /// <summary>Writes to the disk what leaves no trace, to see whether it can be written.</summary>
    /// <exception cref="StoreException">It can't: the disk is full or refused, or the store is open for reading only.</exception>
    void Probe();

    /// <summary>The reports held beside the ledger, those that came last first, with why.</summary>
    ImmutableArray<(StoredReport Report, AsideReport Aside)> AsideReports(int limit);

    /// <summary>How many reports are held beside the ledger.</summary>
    int AsideCount();

    /// <summary>Reports beside the ledger that were decided on under another mark than this one.</summary>
    ImmutableArray<StoredReport> AsideUnderOther(string toldOf, int limit);

    /// <summary>Decides on reports anew: null takes one into the ledger.</summary>
    void Decide(IReadOnlyList<(ReportId Report, AsideReport? Aside)> decisions, Instant at);

    /// <summary>The words that are followed, in the order of words.</summary>
    ImmutableArray<string> FollowedWords();

    /// <summary>Follows words, or no longer.</summary>
    void Follow(string words, bool isFollowed, Instant at);

    /// <summary>Who is sent digests, those that are sent none any more too.</summary>
    ImmutableArray<Subscriber> Subscribers();

    /// <summary>Adds a subscriber, or puts it in the place of the one of the same id.</summary>
    void Put(Subscriber subscriber);

    /// <summary>Appends what is told now and asks for its delivery, in one transaction: nothing is told twice, and nothing told is not sent.</summary>
    /// <param name="told">How many rows the channel held when these were made out; where it holds others by now nothing is done.</param>
    /// <param name="subscribers">Up to where each is told after it. One that was ended meanwhile stays so.</param>
    /// <returns>False where others told something meanwhile.</returns>
    bool Tell(PublicationChannel channel, long told, IReadOnlyList<Publication> rows, IReadOnlyList<Subscriber> subscribers, IReadOnlyList<JobToDo> jobs);
}
