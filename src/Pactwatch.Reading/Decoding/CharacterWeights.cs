using System.Collections.Frozen;
using System.Globalization;
using Pactwatch.Reading.Languages;

namespace Pactwatch.Reading.Decoding;

/// <summary>How much a text looks like one that people wrote: letters of one script beside each other and words of its languages speak for, what hardly ever stands in a text against.</summary>
internal static class CharacterWeights
{
    private const int Beside = 3;
    private const int Broken = -40;
    private const int Odd = -8;

    // The most frequent signs and syllables; a text that was misread is full of rare ones.
    private static readonly FrozenSet<char> Frequent =
        (string.Concat(WordList.LinesOf("Decoding/frequent-signs.txt")) + "のにはをたがでてとしれさあるいもるなかっうこ").ToFrozenSet();

    public static int Of(string text)
    {
        var weight = 0;
        Span<int> letters = stackalloc int[(int)Script.Hangul + 1];
        letters.Clear();
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (character < 0x80) continue;
            var script = Scripts.Of(character);
            weight += Weight(text, at, script);
            if (char.IsLetter(character)) letters[(int)script]++;
        }

        var main = Main(letters);
        return weight + (main == Script.Other ? 0 : LanguageScores.Of(main).Fit(text));
    }

    private static int Weight(string text, int at, Script script)
    {
        var character = text[at];
        var category = char.GetUnicodeCategory(character);
        if (character == '\uFFFD' || category is UnicodeCategory.Control or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned) return Broken;
        if (script is Script.Han or Script.Hangul) return Frequent.Contains(character) ? 4 : -1;
        if (script == Script.Kana) return character >= '\uFF66' ? -6 : character < '\u30A0' ? Frequent.Contains(character) ? 5 : 2 : 2;
        var before = at > 0 ? text[at - 1] : ' ';
        var after = at + 1 < text.Length ? text[at + 1] : ' ';
        // A mark stands on a letter of its own script, a digit beyond ASCII not within a word.
        if (category == UnicodeCategory.NonSpacingMark && Scripts.Of(before) != script) return 2 * Odd;
        if (char.IsDigit(character)) return char.IsLetter(before) || char.IsLetter(after) ? Odd : 0;
        if (!char.IsLetter(character) && category is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)) return OfSign(character, before, after, category);
        if (script == Script.Latin) return OfLatin(character, before, after);
        if (char.IsUpper(character) && char.IsLower(before)) return Odd;
        if (char.IsLetter(before) && Scripts.Of(before) != script) return Odd;
        if (char.IsUpper(character) && char.IsUpper(before)) return 0;
        if (Scripts.Of(before) != script && Scripts.Of(after) != script) return 0;
        // Nearly every byte beyond ASCII is a Thai letter.
        return script == Script.Thai ? 1 : Beside;
    }

    // Two letters beyond ASCII beside each other are rare in words of Latin letters, capitals within words rarer.
    private static int OfLatin(char character, char before, char after)
    {
        if (char.IsUpper(character) && char.IsLower(before)) return Odd;
        if (before >= 0x80 && char.IsLetter(before)) return Odd;
        if (character is 'ª' or 'º' or 'ƒ') return Odd;
        return char.IsAsciiLetter(before) || char.IsAsciiLetter(after) ? 1 : -1;
    }

    private static int OfSign(char character, char before, char after, UnicodeCategory category)
    {
        if (character is >= '\u2500' and <= '\u259F') return Odd;
        // Quotation marks, dashes and the euro sign stand in every text; other signs not within words.
        if (category is UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.SpaceSeparator
            || character is '€' or '…' or '’' or '„' or '、' or '。' or '，' or '「' or '」') return char.IsLetter(before) && char.IsLetter(after) && character is not ('’' or '–' or '—') ? -2 : 1;
        return char.IsLetter(before) && char.IsLetter(after) ? Odd : category == UnicodeCategory.OtherSymbol || category == UnicodeCategory.MathSymbol || category == UnicodeCategory.ModifierSymbol ? -3 : -1;
    }

    private static Script Main(ReadOnlySpan<int> letters)
    {
        var main = 0;
        for (var script = 1; script < letters.Length; script++)
        {
            if (letters[script] > letters[main]) main = script;
        }

        return (Script)main;
    }
}
