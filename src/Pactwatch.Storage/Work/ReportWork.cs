using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using Pactwatch.Storage.Watching;
using Pactwatch.Text;

namespace Pactwatch.Storage.Work;

/// <summary>The work that reports make: each is read for what it claims, and once all are, it is found which tell of one agreement.</summary>
public static class ReportWork
{
    /// <summary>Reports to a job: some seconds of work, so that what is lost with a killed worker is little, and the rows of jobs are few.</summary>
    public const int BatchSize = 16;

    private const char Between = ' ';

    /// <summary>The kinds of it.</summary>
    public static ImmutableArray<JobKind> Kinds { get; } = [JobKind.Analyse, JobKind.Stories, JobKind.Reconcile];

    /// <summary>Jobs that read reports, and the one that follows them.</summary>
    /// <param name="cause">What makes it needed, named so that no other cause has the name: the same cause asks for the same jobs.</param>
    public static ImmutableArray<JobToDo> For(IEnumerable<ReportId> reports, string cause, StoreState state, Instant at) =>
        [.. reports.Chunk(BatchSize).Select((batch, number) => Analyse(batch, string.Create(CultureInfo.InvariantCulture, $"{cause}:{number}"), at)), Stories(cause, state, at)];

    /// <summary>Names a change of a store as the cause of work.</summary>
    /// <param name="why">What changed it, or who found that there is work.</param>
    public static string Cause(string why, StoreState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return $"{why}:{state.Reports.Replace(' ', '.')}.{state.Judgements}";
    }

    /// <summary>Reads a few reports.</summary>
    public static JobToDo Analyse(IReadOnlyCollection<ReportId> batch, string cause, Instant at) =>
        new($"analyse:{cause}", JobKind.Analyse, batch.First().Value, "", at) { Payload = string.Join(Between, batch.Select(report => report.Value)) };

    /// <summary>Finds the stories of a store as it stands.</summary>
    public static JobToDo Stories(string cause, StoreState state, Instant at)
    {
        ArgumentNullException.ThrowIfNull(state);
        return new($"stories:{cause}", JobKind.Stories, "", "", at) { Payload = Marked(state) };
    }

    /// <summary>True where the store has not changed since the job was asked for; where it has, a later one was.</summary>
    public static bool IsOf(Job job, StoreState state)
    {
        ArgumentNullException.ThrowIfNull(job);
        ArgumentNullException.ThrowIfNull(state);
        return job.Payload == Marked(state);
    }

    /// <summary>The reports that a job is to read.</summary>
    /// <param name="payload">Its own.</param>
    public static ImmutableArray<ReportId> ReportsOf(string? payload) => [.. (payload ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries).Select(id => new ReportId(id))];

    private static string Marked(StoreState state) => $"{state.Reports}|{state.Judgements}";
}
