using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Annotation.Sentences;

/// <summary>Cuts the blocks that speak for the report into sentences and tokens; datelines, bylines, credits and furniture are left out.</summary>
public sealed class SentenceStage(LanguageAnalyzer analyzer) : IAnnotationStage
{
    public string Name => "sentences";

    public AnnotationLayer Requires => AnnotationLayer.None;

    public AnnotationLayer Assigns => AnnotationLayer.Sentences | AnnotationLayer.Tokens;

    public AnnotatedReport Annotate(AnnotatedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        TextSpan[] parts = [.. report.Text.Blocks
            .Where(block => block.Kind is BlockKind.Title or BlockKind.Heading or BlockKind.Body or BlockKind.Quote or BlockKind.Post or BlockKind.Caption)
            .Select(block => block.Span)];
        var cut = analyzer.Analyze(report.Text.Characters, parts);
        return report with { Sentences = cut.Sentences, Tokens = cut.Tokens };
    }
}
