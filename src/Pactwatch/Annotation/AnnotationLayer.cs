namespace Pactwatch.Annotation;

/// <summary>The layers of an <see cref="AnnotatedReport"/>, for a stage to say which it reads and which it writes.</summary>
[Flags]
public enum AnnotationLayer
{
    None = 0,
    Sentences = 1,
    Tokens = 2,
    Times = 4,
    Quantities = 8,
    Entities = 16,
    Attributions = 32,

    /// <summary>Lemmas, tags and trees of the tokens.</summary>
    Grammar = 64,

    /// <summary>What pronouns and definite phrases refer to.</summary>
    Coreferences = 128,
}
