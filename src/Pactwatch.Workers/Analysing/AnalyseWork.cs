using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Extraction;
using Pactwatch.Storage;
using Pactwatch.Storage.Kept;
using Pactwatch.Storage.Watching;
using Pactwatch.Storage.Work;
using Pactwatch.Text;
using Pactwatch.Watching.Rounds;

namespace Pactwatch.Workers.Analysing;

/// <summary>
/// Reads a few reports for what they claim. What is at hand already is not read again; what a report that can't be read does to
/// its batch is undone by giving each a job of its own at the next try.
/// </summary>
/// <param name="run">Names the run that reads.</param>
public sealed class AnalyseWork(StoreTurns store, Pipeline pipeline, TimeProvider clock, string run) : IJobWork
{
    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <inheritdoc/>
    public async Task<JobEffect?> Do(Job job, Func<Task<bool>> begin, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(job);
        ArgumentNullException.ThrowIfNull(begin);
        var ids = ReportWork.ReportsOf(job.Payload);
        if (job.Tries > 0 && ids.Length > 1) return new JobEffect(JobEnd.Done, Now) { Jobs = [.. ids.Select(id => ReportWork.Analyse([id], $"{job.Key}:{id}", Now))] };
        if (!await begin().ConfigureAwait(false)) return null;
        var version = pipeline.Version;
        var unread = await store.Do(held => Unread(held, ids, version), stop).ConfigureAwait(false);
        var rows = new List<CachedClaims>();
        foreach (var report in unread)
        {
            stop.ThrowIfCancellationRequested();
            rows.Add(KeptClaims.Row(pipeline.Claims(report), version, run, clock));
        }

        return new JobEffect(JobEnd.Done, Now) { Claims = rows };
    }

    private static ImmutableArray<Report> Unread(IReportStore held, ImmutableArray<ReportId> ids, string version)
    {
        var reports = held.Reports(ids);
        return [.. reports.Zip(KeptClaims.Find(held, reports, version)).Where(pair => pair.Second is null).Select(pair => pair.First)];
    }
}
