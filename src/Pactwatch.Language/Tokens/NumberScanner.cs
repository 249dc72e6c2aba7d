namespace Pactwatch.Language.Tokens;

/// <summary>Finds the ends of numbers: decimals, thousands, clock times, dates and telephone numbers are whole; ranges ("19-20") are not.</summary>
internal static class NumberScanner
{
    /// <summary>True for the sign of ".265" and "+44", which stands before a digit and behind a blank, a bracket or a currency's sign.</summary>
    public static bool StartsWithSign(string text, int sign, TextSpan part) =>
        sign + 1 < part.End && Letters.IsDigit(text[sign + 1])
        && (sign == part.Start || char.IsWhiteSpace(text[sign - 1]) || text[sign - 1] is '(' or '[' or '$' or '€' or '£');

    /// <summary>The end of the number that starts with the digit here.</summary>
    public static int EndOfNumber(string text, int start, int end)
    {
        var at = Digits(text, start, end);
        while (at + 1 < end && Letters.IsDigit(text[at + 1]))
        {
            var c = text[at];
            if (c is '.' or ':' || (c == ',' && CommaBinds(text, start, at, end)) || (c == '/' && SlashBinds(text, start, at, end))) at = Digits(text, at + 1, end);
            else if (Letters.IsHyphen(c) && HyphenBinds(text, start, at, end)) at = Digits(text, at + 1, end);
            else break;
        }

        return at;
    }

    /// <summary>True for letters after a number that are a word of their own ("€3.5bn", "5pm", "10km"), false for "19th", "1990s", "3D".</summary>
    public static bool IsOwnWord(ReadOnlySpan<char> letters)
    {
        Span<char> lower = stackalloc char[letters.Length];
        letters.ToLowerInvariant(lower);
        return lower is "bn" or "m" or "mn" or "tn" or "k" or "am" or "pm" or "a" or "p" or "km" or "cm" or "mm" or "kg" or "hz" or "mhz" or "ghz" or "kb" or "mb" or "gb" or "tb" or "hr" or "hrs" or "min" or "mph" or "kwh" or "mw" or "gw" or "ft" or "lbs";
    }

    // "[13,14]" lists notes; any other comma between digits parts thousands or decimals.
    private static bool CommaBinds(string text, int start, int at, int end) =>
        start == 0 || text[start - 1] != '[' || Digits(text, at + 1, end) - at == 4;

    // "15/09/2025", "9/11" and "2024/25" are whole; "1/2" and "7/24" of more than two digits are not.
    private static bool SlashBinds(string text, int start, int at, int end)
    {
        var right = Digits(text, at + 1, end);
        var isThreefold = text.AsSpan(start, at - start).Contains('/') || (right + 1 < end && text[right] == '/' && Letters.IsDigit(text[right + 1]));
        return isThreefold || (at - start <= 2 && right - at == 3);
    }

    // "2025-09-15", "303-832-8160", "555-0100" and "12345-6789" are whole; "2014-2017" and "19-20" are ranges.
    private static bool HyphenBinds(string text, int start, int at, int end)
    {
        var right = Digits(text, at + 1, end) - at - 1;
        var left = 0;
        while (at - left > start && left < 6 && Letters.IsDigit(text[at - left - 1])) left++;
        var hasMore = at + 1 + right + 1 < end && Letters.IsHyphen(text[at + 1 + right]) && Letters.IsDigit(text[at + 2 + right]);
        var isContinued = left + start < at;
        if (left == 4 && right == 2) return hasMore || isContinued;
        if (left <= 2 && right is 2 or 4) return isContinued || hasMore || (left == 1 && right == 4);
        if (left == 3 && right == 3) return isContinued || hasMore;
        if (left == 1 && right == 3) return hasMore;
        return (left is 3 or 5) && right == 4;
    }

    private static int Digits(string text, int at, int end)
    {
        while (at < end && Letters.IsDigit(text[at])) at++;
        return at;
    }
}
