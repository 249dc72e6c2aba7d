namespace Pactwatch.Annotation.Attribution;

/// <summary>How the content of an attribution is given: word for word, word for word in part, or told.</summary>
public enum AttributionStyle
{
    Direct,
    Mixed,
    Indirect,
}
