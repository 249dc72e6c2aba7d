namespace Pactwatch.Derivation.Reuse;

/// <summary>How close a passage is to the one it was taken from.</summary>
public enum ReuseKind
{
    /// <summary>Word for word.</summary>
    Verbatim,

    /// <summary>At least four words in five are the same, in the same order.</summary>
    LightlyEdited,

    /// <summary>Runs of the same words with others between them.</summary>
    Rewritten,
}
