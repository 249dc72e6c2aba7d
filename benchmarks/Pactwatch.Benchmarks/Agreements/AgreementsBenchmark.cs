using System.Collections.Immutable;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Pactwatch.Annotation;
using Pactwatch.Derivation;
using Pactwatch.Derivation.Quotes;
using Pactwatch.Derivation.Retractions;
using Pactwatch.Extraction;
using Pactwatch.Generated;
using Pactwatch.Ledger;
using Pactwatch.Publishing;
using Pactwatch.Reading;
using Pactwatch.Reconciliation;
using Pactwatch.Reconciliation.Dates;
using Pactwatch.Storage;
using Pactwatch.Storage.Kept;
using Pactwatch.Storage.Sqlite;
using Pactwatch.Stories;
using Pactwatch.Text;

namespace Pactwatch.Benchmarks.Agreements;

/// <summary>
/// One ledger of very many agreements: what each step from claims to the ledger takes, with the claims of all reports kept
/// in a store, and which reports came together. The steps are those of <see cref="Pipeline.Prepare"/>, in its order.
/// </summary>
internal static class AgreementsBenchmark
{
    public const ulong Seed = 10;

    /// <param name="store">A store that is filled where it isn't yet, and kept; null for one that is thrown away.</param>
    public static string Measure(int count, string? store, TimeProvider clock)
    {
        var folder = store is null ? Directory.CreateTempSubdirectory("pactwatch-bench-").FullName : null;
        try
        {
            var table = new StepTable(clock);
            using (var held = SqliteReportStore.OpenForWriting(store ?? Path.Combine(folder!, "agreements.db"))) Read(held, count, table, clock);
            using var read = SqliteReportStore.OpenForReading(store ?? Path.Combine(folder!, "agreements.db"));
            return Ledger(read, count, table, clock);
        }
        finally
        {
            if (folder is not null) Directory.Delete(folder, recursive: true);
        }
    }

    private static void Read(SqliteReportStore store, int count, StepTable table, TimeProvider clock)
    {
        if (store.Reports().Length >= count) return;
        table.Time("read into the store", () =>
        {
            foreach (var batch in GeneratedAgreements.Reports(count, Seed).Chunk(500)) store.Add([.. batch.Select(ToStore)]);
            return count;
        });
        using var kept = new KeptClaims(store, new Lock(), TimeSpan.Zero, clock, "n-bench");
        table.Time("their claims, read once and kept", () => store.Reports().AsParallel().WithDegreeOfParallelism(Environment.ProcessorCount).Sum(report => 1 + Pipeline.English.ClaimsOnce(report, kept).Undertakings.Length));
    }

    private static string Ledger(SqliteReportStore store, int count, StepTable table, TimeProvider clock)
    {
        var threads = Environment.ProcessorCount;
        using var kept = new KeptClaims(store, new Lock(), TimeSpan.Zero, clock, "n-bench");
        ImmutableArray<Report> reports = [];
        table.Time("reports from the store", () => (reports = store.Reports()).Length);
        ReportClaims[] claims = [];
        table.Time("claims at hand, from the store", () =>
        {
            ImmutableArray<Report> ordered = [.. reports.OrderBy(report => report.Id)];
            kept.Expect(ordered, Pipeline.English.Version);
            return (claims = [.. ordered.AsParallel().AsOrdered().WithDegreeOfParallelism(threads).Select(report => Pipeline.English.ClaimsOnce(report, kept))]).Length;
        });
        AnnotatedReport[] annotated = [.. claims.Select(claim => claim.Annotated)];
        ImmutableArray<DerivationLink> links = [];
        table.Time("who took what from whom", () => (links = DerivationFinder.Find(annotated, threads)).Length + 1);
        PublishedBeliefs? beliefs = null;
        table.Time("days", () => (beliefs = new PublishedBeliefs(claims, links)).All.Count);
        ImmutableArray<Retraction> retractions = [];
        table.Time("retractions", () => (retractions = RetractionFinder.Find(annotated, links)).Length + 1);
        var found = 0;
        table.Time("stories, found once more", () => found = StoryFinder.Find([.. claims], links).Length);
        var reading = new StoryReading(
            (told, taken, takenBack) => new Origins(told, taken, takenBack).Of,
            (utterances, textOf) => QuoteMatcher.Group(utterances, textOf).Select(group => (group.Fullest, group.Mentions)),
            () => "bench");
        PreparedStories? prepared = null;
        table.Time("stories", () => (prepared = new PreparedStories(claims, links, retractions, reading, asOf: null, known: beliefs)) is null ? 0 : 1);
        SourcedLedger? ledger = null;
        table.Time("accords", () => (ledger = prepared!.Under([], threads)).Accords.Length);
        using var sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long bytes = 0;
        table.Time("ledger as JSON", () =>
        {
            using var stream = new HashedStream(sha256);
            LedgerJsonWriter.Write(stream, ledger!, new LedgerExport("bench"));
            bytes = stream.Length;
            return bytes;
        });
        using var self = Process.GetCurrentProcess();
        var truth = GeneratedAgreements.Reports(count, Seed).ToDictionary(report => report.ToReport().Id, report => report.Agreement);
        return new StringBuilder("\n").Append(table.Page(FormattableString.Invariant($"a ledger of {reports.Length:N0} generated reports")))
            .Append(FormattableString.Invariant($"\n{ledger!.Accords.Length:N0} accords in {found:N0} stories; {links.Length:N0} derivations; {bytes / 1e6:N1} MB of JSON, SHA-256 {Convert.ToHexStringLower(sha256.GetHashAndReset())}. Most memory of this process so far: {self.PeakWorkingSet64 / 1e6:N0} MB.\n"))
            .Append(StoriesFound.Of(ledger, truth)).ToString();
    }

    private static ReportToStore ToStore(GeneratedReport report)
    {
        var bytes = report.ToJsonLine();
        return new ReportToStore(bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)), report.Address, ReportKind.Report, Handling.Public, report.ToReading(), ReportReader.Version, "n-bench", Instant.FromUnixTimeSeconds(0));
    }
}
