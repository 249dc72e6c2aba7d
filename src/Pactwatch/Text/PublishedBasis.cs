namespace Pactwatch.Text;

/// <summary>Where a belief about a report's date comes from; the earlier ones are stronger.</summary>
public enum PublishedBasis
{
    Given,
    Metadata,
    Text,
    Url,
    Inferred,
    None,
}
