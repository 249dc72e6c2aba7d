using System.Diagnostics;

namespace Pactwatch.Tracing;

/// <summary>
/// A report's way through the stages as one trace. The trace's number is the first 128 bits of the SHA-256 of the report's
/// bytes, so that its first 16 digits are those of the report's id: whatever process has a report in hand, on whatever
/// machine and however much later, joins the same trace, and nothing has to be carried along in files, rows or jobs. The
/// bits of a hash are as good as random ones, so that all processes also sample alike. The spans have no common parent,
/// since nobody can know who comes first; each is linked to the work in which it happened. Nothing comes back from here
/// that could change a result, and as long as nobody listens there is nothing.
/// </summary>
public static class ReportTrace
{
    /// <summary>The name of the program's activity sources and meters.</summary>
    public const string SourceName = "Pactwatch";

    /// <summary>Digits of a trace's number.</summary>
    private const int Digits = 32;

    private const int IdDigits = 16;

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>The name of a stage's spans: "report.read".</summary>
    public static string NameOf(ReportStage stage) => "report." + WordOf(stage);

    /// <summary>"read" for <see cref="ReportStage.Read"/>.</summary>
    public static string WordOf(ReportStage stage) => stage.ToString().ToLowerInvariant();

    /// <summary>The trace of the report with these bytes; none where it is no hexadecimal SHA-256.</summary>
    public static ActivityContext Of(string sha256)
    {
        ArgumentNullException.ThrowIfNull(sha256);
        return sha256.Length >= Digits && sha256.All(char.IsAsciiHexDigitLower) && sha256.AsSpan(0, Digits).ContainsAnyExcept('0')
            ? new ActivityContext(ActivityTraceId.CreateFromString(sha256.AsSpan(0, Digits)), default, ActivityTraceFlags.Recorded)
            : default;
    }

    /// <summary>Begins a stage of one report; disposing of the span ends it. Null where nobody listens.</summary>
    public static StageSpan? Start(ReportStage stage, string sha256) => Start(stage, sha256, Activity.Current, default);

    /// <summary>Begins a stage that many reports go through at once, as a span of its own in the trace of whatever is under way.</summary>
    public static Activity? StartBatch(ReportStage stage) => Source.StartActivity("reports." + WordOf(stage));

    /// <summary>Tells of the reports that went through a stage with a batch: each gets a span of the same time, until now where the batch is still open, and a link to the batch's.</summary>
    /// <param name="batch">From <see cref="StartBatch"/>.</param>
    public static void Tell(Activity? batch, ReportStage stage, IEnumerable<string> sha256OfReports)
    {
        ArgumentNullException.ThrowIfNull(sha256OfReports);
        if (batch is null) return;
        var count = 0;
        foreach (var sha256 in sha256OfReports)
        {
            using var span = Start(stage, sha256, batch, new DateTimeOffset(batch.StartTimeUtc));
            if (batch.IsStopped) span?.EndAt(batch.StartTimeUtc + batch.Duration);
            count++;
        }

        // One that is stopped may be on its way already.
        if (!batch.IsStopped) batch.SetTag("pactwatch.reports", count);
    }

    private static StageSpan? Start(ReportStage stage, string sha256, Activity? linked, DateTimeOffset startedAt)
    {
        if (!Source.HasListeners()) return null;
        ActivityLink[]? links = linked is null ? null : [new ActivityLink(linked.Context)];
        KeyValuePair<string, object?>[] tags = [new("pactwatch.report.stage", WordOf(stage)), new("pactwatch.report.id", sha256.Length >= IdDigits ? "r-" + sha256[..IdDigits] : sha256)];
        var around = Activity.Current;
        // Whatever is current would be taken for the parent, though it is of another trace.
        Activity.Current = null;
        if (Source.StartActivity(NameOf(stage), ActivityKind.Internal, Of(sha256), tags, links, startedAt) is { } span) return new StageSpan(span, around);
        Activity.Current = around;
        return null;
    }
}
