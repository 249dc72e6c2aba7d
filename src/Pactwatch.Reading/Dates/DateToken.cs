using System.Runtime.InteropServices;

namespace Pactwatch.Reading.Dates;

/// <summary>A number of at most eight digits, a word or a sign of a text in which a date is looked for, [Start, End).</summary>
/// <param name="Value">Of a number its value, of a sign its character.</param>
/// <param name="IsAttached">No space stands before it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DateToken(DateTokenKind Kind, int Start, int End, int Value, bool IsAttached)
{
    public int Length => End - Start;

    public bool IsNumber(int fewestDigits, int mostDigits) => Kind == DateTokenKind.Number && Length >= fewestDigits && Length <= mostDigits;

    public bool IsSign(char sign) => Kind == DateTokenKind.Sign && Value == sign;
}
