using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Storage;

/// <summary>
/// Keeps reports, their bytes and people's judgements. What <see cref="Add"/> has returned for is on the
/// disk, whatever happens to the process or the machine afterwards. One process writes; others may read.
/// One contract suite (tests/Pactwatch.Storage.Tests) holds every implementation to this.
/// </summary>
public interface IReportStore : IDisposable
{
    /// <summary>Where the store is, for people ("/home/ana/pactwatch.db").</summary>
    string Location { get; }

    /// <summary>The schema's version: the number of the last migration applied.</summary>
    int SchemaVersion { get; }

    /// <summary>Stores a batch in one transaction: all of it or nothing. The outcomes are in the order of the batch.</summary>
    /// <exception cref="StoreException">The store is open for reading only, or the disk refused.</exception>
    ImmutableArray<AddOutcome> Add(IReadOnlyList<ReportToStore> batch);

    /// <summary>Every report that has not been removed, in the order of ids.</summary>
    ImmutableArray<Report> Reports();

    /// <summary>Every report, removed ones too, with what the store knows of it, in the order of ids.</summary>
    ImmutableArray<StoredReport> StoredReports();

    /// <summary>The raw bytes as they were read.</summary>
    /// <exception cref="KeyNotFoundException">The store holds no such report.</exception>
    byte[] RawBytes(ReportId id);

    /// <summary>
    /// True where these very bytes are already held under this source and the reading that counts was made by
    /// this version of the reader, so that they need not be read again. A removed report is still held.
    /// </summary>
    bool Holds(string sha256, string source, string readerVersion);

    /// <summary>
    /// Appends a judgement; a removal (<see cref="JudgementKind.Remove"/>) is one, too. Appending the same
    /// judgement again changes nothing; another one under a used id is refused.
    /// </summary>
    void Append(Judgement judgement);

    /// <summary>All judgements, oldest first, superseded ones too.</summary>
    ImmutableArray<Judgement> Judgements();

    /// <summary>A real look at the store: integrity, counts, engine.</summary>
    StoreHealth Check();
}

/// <summary>
/// A report as read, with its bytes, on its way into the store. What a person gave outlives a later reading
/// that was given nothing: a given date stays until another is given, a kind other than
/// <see cref="ReportKind.Report"/> stays until another such is given, and handling only gets stricter.
/// </summary>
/// <param name="Sha256">Of <paramref name="Bytes"/>, 64 lower-case hexadecimal digits.</param>
/// <param name="Source">The path or address as given, relative to the argument's folder, with forward slashes.</param>
/// <param name="Run">Name of the run that read it: a hash of program version and start time.</param>
public sealed record ReportToStore(
    byte[] Bytes, string Sha256, string Source, ReportKind Kind, Handling Handling, ReportReading Reading, string ReaderVersion, string Run, Instant RecordedAt);

/// <summary>What became of one report of a batch.</summary>
public enum AddResult
{
    Added,

    /// <summary>These bytes are held already, under this source.</summary>
    AlreadyHeld,

    /// <summary>These bytes are held already under another source, which is now known too.</summary>
    SourceAdded,

    /// <summary>Held already, but its reading was renewed (another reader version, or another given date, outlet or address).</summary>
    ReadAgain,
}

public sealed record AddOutcome(ReportId Id, AddResult Result);

/// <summary>A report with what the store alone knows of it.</summary>
/// <param name="RemovedWhy">The reason given when it was removed; null while it counts.</param>
public sealed record StoredReport(Report Report, Instant RecordedAt, string Run, long Bytes, string? RemovedWhy);

/// <param name="Problems">What integrity checks found; empty when all is well.</param>
/// <param name="EngineNote">What is known of that version of the engine and how the store guards against it; null where nothing is.</param>
public sealed record StoreHealth(
    string Engine, string EngineVersion, string EngineOrigin, int SchemaVersion, string JournalMode, string Synchronous, long Reports, long Removed, long Judgements, long SizeInBytes, ImmutableArray<string> Problems, string? EngineNote = null);

/// <summary>The store can't do what was asked; the message says what, why and what to do.</summary>
public class StoreException(string message, Exception? cause = null) : Exception(message, cause);

/// <summary>Another process is writing; exit code 75.</summary>
public sealed class StoreInUseException(string message) : StoreException(message);

/// <summary>The file is no store, or one of a newer version, or lies where no store is safe; exit code 78.</summary>
public sealed class StoreUnusableException(string message, Exception? cause = null) : StoreException(message, cause);
