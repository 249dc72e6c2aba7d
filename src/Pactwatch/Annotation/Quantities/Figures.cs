namespace Pactwatch.Annotation.Quantities;

/// <summary>Reads figures with their signs for thousands and decimals: "2,500", "2.5", "1.250.000", "3½".</summary>
internal static class Figures
{
    // Fifteen digits times a trillion still fit a decimal: no product overflows.
    private const int MostDigits = 15;
    private const int MostCharacters = 24;

    /// <summary>The value of the characters; null where they are no plain number ("2025-09", "10:30", "1/2", "3rd").</summary>
    public static decimal? Read(ReadOnlySpan<char> figures)
    {
        if (figures.Length is 0 or > MostCharacters) return null;
        if (figures is ['+', ..]) figures = figures[1..];
        if (figures.Length == 0) return null;
        var fraction = Fraction(figures[^1]);
        if (fraction is not null) figures = figures[..^1];
        if (figures.Length == 0) return fraction;
        if (!char.IsAsciiDigit(figures[0]) || !char.IsAsciiDigit(figures[^1])) return null;

        var (commas, points) = (Count(figures, ','), Count(figures, '.'));
        if (commas + points > 0 && !IsGrouped(figures, commas, points)) return null;
        var value = Value(figures, DecimalSign(figures, commas, points));
        return value is null ? null : value + (fraction ?? 0m);
    }

    /// <summary>What digits behind a point are worth ("5" in "115.5": 0.5); null where they are no digits.</summary>
    public static decimal? Fraction(ReadOnlySpan<char> digits)
    {
        if (digits.Length is 0 or > MostDigits || digits.ContainsAnyExceptInRange('0', '9')) return null;
        var (value, scale) = (0m, 1m);
        foreach (var digit in digits) (value, scale) = (value * 10m + (digit - '0'), scale * 10m);
        return value / scale;
    }

    /// <summary>True where thousands are marked: such figures are no year, page or name.</summary>
    public static bool HasThousandsSign(ReadOnlySpan<char> figures)
    {
        var comma = figures.LastIndexOf(',');
        return comma > 0 && figures.Length - comma >= 4;
    }

    private static decimal? Value(ReadOnlySpan<char> figures, int decimalSign)
    {
        var (value, scale, digits) = (0m, 1m, 0);
        for (var i = 0; i < figures.Length; i++)
        {
            if (!char.IsAsciiDigit(figures[i]))
            {
                if (figures[i] is not (',' or '.')) return null;
                continue;
            }

            if (++digits > MostDigits) return null;
            value = value * 10m + (figures[i] - '0');
            if (decimalSign >= 0 && i > decimalSign) scale *= 10m;
        }

        return value / scale;
    }

    // The last sign parts decimals unless it is one of several of its kind or a comma before three digits.
    private static int DecimalSign(ReadOnlySpan<char> figures, int commas, int points)
    {
        var comma = figures.LastIndexOf(',');
        var point = figures.LastIndexOf('.');
        if (points == 1 && point > comma) return point;
        if (commas == 1 && comma > point && figures.Length - comma != 4) return comma;
        return -1;
    }

    // "3.5.1" and "10,20,30" are lists or versions, no numbers: every group of thousands has three digits.
    private static bool IsGrouped(ReadOnlySpan<char> figures, int commas, int points)
    {
        if (commas > 0 && points > 1 && figures.LastIndexOf('.') > figures.LastIndexOf(',')) return false;
        var decimals = DecimalSign(figures, commas, points);
        var whole = decimals >= 0 ? figures[..decimals] : figures;
        var group = 0;
        var groups = 0;
        foreach (var c in whole)
        {
            if (char.IsAsciiDigit(c))
            {
                group++;
                continue;
            }

            if (groups == 0 ? group is 0 or > 3 : group is not (2 or 3)) return false;
            (group, groups) = (0, groups + 1);
        }

        return groups == 0 || group == 3;
    }

    private static int Count(ReadOnlySpan<char> figures, char sign) => System.MemoryExtensions.Count(figures, sign);

    private static decimal? Fraction(char c) => c switch
    {
        '½' => 0.5m,
        '¼' => 0.25m,
        '¾' => 0.75m,
        '⅓' => 1m / 3m,
        '⅔' => 2m / 3m,
        '⅛' => 0.125m,
        '⅜' => 0.375m,
        '⅝' => 0.625m,
        '⅞' => 0.875m,
        _ => null,
    };
}
