namespace Pactwatch.Annotation.Quantities;

/// <summary>How exactly a number is meant.</summary>
public enum Approximation
{
    Exact,
    About,
    AtLeast,
    AtMost,
    Between,
}
