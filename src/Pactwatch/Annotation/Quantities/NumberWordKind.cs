namespace Pactwatch.Annotation.Quantities;

/// <summary>What a number word does to the number it stands in.</summary>
internal enum NumberWordKind
{
    Unit,
    Tens,
    Scale,
    Short,
}
