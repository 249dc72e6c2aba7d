namespace Pactwatch.Language;

/// <summary>Finds the ends of numbers: decimals, thousands, clock times, dates and telephone numbers are whole; ranges ("19-20") are not.</summary>
internal static class NumberScanner
{
    /// <summary>The end of the number that starts with the digit here.</summary>
    public static int EndOfNumber(string text, int start, int end)
    {
        var at = Digits(text, start, end);
        while (at + 1 < end && Letters.IsDigit(text[at + 1]))
        {
            var c = text[at];
            if (c is '.' or ',' or ':' or '/') at = Digits(text, at + 1, end);
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
        return lower is "bn" or "m" or "mn" or "tn" or "k" or "am" or "pm" or "a" or "p" or "km" or "cm" or "mm" or "kg" or "mph" or "kwh" or "mw" or "gw" or "ft" or "lbs";
    }

    // "2025-09-15" and "303-832-8160" are whole.
    private static bool HyphenBinds(string text, int start, int at, int end)
    {
        var right = Digits(text, at + 1, end) - at - 1;
        var left = 0;
        while (at - left > start && left < 5 && Letters.IsDigit(text[at - left - 1])) left++;
        var hasMore = at + 1 + right + 1 < end && Letters.IsHyphen(text[at + 1 + right]) && Letters.IsDigit(text[at + 2 + right]);
        var isContinued = left + start < at;
        if (left == 4 && right == 2) return hasMore || isContinued;
        if (left == 2 && right is 2 or 4) return isContinued || hasMore;
        return left == 3 && right is 3 or 4;
    }

    private static int Digits(string text, int at, int end)
    {
        while (at < end && Letters.IsDigit(text[at])) at++;
        return at;
    }
}
