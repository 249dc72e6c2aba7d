namespace Pactwatch.Publishing.Variants;

/// <summary>How a stretch of a quote's variant stands to the fullest one.</summary>
public enum VariantChange
{
    /// <summary>Words that both have.</summary>
    Same,

    /// <summary>Words that the fullest variant hasn't.</summary>
    Added,

    /// <summary>Words that the fullest variant has and this one leaves out.</summary>
    Cut,
}
