using Pactwatch.Annotation.Parties;

namespace Pactwatch.Annotation.Quantities;

/// <summary>
/// Assigns the quantities: counts in figures and words, money, percentages, measures, ranges, vague counts and
/// shares. Not dates, durations, ages, ordinals, a bare "one", scores, or numbers that name something
/// ("Resolution 1701"). The word lists beside it say what the words mean.
/// </summary>
public sealed class QuantityStage : IAnnotationStage
{
    private QuantityStage()
    {
    }

    public static QuantityStage English { get; } = new();

    public string Name => "quantities";

    public AnnotationLayer Requires => AnnotationLayer.Sentences | AnnotationLayer.Tokens | AnnotationLayer.Times;

    public AnnotationLayer Assigns => AnnotationLayer.Quantities;

    public AnnotatedReport Annotate(AnnotatedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report with { Quantities = new QuantityRecognizer(new ReportWords(report), report.Times).Recognize() };
    }
}
