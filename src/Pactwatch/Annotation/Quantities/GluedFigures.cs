using Pactwatch.Annotation.Parties;
using Pactwatch.Language;

namespace Pactwatch.Annotation.Quantities;

/// <summary>Measures and money that are one token with their figures: "75ml", "20C", "5pc", "USD115".</summary>
internal static class GluedFigures
{
    private const int MostLetters = 5;

    /// <summary>The quantity that begins with the token, and the token behind it; null where the token is none.</summary>
    public static (Quantity Quantity, int End)? At(ReportWords words, int token)
    {
        var word = words[token];
        if (word.Length < 2 || (words.IsGlued(token - 1) && !Units.IsOpening(words[token - 1]))) return null;
        // "SCP-173C": a name goes on.
        if (words.IsGlued(token - 1) && words.IsHyphen(token - 1) && words.IsGlued(token - 2) && words.IsWord(token - 2)) return null;
        return char.IsAsciiDigit(word[0]) && char.IsLetter(word[^1]) ? Behind(words, token) : char.IsAsciiLetterUpper(word[0]) && char.IsAsciiDigit(word[^1]) ? Before(words, token) : null;
    }

    private static (Quantity Quantity, int End)? Behind(ReportWords words, int token)
    {
        var word = words[token];
        var letters = word.LastIndexOfAnyInRange('0', '9') + 1;
        if (word.Length - letters > MostLetters || Figures.Read(word[..letters]) is not { } value) return null;
        var unit = word[letters..] is "C" ? "degrees Celsius" : word[letters..] is "F" ? "degrees Fahrenheit" : Units.MeasureOf(word[letters..]) ?? Units.CodeOf(word[letters..]);
        return unit is null ? null : (Made(words, token, token + 1, 0, letters, value, unit), token + 1);
    }

    private static (Quantity Quantity, int End)? Before(ReportWords words, int token)
    {
        var word = words[token];
        var figures = word.IndexOfAnyInRange('0', '9');
        if (figures > MostLetters || Figures.Read(word[figures..]) is not { } value || Units.CodeOf(word[..figures]) is not { } code) return null;
        var behind = token + 1;
        // "USD115.5" is cut before its point.
        if (words[behind] is "." && words.IsGlued(token) && words.IsGlued(behind) && Figures.Fraction(words[behind + 1]) is { } decimals) (value, behind) = (value + decimals, behind + 2);
        var (scaled, end) = NumberReader.WithScale(words, behind, value);
        return (Made(words, token, end, figures, word.Length, scaled, code), end);
    }

    private static Quantity Made(ReportWords words, int token, int end, int firstDigit, int endDigit, decimal value, string unit)
    {
        var (first, approximation) = Modifiers.EndingBefore(words, token);
        decimal? min = approximation == Approximation.AtMost ? null : value, max = approximation == Approximation.AtLeast ? null : value;
        var start = words.TokenAt(token).Span.Start;
        var number = end > token + 1 ? new TextSpan(start + firstDigit, words.TokenAt(end - 1).Span.End) : new TextSpan(start + firstDigit, start + endDigit);
        return new Quantity(words.SpanOf(first, end), number, null, min, max, unit, approximation, Rates.At(words, end, Units.IsCurrency(unit))?.Per);
    }
}
