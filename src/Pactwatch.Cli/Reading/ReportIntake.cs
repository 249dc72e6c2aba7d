using System.Collections.Immutable;
using System.Security.Cryptography;
using NodaTime;
using NodaTime.Text;
using Pactwatch.Collecting;
using Pactwatch.Reading;
using Pactwatch.Storage;
using Pactwatch.Text;

namespace Pactwatch.Cli.Reading;

/// <summary>
/// Takes files into a store: read on several threads, stored in batches of one transaction each, in the order
/// given. What a finished batch told of is on the disk; a run that was broken off is finished by running again.
/// </summary>
internal sealed class ReportIntake(IReportStore store, ReadingHints hints, int threads, TimeProvider clock)
{
    private const int FilesInBatch = 64;

    /// <summary>So that a batch of large files does not fill the memory.</summary>
    private const long BytesInBatch = 64L * 1024 * 1024;

    private readonly bool readsAgain = hints != new ReadingHints();
    private readonly Instant startedAt = Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary>The files in batches; stops between two of them when asked to.</summary>
    public IEnumerable<ReadingProgress> Read(IEnumerable<FoundFile> files, CancellationToken stop)
    {
        var run = "n-" + ContentHash.Of(ProductVersion.Text, InstantPattern.ExtendedIso.Format(startedAt));
        foreach (var batch in Batches(files))
        {
            if (stop.IsCancellationRequested) yield break;
            yield return ReadBatch(batch, run);
        }
    }

    private static IEnumerable<List<FoundFile>> Batches(IEnumerable<FoundFile> files)
    {
        var batch = new List<FoundFile>();
        var bytes = 0L;
        foreach (var file in files)
        {
            if (batch.Count == FilesInBatch || (batch.Count > 0 && bytes + file.Length > BytesInBatch))
            {
                yield return batch;
                batch = [];
                bytes = 0;
            }

            batch.Add(file);
            bytes += file.Length;
        }

        if (batch.Count > 0) yield return batch;
    }

    private ReadingProgress ReadBatch(List<FoundFile> files, string run)
    {
        var opened = new FileBytes[files.Count];
        var sha256 = new string[files.Count];
        InParallel(files.Count, at =>
        {
            opened[at] = FileCollector.ReadBytes(files[at], ReportReader.MaxBytes);
            sha256[at] = opened[at].Bytes is { } bytes ? Convert.ToHexStringLower(SHA256.HashData(bytes)) : "";
        });

        // The store is asked on one thread. A hint can change a held report's reading, so then nothing is passed over.
        var isHeld = files.Select((file, at) => !readsAgain && opened[at].Bytes is not null && store.Holds(sha256[at], file.Source, ReportReader.Version)).ToArray();
        var outcomes = new ReadOutcome?[files.Count];
        InParallel(files.Count, at =>
        {
            if (!isHeld[at] && opened[at].Bytes is { } bytes) outcomes[at] = ReportReader.Read(bytes, files[at].Source, hints);
        });

        return Store(files, opened, sha256, outcomes, run) with { AlreadyHeld = isHeld.Count(held => held) };
    }

    private ReadingProgress Store(List<FoundFile> files, FileBytes[] opened, string[] sha256, ReadOutcome?[] outcomes, string run)
    {
        var refused = ImmutableArray.CreateBuilder<RefusedPath>();
        var toStore = new List<ReportToStore>();
        for (var at = 0; at < files.Count; at++)
        {
            if (opened[at].Refused is { } unread) refused.Add(unread);
            else if (outcomes[at]?.Refusal is { } why) refused.Add(new RefusedPath(files[at].Path, why));
            else if (outcomes[at]?.Reading is { } reading)
                toStore.Add(new ReportToStore(opened[at].Bytes!, sha256[at], files[at].Source, ReportKind.Report, Handling.Public, reading, ReportReader.Version, run, startedAt));
        }

        var added = toStore.Count == 0 ? [] : store.Add(toStore);
        return new ReadingProgress([.. toStore.Zip(added, (report, outcome) => (report.Source, outcome))], refused.ToImmutable(), 0);
    }

    private void InParallel(int count, Action<int> work) =>
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = threads }, work);
}
