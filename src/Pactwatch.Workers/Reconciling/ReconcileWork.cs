using NodaTime;
using Pactwatch.Reconciliation;
using Pactwatch.Serialization;
using Pactwatch.Storage;
using Pactwatch.Storage.Kept;
using Pactwatch.Storage.Watching;
using Pactwatch.Watching.Rounds;

namespace Pactwatch.Workers.Reconciling;

/// <summary>Makes one accord from its brief and its reports. Who takes the job, and when, changes nothing of it.</summary>
/// <param name="openForReading">Opens the store beside the one that work is taken from.</param>
/// <param name="run">Names the run.</param>
public sealed class ReconcileWork(Func<IReportStore> openForReading, Pipeline pipeline, TimeProvider clock, string run) : IJobWork
{
    private static readonly ValueCodec<AccordBrief> Briefs = new();
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    /// <summary>The job that makes an accord.</summary>
    /// <param name="cause">What found that it is missing; found again, it is asked for again.</param>
    public static JobToDo For(AccordToMake accord, Job cause, Instant at)
    {
        ArgumentNullException.ThrowIfNull(accord);
        ArgumentNullException.ThrowIfNull(cause);
        return new JobToDo($"reconcile:{cause.Key}:{accord.Key}", JobKind.Reconcile, accord.Key, "", at) { Payload = Convert.ToBase64String(Briefs.Encode(accord.Brief)) };
    }

    /// <inheritdoc/>
    public async Task<JobEffect?> Do(Job job, Func<Task<bool>> begin, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(job);
        ArgumentNullException.ThrowIfNull(begin);
        if (!await begin().ConfigureAwait(false)) return null;
        // A brief of another version of the program has another form; that version's workers are at it, or its stories are found anew by this one's.
        if (Read(job.Payload) is not { } brief) return new JobEffect(JobEnd.Done, Now);
        using var reading = openForReading();
        var reports = reading.Reports([.. brief.Told, .. brief.Behind]);
        if (reports.Length < brief.Told.Length + brief.Behind.Length) return new JobEffect(JobEnd.Done, Now);
        using var kept = new KeptWork(reading, Patience, clock, run);
        var (key, made) = pipeline.Make(brief, reports, kept.Claims);
        stop.ThrowIfCancellationRequested();
        return new JobEffect(JobEnd.Done, Now) { Accords = key == job.Subject ? [KeptAccords.Row(key, brief.Story, made, run, clock)] : [] };
    }

    private static AccordBrief? Read(string? payload)
    {
        try
        {
            return payload is null ? null : Briefs.Decode(Convert.FromBase64String(payload));
        }
        catch (Exception fault) when (fault is InvalidDataException or FormatException)
        {
            return null;
        }
    }
}
