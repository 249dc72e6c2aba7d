using System.Globalization;
using System.Runtime.CompilerServices;

namespace Pactwatch.Language.Tokens;

/// <summary>The kind of each character, looked up in a table for the first 128.</summary>
internal static class CharacterKinds
{
    private static readonly CharacterKind[] Ascii = [.. Enumerable.Range(0, 128).Select(c => Find((char)c))];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CharacterKind Of(char c)
    {
        var ascii = Ascii;
        return c < (uint)ascii.Length ? ascii[c] : Find(c);
    }

    private static CharacterKind Find(char c)
    {
        if (char.IsAsciiDigit(c)) return CharacterKind.Digit;
        if (char.IsWhiteSpace(c)) return CharacterKind.Blank;
        return char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.LowercaseLetter => CharacterKind.Lower,
            UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => CharacterKind.Upper,
            UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => CharacterKind.OtherLetter,
            _ => CharacterKind.Sign,
        };
    }
}
