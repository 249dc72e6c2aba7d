using System.Collections.Immutable;
using Pactwatch.Ledger;
using Pactwatch.Publishing.Publications;
using Pactwatch.Searching;
using Pactwatch.Text;

namespace Pactwatch.Storage;

/// <summary>
/// Keeps reports, their bytes, people's judgements and what subscribers were told. What <see cref="Add"/> has returned for is on the
/// disk, whatever happens to the process or the machine afterwards. Others may read while one writes. A store in a file has one
/// writing process at a time; one on a server has any number, on any machines: each call is a transaction of its own, those that
/// add, judge or commit come one after the other, and what was decided by reading may have changed until it is written.
/// One contract suite (tests/Pactwatch.Storage.Tests) holds every implementation to this.
/// </summary>
public interface IReportStore : IClaimCache, IAccordCache, IDisposable
{
    /// <summary>Where the store is, for people ("/home/ana/pactwatch.db").</summary>
    string Location { get; }

    /// <summary>False where it is open for reading only.</summary>
    bool IsWritable { get; }

    /// <summary>The same store once more, for a moment of writing, under the same user and password.</summary>
    /// <param name="patience">How long to wait for another process that writes to a file; a server puts writers in a row itself.</param>
    /// <exception cref="StoreException">It can't be written to now.</exception>
    IReportStore OpenAgainForWriting(TimeSpan patience);

    /// <summary>The schema's version: the number of the last migration applied.</summary>
    int SchemaVersion { get; }

    /// <summary>Stores a batch in one transaction: all of it or nothing. The outcomes are in the order of the batch.</summary>
    /// <exception cref="StoreException">The store is open for reading only, or the disk refused.</exception>
    ImmutableArray<AddOutcome> Add(IReadOnlyList<ReportToStore> batch);

    /// <summary>Every report of the ledger: not removed, nor held beside it. In the order of ids.</summary>
    ImmutableArray<Report> Reports();

    /// <summary>Those of these reports that the ledger has, in the order of ids: not removed, nor held beside it.</summary>
    ImmutableArray<Report> Reports(IReadOnlyCollection<ReportId> ids);

    /// <summary>Every report, removed ones too but those held beside the ledger, with what the store knows of it, in the order of ids.</summary>
    ImmutableArray<StoredReport> StoredReports();

    /// <summary>
    /// Reports that have not been removed, also those held beside the ledger, and hold what is asked for in title, outlet, byline or text: newest first by the
    /// day that each bears, those without one last. While reports are added, going on from page to page shows each that
    /// was held at the start once.
    /// </summary>
    /// <param name="limit">How many at most, from 1.</param>
    /// <param name="after"><see cref="FoundReports.Next"/> of the page before, or null. One that no page gave is no error: what is found then is any part of the list.</param>
    /// <param name="withAside">False leaves out those that are held beside the ledger.</param>
    FoundReports Search(SearchQuery query, int limit, string? after = null, bool withAside = true);

    /// <summary>Ids of the reports that leave the house in no export, removed ones too, in order.</summary>
    ImmutableArray<ReportId> ProtectedReports();

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

    /// <summary>Appends the judgements of one ruling in one transaction: all of it or nothing.</summary>
    void Append(IReadOnlyList<Judgement> batch);

    /// <summary>All judgements, oldest first, superseded ones too.</summary>
    ImmutableArray<Judgement> Judgements();

    /// <summary>Tells whether anything changed since it was asked last, without reading any of it.</summary>
    StoreState State();

    /// <summary>What subscribers of a channel were told, oldest first.</summary>
    ImmutableArray<Publication> Publications(PublicationChannel channel);

    /// <summary>Appends what they are told now: all of it or nothing.</summary>
    void Append(IReadOnlyList<Publication> rows);

    /// <summary>A real look at the store: integrity, counts, engine.</summary>
    StoreHealth Check();
}
