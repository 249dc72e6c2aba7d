namespace Pactwatch.Extraction.Instruments;

/// <summary>Roman numbers as clauses have them: i to xxxix, in small letters or in capitals.</summary>
internal static class RomanNumber
{
    private static readonly string[] Ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];

    /// <summary>Its value from 1 to 39; 0 where the label is none.</summary>
    public static int Of(ReadOnlySpan<char> label)
    {
        Span<char> small = stackalloc char[8];
        if (label.Length is 0 or > 7) return 0;
        var isSmall = char.IsAsciiLetterLower(label[0]);
        for (var at = 0; at < label.Length; at++)
        {
            if (isSmall != char.IsAsciiLetterLower(label[at])) return 0;
            small[at] = char.ToLowerInvariant(label[at]);
        }

        var rest = small[..label.Length];
        var tens = 0;
        while (rest.Length > 0 && rest[0] == 'x' && tens < 3)
        {
            tens++;
            rest = rest[1..];
        }

        for (var one = 0; one < Ones.Length; one++)
        {
            if (rest.SequenceEqual(Ones[one])) return (tens * 10) + one;
        }

        return 0;
    }
}
