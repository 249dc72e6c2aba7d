using System.Collections.Immutable;
using System.Reflection;
using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Publishing.Publications;
using Pactwatch.Searching;
using Pactwatch.Storage.Rows.Watching;
using Pactwatch.Storage.Watching;
using Pactwatch.Text;

namespace Pactwatch.Storage.Rows;

/// <summary>
/// What stores on any engine have in common: which rows say what. How the engine is opened, searched and checked, and what
/// its failures mean, is for the stores themselves. An instance serves one thread at a time.
/// </summary>
public abstract partial class RowStore : IWatchStore
{
    private readonly StoreConnection connection;
    private readonly TimeProvider time;
    private readonly SearchIndex search;
    private readonly ContentRows contents;
    private readonly JudgementRows judgements;
    private readonly PublicationRows publications;
    private readonly ClaimRows claims;
    private readonly AccordRows accords;
    private readonly WorkerRows workers;
    private readonly SourceRows sources;
    private readonly PageRows pages;
    private readonly JobRows jobs;
    private readonly CollectionRows collections;
    private readonly AsideRows asides;
    private readonly SubscriberRows subscribers;

    private protected RowStore(StoreConnection connection, SearchIndex search, TimeProvider time)
    {
        (this.connection, this.search, this.time) = (connection, search, time);
        Rows = new ReportRows(connection, search, ProgramVersion, NowOf(time));
        contents = new ContentRows(connection);
        judgements = new JudgementRows(connection);
        publications = new PublicationRows(connection);
        claims = new ClaimRows(connection);
        accords = new AccordRows(connection);
        workers = new WorkerRows(connection);
        sources = new SourceRows(connection);
        pages = new PageRows(connection);
        jobs = new JobRows(connection, pages);
        collections = new CollectionRows(connection);
        asides = new AsideRows(connection);
        subscribers = new SubscriberRows(connection);
    }

    public abstract string Location { get; }

    public abstract int SchemaVersion { get; }

    private protected ReportRows Rows { get; }

    /// <inheritdoc/>
    public abstract bool IsWritable { get; }

    /// <inheritdoc/>
    public abstract IReportStore OpenAgainForWriting(TimeSpan patience);

    private static string ProgramVersion { get; } =
        typeof(RowStore).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    public ImmutableArray<AddOutcome> Add(IReadOnlyList<ReportToStore> batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        foreach (var report in batch) AssertHash(report);
        return Write($"add {batch.Count} reports", () =>
        {
            var outcomes = AddAll(batch);
            // Somebody gave them: they are wanted.
            var taken = outcomes.Count(outcome => asides.Put(outcome.Id, null, NowOf(time)));
            if (taken > 0 || outcomes.Any(outcome => outcome.Result != AddResult.AlreadyHeld)) MarkLedger([.. outcomes.Where(outcome => outcome.Result != AddResult.AlreadyHeld).Select(outcome => outcome.Id)]);
            return outcomes;
        });
    }

    public ImmutableArray<Report> Reports() => [.. StoredReports().Where(stored => stored.RemovedWhy is null).Select(stored => stored.Report)];

    public ImmutableArray<StoredReport> StoredReports() => Read("list its reports", Rows.All);

    public ImmutableArray<Report> Reports(IReadOnlyCollection<ReportId> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        return Read("give some of its reports", () => Rows.Counting(ids));
    }

    public FoundReports Search(SearchQuery query, int limit, string? after = null, bool withAside = true)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return Read("search its reports", () =>
        {
            var (page, total, next) = search.Find(query, limit, after, withAside);
            return new FoundReports([.. page.Select(id => Rows.One(id).Report)], total, next) { Aside = [.. page.Where(asides.Holds)] };
        });
    }

    public ImmutableArray<ReportId> ProtectedReports() => Read("list its protected reports", Rows.Protected);

    public byte[] RawBytes(ReportId id) =>
        Read($"give the bytes of report {id}", () => contents.Of(id.Value)) ?? throw new KeyNotFoundException($"The store {Location} holds no report {id}.");

    public bool Holds(string sha256, string source, string readerVersion) =>
        Read("look for a report", () => Rows.Holds(sha256, source, readerVersion));

    public void Append(Judgement judgement)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        Append([judgement]);
    }

    public void Append(IReadOnlyList<Judgement> batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        if (batch.Count == 0) return;
        Do("append judgements", () =>
        {
            foreach (var judgement in batch) judgements.Append(judgement, NowOf(time));
            AskForWork([], "judged");
        });
    }

    public ImmutableArray<Judgement> Judgements() => Read("list its judgements", judgements.All);

    public StoreState State() => Read("tell its state", StateNow);

    public ImmutableArray<Publication> Publications(PublicationChannel channel) => Read("list what subscribers were told", () => publications.Of(channel));

    public void Append(IReadOnlyList<Publication> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Count == 0) return;
        Do("append what subscribers are told", () =>
        {
            foreach (var row in rows) publications.Append(row);
        });
    }

    public ImmutableArray<byte[]?> HeldClaims(IReadOnlyList<(ReportId Report, string Anchor)> keys, string extractorVersion)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return Read("look for claims", () => claims.Find(keys, extractorVersion));
    }

    public void PutClaims(IReadOnlyList<CachedClaims> batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        WriteBeside("keep claims", () =>
        {
            // In one order, so that of two who keep the same none waits for the other. Under one key the last counts.
            foreach (var one in batch.OrderBy(one => one.Report).ThenBy(one => one.ExtractorVersion, StringComparer.Ordinal).ThenBy(one => one.Anchor, StringComparer.Ordinal)) claims.Put(one);
            return true;
        });
    }

    public void DropClaims() => Do("drop claims", claims.Drop);

    public byte[]? TryGetAccord(string key) => Read("look for an accord", () => accords.Find(key));

    public IReadOnlySet<string> HeldAccords(IReadOnlyCollection<string> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return Read("look for accords", () => accords.Held(keys));
    }

    public void PutAccords(IReadOnlyList<CachedAccord> batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        WriteBeside("keep accords", () =>
        {
            // In one order, so that of two who keep the same none waits for the other.
            foreach (var one in batch.OrderBy(one => one.Story, StringComparer.Ordinal).ThenBy(one => one.Key, StringComparer.Ordinal)) accords.Put(one);
            return true;
        });
    }

    public void DropAccords() => Do("drop accords", accords.Drop);

    public abstract StoreHealth Check();

    public abstract void Dispose();

    /// <summary>Adds within the caller's transaction.</summary>
    private protected virtual ImmutableArray<AddOutcome> AddAll(IReadOnlyList<ReportToStore> batch) => [.. batch.Select(Rows.Add)];

    /// <summary>Does the work; what the engine says where it fails becomes a <see cref="StoreException"/>. <paramref name="doing"/> completes the sentence "The store X could not …".</summary>
    private protected abstract T Guard<T>(string doing, Func<T> work);

    private protected static Instant NowOf(TimeProvider time) => Instant.FromDateTimeOffset(time.GetUtcNow());

    private protected T Write<T>(string doing, Func<T> work)
    {
        AssertWritable(doing);
        return Telling(work, asking => Guard(doing, () => connection.Write(asking)));
    }

    private protected T Read<T>(string doing, Func<T> work) => Guard(doing, () => connection.Read(work));

    private StoreState StateNow() => new(
        connection.Text(
            "SELECT (SELECT number FROM ledger_mark) || ' ' || coalesce((SELECT max(number) FROM judgement WHERE what IN ('remove', 'restore')), 0)")!,
        connection.Text("SELECT coalesce((SELECT max(number) FROM judgement), 0)")!);

    private static void AssertHash(ReportToStore report)
    {
        if (!string.Equals(ContentRows.Hash(report.Bytes), report.Sha256, StringComparison.Ordinal))
            throw new ArgumentException($"The bytes of {report.Source} don't have the hash {report.Sha256}.", nameof(report));
    }

    private T WriteBeside<T>(string doing, Func<T> work)
    {
        AssertWritable(doing);
        return Telling(work, asking => Guard(doing, () => connection.WriteBeside(asking)));
    }

    /// <summary>Tells of the work that was asked for once it is on the disk.</summary>
    private T Telling<T>(Func<T> work, Func<Func<T>, T> write)
    {
        var result = write(() =>
        {
            // The engine may have it begun anew.
            asked.Clear();
            return work();
        });
        if (asked.Count > 0) Asked?.Invoke([.. asked]);
        return result;
    }

    private void Do(string doing, Action work) => Write(doing, () =>
    {
        work();
        return true;
    });

    private void AssertWritable(string doing)
    {
        if (!IsWritable) throw new StoreException($"The store {Location} could not {doing}: it is open for reading only. Open it for writing.");
    }
}
