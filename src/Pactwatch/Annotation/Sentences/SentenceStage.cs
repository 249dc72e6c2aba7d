using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Annotation.Sentences;

<<<<<<< HEAD
/// <summary>Cuts the blocks that speak for the report into sentences and tokens; datelines, bylines, credits and furniture are left out.</summary>
public sealed class SentenceStage(LanguageAnalyzer analyzer) : IAnnotationStage
{
=======
/// <summary>Cuts the blocks that speak (not furniture, bylines or credits) into sentences and tokens.</summary>
public sealed class SentenceStage : IAnnotationStage
{
    private readonly LanguageAnalyzer analyzer;

    private SentenceStage(LanguageAnalyzer analyzer)
    {
        this.analyzer = analyzer;
    }

    public static SentenceStage English { get; } = new(LanguageAnalyzer.English);

>>>>>>> times
    public string Name => "sentences";

    public AnnotationLayer Requires => AnnotationLayer.None;

    public AnnotationLayer Assigns => AnnotationLayer.Sentences | AnnotationLayer.Tokens;

    public AnnotatedReport Annotate(AnnotatedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
<<<<<<< HEAD
        TextSpan[] parts = [.. report.Text.Blocks
            .Where(block => block.Kind is BlockKind.Title or BlockKind.Heading or BlockKind.Body or BlockKind.Quote or BlockKind.Post or BlockKind.Caption)
            .Select(block => block.Span)];
        var cut = analyzer.Analyze(report.Text.Characters, parts);
        return report with { Sentences = cut.Sentences, Tokens = cut.Tokens };
    }
=======
        var parts = report.Text.Blocks.Where(block => Speaks(block.Kind)).Select(block => block.Span).ToArray();
        var analyzed = analyzer.Analyze(report.Text.Characters, parts);
        return report with { Sentences = analyzed.Sentences, Tokens = analyzed.Tokens };
    }

    private static bool Speaks(BlockKind kind) =>
        kind is BlockKind.Title or BlockKind.Heading or BlockKind.Body or BlockKind.Quote or BlockKind.Post or BlockKind.Caption;
>>>>>>> times
}
