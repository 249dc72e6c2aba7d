namespace Pactwatch.Annotation.Times;

/// <summary>
/// Finds every time in a report, with its TIMEX3 value, role and window. Times that count from another day
/// count from the day the report is believed published; where that is a range, a value is given only if all
/// its days give the same one.
/// </summary>
public sealed class TimeStage : IAnnotationStage
{
    private TimeStage()
    {
    }

    public static TimeStage English { get; } = new();

    public string Name => "times";

    public AnnotationLayer Requires => AnnotationLayer.Sentences | AnnotationLayer.Tokens;

    public AnnotationLayer Assigns => AnnotationLayer.Times;

    public AnnotatedReport Annotate(AnnotatedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report with { Times = TimeFinder.Find(report.Text.Characters, report.Sentences, report.Tokens, report.Report.Published) };
    }
}
