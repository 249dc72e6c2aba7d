namespace Pactwatch.Annotation.Times.Words;

/// <summary>Reads tokens that begin with a figure: plain numbers, ordinals, decades, dates and clock times in figures.</summary>
internal static class FigureReader
{
    /// <summary>The first and last years that four figures are taken for.</summary>
    public const int FirstYear = 1000;
    public const int LastYear = 2199;
    private const int FirstLikelyYear = 1700;
    private const int LastLikelyYear = 2069;

    /// <summary>The classes of the token and its number; a date in figures has year * 10000 + month * 100 + day, a clock time minutes.</summary>
    public static WordClass Read(ReadOnlySpan<char> token, out int number)
    {
        var figures = 0;
        number = 0;
        while (figures < token.Length && char.IsAsciiDigit(token[figures]))
        {
            if (figures < 9) number = (number * 10) + token[figures] - '0';
            figures++;
        }

        if (figures > 9) return WordClass.None;
        var rest = token[figures..];
        return rest.Length == 0 ? Plain(figures, number) : rest[0] switch
        {
            's' when figures == 4 && rest.Length == 1 && number % 10 == 0 && number is >= FirstYear and <= LastYear => WordClass.Decade,
            's' when figures == 2 && rest.Length == 1 && number % 10 == 0 => Century(ref number),
            's' or 'n' or 'r' or 't' or 'S' or 'N' or 'R' or 'T' => IsOrdinalEnding(rest) ? WordClass.Ordinal : WordClass.None,
            ':' => Clock(token, figures, ref number),
            '.' when Numeric(token) is > 0 and var date => Take(date, ref number),
            '.' => IsFraction(rest) ? Fraction(rest, figures, ref number) : WordClass.None,
            ',' => Thousands(rest, ref number),
            '-' or '/' => Numeric(token) is > 0 and var date ? Take(date, ref number) : WordClass.None,
            _ => WordClass.None,
        };
    }

    /// <summary>The number of a decimal token ("2.5").</summary>
    public static decimal DecimalOf(ReadOnlySpan<char> token) =>
        decimal.TryParse(token, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static WordClass Plain(int figures, int number)
    {
        var classes = WordClass.Digits;
        if (figures <= 2 && number is >= 1 and <= 31) classes |= WordClass.DayDigits;
        if (figures == 4 && number is >= FirstYear and <= LastYear) classes |= number is >= FirstLikelyYear and <= LastLikelyYear ? WordClass.Year | WordClass.LikelyYear : WordClass.Year;
        return classes;
    }

    // "the 90s": the decade of this or the last century is settled when it is resolved.
    private static WordClass Century(ref int number)
    {
        number += 1900;
        return WordClass.Decade;
    }

    private static WordClass Take(int date, ref int number)
    {
        number = date;
        return WordClass.NumericDate;
    }

    private static bool IsOrdinalEnding(ReadOnlySpan<char> rest) =>
        rest.Equals("st", StringComparison.OrdinalIgnoreCase) || rest.Equals("nd", StringComparison.OrdinalIgnoreCase)
        || rest.Equals("rd", StringComparison.OrdinalIgnoreCase) || rest.Equals("th", StringComparison.OrdinalIgnoreCase);

    // "10:30" or "10:30:15"; the seconds are dropped.
    private static WordClass Clock(ReadOnlySpan<char> token, int figures, ref int number)
    {
        if (figures > 2 || number > 24 || token.Length < figures + 3 || !char.IsAsciiDigit(token[figures + 1]) || !char.IsAsciiDigit(token[figures + 2])) return WordClass.None;
        var minutes = ((token[figures + 1] - '0') * 10) + token[figures + 2] - '0';
        if (minutes > 59 || (token.Length > figures + 3 && (token.Length != figures + 6 || token[figures + 3] != ':'))) return WordClass.None;
        number = (number * 60) + minutes;
        return WordClass.Colon;
    }

    private static bool IsFraction(ReadOnlySpan<char> rest)
    {
        for (var i = 1; i < rest.Length; i++)
            if (!char.IsAsciiDigit(rest[i])) return false;
        return rest.Length is 2 or 3;
    }

    // "8.30" is a fraction and, before "p.m.", a clock time.
    private static WordClass Fraction(ReadOnlySpan<char> rest, int figures, ref int number)
    {
        if (rest.Length != 3 || figures > 2 || number > 24) return WordClass.Decimal;
        var minutes = ((rest[1] - '0') * 10) + rest[2] - '0';
        if (minutes < 60) number = (number * 60) + minutes;
        return WordClass.Decimal;
    }

    // "1,000"
    private static WordClass Thousands(ReadOnlySpan<char> rest, ref int number)
    {
        if (rest.Length != 4 || number > 999) return WordClass.None;
        for (var i = 1; i < 4; i++)
        {
            if (!char.IsAsciiDigit(rest[i])) return WordClass.None;
            number = (number * 10) + rest[i] - '0';
        }

        return WordClass.Digits;
    }

    /// <summary>
    /// A date in figures as year * 10000 + month * 100 + day, 0 if it is none. Year first is ISO order. Otherwise the
    /// order is told by the part that can be no month; with points it is day first, with strokes and hyphens month first.
    /// </summary>
    private static int Numeric(ReadOnlySpan<char> token)
    {
        Span<int> parts = stackalloc int[3];
        var (count, length, sign) = (0, 0, '\0');
        var (firstLength, lastLength) = (0, 0);
        for (var i = 0; i <= token.Length; i++)
        {
            if (i < token.Length && char.IsAsciiDigit(token[i]))
            {
                if (++length > 4) return 0;
                parts[count] = (parts[count] * 10) + token[i] - '0';
                continue;
            }

            if (length == 0) return 0;
            if (count == 0) firstLength = length;
            lastLength = length;
            count++;
            if (i == token.Length) break;
            if (count > 2 || token[i] is not ('-' or '/' or '.') || (sign != '\0' && sign != token[i])) return 0;
            sign = token[i];
            length = 0;
        }

        return count switch
        {
            2 => PairOf(parts, firstLength, lastLength, sign),
            3 => TripleOf(parts, firstLength, lastLength, sign),
            _ => 0,
        };
    }

    private static int TripleOf(ReadOnlySpan<int> parts, int firstLength, int lastLength, char sign)
    {
        if (firstLength == 4) return Date(parts[0], parts[1], parts[2]);
        if (lastLength == 3 || firstLength > 2 || lastLength == 1) return 0;
        var year = lastLength == 4 ? parts[2] : parts[2] + (parts[2] < 50 ? 2000 : 1900);
        // "12.5.30" is a version or a section.
        if (lastLength == 2 && sign != '/') return 0;
        return sign == '.' || parts[0] > 12 ? Date(year, parts[1], parts[0]) : Date(year, parts[0], parts[1]);
    }

    // "11/20", "22/04", "2015-12", "12-2015".
    private static int PairOf(ReadOnlySpan<int> parts, int firstLength, int lastLength, char sign)
    {
        if (sign == '.') return 0;
        if (firstLength == 4) return lastLength <= 2 && parts[1] is >= 1 and <= 12 && IsYear(parts[0]) ? (parts[0] * 10000) + (parts[1] * 100) : 0;
        if (lastLength == 4) return firstLength <= 2 && parts[0] is >= 1 and <= 12 && IsYear(parts[1]) ? (parts[1] * 10000) + (parts[0] * 100) : 0;
        if (sign != '/' || firstLength > 2 || lastLength > 2 || firstLength + lastLength < 3) return 0;
        return parts[0] > 12 ? DayOf(parts[1], parts[0]) : DayOf(parts[0], parts[1]);
    }

    private static int DayOf(int month, int day) => month is >= 1 and <= 12 && day is >= 1 and <= 31 ? (month * 100) + day : 0;

    private static int Date(int year, int month, int day) =>
        IsYear(year) && month is >= 1 and <= 12 && day is >= 1 and <= 31 ? (year * 10000) + (month * 100) + day : 0;

    private static bool IsYear(int year) => year is >= FirstYear and <= LastYear;
}
