using System.Collections.Immutable;
using System.Text;
using Pactwatch.Annotation;
using Pactwatch.Benchmarks.Measuring;
using Pactwatch.Text;

namespace Pactwatch.Benchmarks.Stages;

/// <summary>Each annotation stage on what the stages before it made; the first two are the language library's.</summary>
internal static class AnnotationBenchmark
{
    public static IEnumerable<Throughput> Measure(ImmutableArray<Report> reports, BestOf best)
    {
        AnnotatedReport[] annotated = [.. reports.Select(report => new AnnotatedReport(report))];
        var bytes = reports.Sum(report => (long)Encoding.UTF8.GetByteCount(report.Text.Characters));
        foreach (var stage in Pipeline.English.Stages)
        {
            var input = annotated;
            var (seconds, made) = best.Measure(() => input.Sum(report => CountOf(stage, stage.Annotate(report))));
            annotated = [.. input.Select(stage.Annotate)];
            var words = annotated.Sum(report => (long)report.Tokens.Length);
            yield return new Throughput($"annotation: {stage.Name}", seconds, bytes, words, "words", FormattableString.Invariant($"{made:N0} {Made(stage)}"));
        }
    }

    private static string Made(IAnnotationStage stage) =>
        stage.Assigns == AnnotationLayer.Grammar ? "words with tag and tree" : stage.Assigns.ToString().Split(',')[^1].Trim().ToLowerInvariant();

    private static long CountOf(IAnnotationStage stage, AnnotatedReport report) => stage.Assigns switch
    {
        AnnotationLayer.Times => report.Times.Length,
        AnnotationLayer.Quantities => report.Quantities.Length,
        AnnotationLayer.Entities => report.Entities.Length,
        AnnotationLayer.Attributions => report.Attributions.Length,
        AnnotationLayer.Grammar => report.Tokens.Count(token => token.Deprel is not null),
        _ => report.Tokens.Length,
    };
}
