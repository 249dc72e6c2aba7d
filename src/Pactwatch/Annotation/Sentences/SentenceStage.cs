using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Annotation.Sentences;

/// <summary>Cuts the blocks that speak (not furniture, bylines or credits, nor notes of what was put right) into sentences and tokens.</summary>
public sealed class SentenceStage : IAnnotationStage
{
    private readonly LanguageAnalyzer analyzer;

    private SentenceStage(LanguageAnalyzer analyzer)
    {
        this.analyzer = analyzer;
    }

    public static SentenceStage English { get; } = new(LanguageAnalyzer.English);

    public string Name => "sentences";

    public AnnotationLayer Requires => AnnotationLayer.None;

    public AnnotationLayer Assigns => AnnotationLayer.Sentences | AnnotationLayer.Tokens;

    public AnnotatedReport Annotate(AnnotatedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var parts = report.Text.Blocks.Where(block => Speaks(block.Kind) && !IsNote(block, report)).Select(block => block.Span).ToArray();
        var analyzed = analyzer.Analyze(report.Text.Characters, parts);
        return report with { Sentences = analyzed.Sentences, Tokens = analyzed.Tokens };
    }

    // A headline that begins with "CORRECTED" is that of the whole story, and "this article" of an agreement is its own.
    private static bool IsNote(Block block, AnnotatedReport report) =>
        block.Kind is BlockKind.Body && report.Report.Kind is not ReportKind.Instrument && CorrectionNote.Is(block.Span.In(report.Text.Characters));

    private static bool Speaks(BlockKind kind) =>
        kind is BlockKind.Title or BlockKind.Heading or BlockKind.Body or BlockKind.Quote or BlockKind.Post or BlockKind.Caption;
}
