namespace Pactwatch.Annotation;

/// <summary>
/// One step of the annotation: reads some layers, assigns others, never throws on bad text. Stages are
/// immutable and shared by threads.
/// </summary>
public interface IAnnotationStage
{
    /// <summary>Lower-case name, as shown in docs/pipeline.md.</summary>
    string Name { get; }

    AnnotationLayer Requires { get; }

    AnnotationLayer Assigns { get; }

    AnnotatedReport Annotate(AnnotatedReport report);
}
