using System.Collections.Immutable;
using System.Diagnostics;
using System.Reflection;
using Microsoft.Data.Sqlite;
using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Publishing.Publications;
using Pactwatch.Searching;
using Pactwatch.Storage.Sqlite.Watching;
using Pactwatch.Storage.Watching;
using Pactwatch.Text;

namespace Pactwatch.Storage.Sqlite;

/// <summary>
/// A store in one SQLite file. One process at a time opens it for writing, any number beside it for reading;
/// these see every batch as soon as it is on the disk. An instance serves one thread at a time.
/// </summary>
public sealed partial class SqliteReportStore : IWatchStore, IClaimCache
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(50);

    private readonly StoreConnection connection;
    private readonly WriterLock? writerLock;
    private readonly TimeProvider time;
    private readonly ReportRows reports;
    private readonly SearchRows search;
    private readonly ContentRows contents;
    private readonly JudgementRows judgements;
    private readonly PublicationRows publications;
    private readonly ClaimRows claims;
    private readonly SourceRows sources;
    private readonly PageRows pages;
    private readonly JobRows jobs;
    private readonly CollectionRows collections;
    private readonly AsideRows asides;
    private readonly SubscriberRows subscribers;

    private SqliteReportStore(string location, StoreConnection connection, WriterLock? writerLock, int schemaVersion, TimeProvider time)
    {
        Location = location;
        SchemaVersion = schemaVersion;
        this.connection = connection;
        this.writerLock = writerLock;
        this.time = time;
        reports = new ReportRows(connection, ProgramVersion, NowOf(time));
        search = new SearchRows(connection);
        contents = new ContentRows(connection);
        judgements = new JudgementRows(connection);
        publications = new PublicationRows(connection);
        claims = new ClaimRows(connection);
        sources = new SourceRows(connection);
        pages = new PageRows(connection);
        jobs = new JobRows(connection, pages);
        collections = new CollectionRows(connection);
        asides = new AsideRows(connection);
        subscribers = new SubscriberRows(connection);
    }

    public string Location { get; }

    public int SchemaVersion { get; }

    /// <summary>The statements that ran so far, each once, so that the engine can be asked how it runs them.</summary>
    internal IReadOnlyCollection<string> Statements => connection.Statements;

    private static string ProgramVersion { get; } =
        typeof(SqliteReportStore).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <summary>Opens the store for the one process that writes, makes it where there is none, and brings it to this program's schema.</summary>
    /// <param name="time">Tells when a migration or judgement is recorded and since when the store is in use.</param>
    /// <exception cref="StoreInUseException">Another process has it open for writing; the message names it.</exception>
    /// <exception cref="StoreUnusableException">The file isn't a store, is newer than this program, or lies where no store is safe. It was left as it is.</exception>
    /// <exception cref="StoreException">The folder isn't there or can't be written, or the disk refused.</exception>
    public static SqliteReportStore OpenForWriting(string path, TimeProvider? time = null) => OpenForWriting(path, time ?? TimeProvider.System, Migration.All);

    /// <summary>The same, waiting a while for another process that writes: one that watches does so for seconds at a time.</summary>
    /// <exception cref="StoreInUseException">It still writes.</exception>
    public static SqliteReportStore OpenForWriting(string path, TimeSpan patience, TimeProvider? time = null)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return OpenForWriting(path, time);
            }
            catch (StoreInUseException) when (waited.Elapsed < patience)
            {
                Thread.Sleep(BetweenTries);
            }
        }
    }

    /// <summary>Opens the store for reading, also while another process writes to it.</summary>
    /// <exception cref="StoreUnusableException">There is no store, it isn't of this program's schema, or it lies where no store is safe. It was left as it is.</exception>
    /// <exception cref="StoreException">The file can't be read.</exception>
    public static SqliteReportStore OpenForReading(string path) => OpenForReading(path, Migration.All);

    internal static SqliteReportStore OpenForWriting(string path, TimeProvider time, ImmutableArray<Migration> migrations)
    {
        var location = StorePlace.Resolve(path);
        if (Path.GetDirectoryName(location) is { Length: > 0 } folder && !Directory.Exists(folder))
            throw new StoreException($"The store {location} can't be made: the folder {folder} isn't there. Make it, or choose another place with --store.");

        if (File.Exists(location)) Look(location, migrations);
        var taken = WriterLock.Take(location, NowOf(time));
        try
        {
            return StoreFailure.Guard(location, "be opened for writing", () => Open(location, SqliteOpenMode.ReadWriteCreate, connection =>
            {
                connection.SettleForWriting();
                Schema.Migrate(connection, location, migrations, NowOf(time));
                return new SqliteReportStore(location, connection, taken, migrations.Length, time);
            }));
        }
        catch
        {
            taken.Dispose();
            throw;
        }
    }

    internal static SqliteReportStore OpenForReading(string path, ImmutableArray<Migration> migrations)
    {
        var location = StorePlace.Resolve(path);
        if (!File.Exists(location) || Look(location, migrations) == 0) throw NoStore(location);
        return StoreFailure.Guard(location, "be opened for reading", () => Open(location, SqliteOpenMode.ReadOnly, connection =>
        {
            var version = Schema.Inspect(connection, location, migrations);
            if (version < migrations.Length)
                throw new StoreUnusableException($"The store {location} has schema {version}, this program needs {migrations.Length}. Open it once for writing, for instance with pactwatch read, and it is brought up to date.");
            connection.SettleForReading();
            return new SqliteReportStore(location, connection, null, version, TimeProvider.System);
        }));
    }

    public ImmutableArray<AddOutcome> Add(IReadOnlyList<ReportToStore> batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        foreach (var report in batch) AssertHash(report);
        return Write($"add {batch.Count} reports", () =>
        {
            var outcomes = batch.Select(reports.Add).ToImmutableArray();
            // Somebody gave them: they are wanted.
            var taken = outcomes.Count(outcome => asides.Put(outcome.Id, null, NowOf(time)));
            if (taken > 0 || outcomes.Any(outcome => outcome.Result != AddResult.AlreadyHeld)) MarkLedger();
            return outcomes;
        });
    }

    public ImmutableArray<Report> Reports() => [.. StoredReports().Where(stored => stored.RemovedWhy is null).Select(stored => stored.Report)];

    public ImmutableArray<StoredReport> StoredReports() => Read("list its reports", reports.All);

    public FoundReports Search(SearchQuery query, int limit, string? after = null, bool withAside = true)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return Read("search its reports", () =>
        {
            var (page, total, next) = search.Find(query, limit, after, withAside);
            return new FoundReports([.. page.Select(id => reports.One(id).Report)], total, next) { Aside = [.. page.Where(asides.Holds)] };
        });
    }

    public ImmutableArray<ReportId> ProtectedReports() => Read("list its protected reports", reports.Protected);

    public byte[] RawBytes(ReportId id) =>
        Read($"give the bytes of report {id}", () => contents.Of(id.Value)) ?? throw new KeyNotFoundException($"The store {Location} holds no report {id}.");

    public bool Holds(string sha256, string source, string readerVersion) =>
        Read("look for a report", () => reports.Holds(sha256, source, readerVersion));

    public void Append(Judgement judgement)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        Append([judgement]);
    }

    public void Append(IReadOnlyList<Judgement> batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        if (batch.Count == 0) return;
        Write("append judgements", () =>
        {
            foreach (var judgement in batch) judgements.Append(judgement, NowOf(time));
            return true;
        });
    }

    public ImmutableArray<Judgement> Judgements() => Read("list its judgements", judgements.All);

    public StoreState State() => Read("tell its state", () => new StoreState(
        connection.Text(
            "SELECT (SELECT number FROM ledger_mark) || ' ' || coalesce((SELECT max(number) FROM judgement WHERE what IN ('remove', 'restore')), 0)")!,
        connection.Text("SELECT coalesce((SELECT max(number) FROM judgement), 0)")!));

    public ImmutableArray<Publication> Publications(PublicationChannel channel) => Read("list what subscribers were told", () => publications.Of(channel));

    public void Append(IReadOnlyList<Publication> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Count == 0) return;
        Write("append what subscribers are told", () =>
        {
            foreach (var row in rows) publications.Append(row);
            return true;
        });
    }

    public byte[]? TryGetClaims(ReportId report, string extractorVersion, string anchor) =>
        Read("look for claims", () => claims.Find(report, extractorVersion, anchor));

    public void PutClaims(IReadOnlyList<CachedClaims> batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        Write("keep claims", () =>
        {
            foreach (var one in batch) claims.Put(one);
            return true;
        });
    }

    public void DropClaims() => Write("drop claims", () =>
    {
        claims.Drop();
        return true;
    });

    public StoreHealth Check() => StoreFailure.Guard(Location, "be checked", () => new StoreCheck(connection, Location).Run());

    public void Dispose()
    {
        // The lock ends last: closing carries the log over into the file, and nobody else may write meanwhile.
        connection.Dispose();
        writerLock?.Dispose();
    }

    private static void AssertHash(ReportToStore report)
    {
        if (!string.Equals(ContentRows.Hash(report.Bytes), report.Sha256, StringComparison.Ordinal))
            throw new ArgumentException($"The bytes of {report.Source} don't have the hash {report.Sha256}.", nameof(report));
    }

    // First through a connection that can't write, so that a file that isn't ours stays as it is.
    private static int Look(string location, ImmutableArray<Migration> migrations) => StoreFailure.Guard(location, "be opened", () =>
    {
        using var looking = StoreConnection.OpenToLook(location);
        return Schema.Inspect(looking, location, migrations);
    });

    private static SqliteReportStore Open(string location, SqliteOpenMode mode, Func<StoreConnection, SqliteReportStore> settle)
    {
        var opened = StoreConnection.Open(location, mode);
        try
        {
            return settle(opened);
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    private static StoreUnusableException NoStore(string location) =>
        new($"There is no store at {location} yet. Make one by reading reports into it: pactwatch read FOLDER --store \"{location}\".");

    private static Instant NowOf(TimeProvider time) => Instant.FromDateTimeOffset(time.GetUtcNow());

    private T Write<T>(string doing, Func<T> work)
    {
        if (writerLock is null) throw new StoreException($"The store {Location} could not {doing}: it is open for reading only. Open it for writing.");
        return StoreFailure.Guard(Location, doing, () => connection.Write(work));
    }

    private T Read<T>(string doing, Func<T> work) => StoreFailure.Guard(Location, doing, () => connection.Read(work));
}
