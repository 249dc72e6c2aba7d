namespace Pactwatch.Annotation.Times.Patterns;

/// <summary>Years in two figures without an apostrophe: those that no day of a month can be, of the last century.</summary>
internal static class ShortYears
{
    public const int First = 32;
    public const int Last = 99;
}
