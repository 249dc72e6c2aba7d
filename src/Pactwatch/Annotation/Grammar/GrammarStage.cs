namespace Pactwatch.Annotation.Grammar;

/// <summary>Adds lemma, part of speech and tree to the tokens.</summary>
public sealed class GrammarStage(Language.Grammar grammar) : IAnnotationStage
{
    public string Name => "grammar";

    public AnnotationLayer Requires => AnnotationLayer.Sentences | AnnotationLayer.Tokens;

    public AnnotationLayer Assigns => AnnotationLayer.Grammar;

    public AnnotatedReport Annotate(AnnotatedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var read = report with { Tokens = grammar.Annotate(report.Text.Characters, report.Sentences, report.Tokens) };
        read = read with { Tokens = InfinitiveRepairs.Repaired(read) };
        return read with { Tokens = SubjectRepairs.Repaired(read) };
    }
}
