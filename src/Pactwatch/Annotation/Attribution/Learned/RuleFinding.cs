namespace Pactwatch.Annotation.Attribution.Learned;

/// <summary>How far the lists of cues and frames take a word.</summary>
internal enum RuleFinding
{
    /// <summary>No list has it.</summary>
    None,

    /// <summary>A list has it; nothing beside it is its content.</summary>
    Cue,

    /// <summary>It has a content and nobody who says it.</summary>
    Content,

    /// <summary>It has both.</summary>
    Source,
}
