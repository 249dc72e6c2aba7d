using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Annotation;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch;

/// <summary>Text in, ledger out: the stages in order. Built once, immutable, shared by threads.</summary>
public sealed class Pipeline
{
    private readonly ImmutableArray<IAnnotationStage> annotation;

    private Pipeline(ImmutableArray<IAnnotationStage> annotation)
    {
        this.annotation = annotation;
    }

    /// <summary>The pipeline for English.</summary>
    public static Pipeline English { get; } = new([]);

    /// <summary>All annotation layers of one report.</summary>
    public AnnotatedReport Annotate(Report report)
    {
        var annotated = new AnnotatedReport(report);
        foreach (var stage in annotation) annotated = stage.Annotate(annotated);
        return annotated;
    }

    /// <summary>The ledger of these reports under these judgements as of a day; null takes the latest day on which a report is believed published.</summary>
    public SourcedLedger Reconcile(IReadOnlyCollection<Report> reports, ImmutableArray<Judgement> judgements, LocalDate? asOf, int threads) =>
        new(asOf, [], [], judgements);
}
