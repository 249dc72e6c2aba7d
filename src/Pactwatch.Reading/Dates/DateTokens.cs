using System.Collections.Frozen;
using System.Globalization;
using Pactwatch.Reading.Languages;

namespace Pactwatch.Reading.Dates;

/// <summary>Cuts a text into numbers, words and signs. Digits of every script count; the signs 年, 月, 日 and their like behind a number are words of their own.</summary>
internal static class DateTokens
{
    private const int LongestNumber = 8;

    private static readonly FrozenSet<char> Units = KnownLanguages.All.SelectMany(language => language.Units).Select(unit => unit[0]).ToFrozenSet();

    public static List<DateToken> Cut(string text)
    {
        var tokens = new List<DateToken>();
        var isAttached = false;
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]) || char.GetUnicodeCategory(text[at]) == UnicodeCategory.Format)
            {
                isAttached = false;
                at++;
                continue;
            }

            var token = char.IsDigit(text[at]) ? Number(text, at, isAttached)
                : IsOfWord(text[at]) ? Word(text, at, isAttached, tokens)
                : new DateToken(DateTokenKind.Sign, at, at + 1, Plain(text[at]), isAttached);
            tokens.Add(token);
            at = token.End;
            isAttached = true;
        }

        return tokens;
    }

    public static bool IsOfWord(char character) =>
        char.IsLetter(character) || (character > '\u02FF' && char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    private static DateToken Number(string text, int start, bool isAttached)
    {
        int end = start, value = 0;
        while (end < text.Length && char.IsDigit(text[end]))
        {
            if (end - start < LongestNumber) value = (value * 10) + CharUnicodeInfo.GetDecimalDigitValue(text[end]);
            end++;
        }

        return new DateToken(end - start <= LongestNumber ? DateTokenKind.Number : DateTokenKind.Word, start, end, value, isAttached);
    }

    private static DateToken Word(string text, int start, bool isAttached, List<DateToken> before)
    {
        if (Units.Contains(text[start]) && before is [.., { Kind: DateTokenKind.Number }]) return new DateToken(DateTokenKind.Word, start, start + 1, 0, isAttached);
        var end = start;
        while (end < text.Length && (IsOfWord(text[end]) || IsStopWithin(text, end) || text[end] == '\u200C')) end++;
        return new DateToken(DateTokenKind.Word, start, end, 0, isAttached);
    }

    // Thai abbreviates with a full stop behind every letter.
    private static bool IsStopWithin(string text, int at) =>
        text[at] == '.' && at > 0 && Scripts.Of(text[at - 1]) == Script.Thai && at + 1 < text.Length && Scripts.Of(text[at + 1]) == Script.Thai;

    private static char Plain(char sign) => sign switch
    {
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '−' => '-',
        '／' or '⁄' => '/',
        '．' or '。' => '.',
        '’' or 'ʼ' or '`' => '\'',
        '，' or '،' or '、' => ',',
        '：' => ':',
        _ => sign,
    };
}
