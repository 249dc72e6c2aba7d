using System.Collections.Immutable;
using System.Security.Cryptography;
using NodaTime;
using NodaTime.Text;
using Pactwatch.Collecting;
using Pactwatch.Reading;
using Pactwatch.Reading.Containers;
using Pactwatch.Storage;
using Pactwatch.Text;
using Pactwatch.Tracing;

namespace Pactwatch.Cli.Reading;

/// <summary>
/// Takes files into a store: opened one after the other, the documents in them read on several threads and stored in
/// batches of one transaction each, in the order given. What a finished batch told of is on the disk; a run that was
/// broken off is finished by running again.
/// </summary>
/// <param name="handling">Of all that is read; one that is held already can only be handled more strictly than before.</param>
/// <param name="authority">Of what is read as agreements' own texts; null where reports are read.</param>
internal sealed class ReportIntake(IReportStore store, ReadingHints hints, InstrumentAuthority? authority, Handling handling, ReadingSettings settings, int threads, TimeProvider clock)
{
    private const int DocumentsInBatch = 64;

    /// <summary>So that a batch of large documents does not fill the memory.</summary>
    private const long BytesInBatch = 64L * 1024 * 1024;

    private readonly bool readsAgain = hints != new ReadingHints() || handling != Handling.Public || settings != ReadingSettings.Default;
    private readonly Instant startedAt = Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary>The files in batches; stops between two of them when asked to, and then does not wait for programs that read for it.</summary>
    public IEnumerable<ReadingProgress> Read(IEnumerable<FoundFile> files, CancellationToken stop) => Read(new ReportOpener(hints, settings).Open(files, stop), stop);

    /// <summary>The same for what is opened already, each file ended by its end.</summary>
    public IEnumerable<ReadingProgress> Read(IEnumerable<OpenedReport> opened, CancellationToken stop)
    {
        var run = "n-" + ContentHash.Of(ProductVersion.Text, InstantPattern.ExtendedIso.Format(startedAt));
        foreach (var batch in Batches(opened))
        {
            if (stop.IsCancellationRequested) yield break;
            yield return ReadBatch(batch, run, stop);
        }
    }

    private static IEnumerable<List<OpenedReport>> Batches(IEnumerable<OpenedReport> reports)
    {
        var batch = new List<OpenedReport>();
        var bytes = 0L;
        var documents = 0;
        foreach (var report in reports)
        {
            var length = report.Document?.Bytes.Length ?? 0;
            if (documents == DocumentsInBatch || (documents > 0 && bytes + length > BytesInBatch))
            {
                yield return batch;
                batch = [];
                bytes = documents = 0;
            }

            batch.Add(report);
            bytes += length;
            if (report.Document is not null) documents++;
        }

        if (batch.Count > 0) yield return batch;
    }

    private ReadingProgress ReadBatch(List<OpenedReport> batch, string run, CancellationToken stop)
    {
        var documents = batch.FindAll(report => report.Document is not null);
        var sha256 = new string[documents.Count];
        InParallel(documents.Count, at => sha256[at] = Convert.ToHexStringLower(SHA256.HashData(documents[at].Document!.Bytes.Span)));

        // The store is asked on one thread. A hint can change a held report's reading, so then nothing is passed over.
        var isHeld = documents.Select((report, at) => !readsAgain && store.Holds(sha256[at], report.Document!.Source, ReportReader.Version)).ToArray();
        var outcomes = new ReadOutcome?[documents.Count];
        InParallel(documents.Count, at =>
        {
            if (!isHeld[at]) outcomes[at] = ReadOne(documents[at].Document!, sha256[at], stop);
        });

        var left = documents.Where((_, at) => !isHeld[at] && outcomes[at] is null).Select(report => report.File).ToHashSet();
        var stored = Store(documents, sha256, outcomes, run);
        return stored with
        {
            Refused = [.. batch.Select(report => report.Refused).OfType<RefusedPath>(), .. stored.Refused],
            Notes = [.. batch.Select(report => report.Note).OfType<RefusedPath>()],
            AlreadyHeld = isHeld.Count(held => held),
            FilesDone = batch.Count(report => report.IsEnd && !left.Contains(report.File)),
        };
    }

    // Null where it was stopped: the document is left for the next run.
    private static ReadOutcome? ReadOne(ContainedDocument document, string sha256, CancellationToken stop)
    {
        using var span = ReportTrace.Start(ReportStage.Read, sha256);
        try
        {
            var outcome = document.Read(stop);
            if (outcome.Reading is null) span?.Fail(outcome.Code);
            return outcome;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private ReadingProgress Store(List<OpenedReport> documents, string[] sha256, ReadOutcome?[] outcomes, string run)
    {
        var refused = ImmutableArray.CreateBuilder<RefusedPath>();
        var toStore = new List<ReportToStore>();
        for (var at = 0; at < documents.Count; at++)
        {
            var document = documents[at].Document!;
            if (outcomes[at]?.Refusal is { } why) refused.Add(new RefusedPath(ReportOpener.PathOf(documents[at].File, document.Source), outcomes[at]!.Code is { } code ? $"{why} ({code})" : why));
            else if (outcomes[at]?.Reading is { } reading)
                toStore.Add(new ReportToStore(document.Bytes.ToArray(), sha256[at], document.Source, authority is null ? ReportKind.Report : ReportKind.Instrument, handling, reading, ReportReader.Version, run, startedAt) { Authority = authority });
        }

        using var span = toStore.Count == 0 ? null : ReportTrace.StartBatch(ReportStage.Store);
        var added = toStore.Count == 0 ? [] : store.Add(toStore);
        ReportTrace.Tell(span, ReportStage.Store, toStore.Zip(added).Where(pair => pair.Second.Result != AddResult.AlreadyHeld).Select(pair => pair.First.Sha256));
        return new ReadingProgress([.. toStore.Zip(added, (report, outcome) => (report.Source, outcome))], refused.ToImmutable(), [], 0, 0);
    }

    private void InParallel(int count, Action<int> work) =>
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = threads }, work);
}
