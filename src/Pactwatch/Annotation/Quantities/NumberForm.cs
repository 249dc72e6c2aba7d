namespace Pactwatch.Annotation.Quantities;

/// <summary>How a number is written.</summary>
internal enum NumberForm
{
    Figures,
    Words,
    Vague,
}
