using Pactwatch.Annotation.Parties;
using Pactwatch.Language;

namespace Pactwatch.Annotation.Quantities;

/// <summary>Reads one number at a token: figures, words or a vague count, with its scale words. Knows nothing of units.</summary>
internal static class NumberReader
{
    private const decimal Largest = 1_000_000_000_000_000m;
    private const decimal Million = 1_000_000m;

    /// <summary>The number that begins with the token, or null.</summary>
    public static NumberPhrase? ReadAt(ReportWords words, int token) =>
        words[token] is not [var first, ..] ? null
        : char.IsAsciiDigit(first) ? PartReader.ReadAt(words, token) ?? FromFigures(words, token, 1m)
        : !char.IsAsciiLetter(first) ? Signed(words, token) ?? FromFigures(words, token, 1m)
        : Vague(words, token) ?? HalfScale(words, token) ?? PartReader.ReadAt(words, token) ?? FromWords(words, token) ?? Signed(words, token);

    // "-5 degrees", "minus 20": a dash between two words or numbers is none.
    private static NumberPhrase? Signed(ReportWords words, int token)
    {
        if (words[token] is ['+', _, ..]) return null;
        var isSign = words[token] is "-" or "−" or "–" && words.IsGlued(token) && !words.IsGlued(token - 1) && !IsFigures(words, token - 1);
        if (!isSign && !(words.Is(token, "minus") && !IsFigures(words, token - 1) && !words.Is(token - 1, "or"))) return null;
        return words.AreTogether(token, token + 1) && FromFigures(words, token + 1, -1m) is { } number ? number with { Tokens = new TokenRange(token, number.Tokens.End) } : null;
    }

    private static bool IsFigures(ReportWords words, int token) => words[token] is [var c, ..] && char.IsAsciiDigit(c);

    private static NumberPhrase? Vague(ReportWords words, int token)
    {
        if (NumberLexicon.VagueAt(words, token) is not { } found) return null;
        var (count, end) = found;
        if (count.Use == VagueUse.Base)
        {
            var at = words.Is(end, "of") ? end + 1 : end;
            if (ScaleAt(words, at) is { } scale && words.AreTogether(token, at))
                return new NumberPhrase(new TokenRange(token, scale.End), count.Min * scale.Value, count.Max * scale.Value, NumberForm.Vague, count.Min, scale.Value, VagueUse.Free);
        }

        if (count.Use == VagueUse.Of && !words.Is(end, "of")) return null;
        return new NumberPhrase(new TokenRange(token, end), count.Min, count.Max, NumberForm.Vague, count.Min, 1m, count.Use);
    }

    // "half a million", "half a dozen", "a quarter of a million", "a quarter million", "three quarters of a billion".
    private static NumberPhrase? HalfScale(ReportWords words, int token)
    {
        var (share, at) = words.Is(token, "half") ? (0.5m, token + 1)
            : words.Is(token, "quarter") ? (0.25m, token + 1)
            : words.Is(token, "a") && words.Is(token + 1, "quarter") ? (0.25m, token + 2)
            : words.Is(token, "three") && PartBehind(words, token + 1) is > 0 and var quarters ? (0.75m, quarters) : (0m, 0);
        if (share == 0m) return null;
        var of = words.Is(at, "of") ? at + 1 : at;
        if (words.Is(of, "a") || words.Is(of, "an")) at = of + 1;
        else if (of > at || words.IsHyphen(token - 1)) return null;
        if (!words.AreTogether(token, at) || ScaleAt(words, at) is not { IsShort: false } scale) return null;
        return new NumberPhrase(new TokenRange(token, scale.End), share * scale.Value, share * scale.Value, NumberForm.Words, share, scale.Value);
    }

    // The token behind "quarters", "-quarters"; 0 where it isn't there.
    private static int PartBehind(ReportWords words, int token)
    {
        var at = words.IsHyphen(token) ? token + 1 : token;
        return words.Is(at, "quarters") || words.Is(at, "quarter") ? at + 1 : 0;
    }

    private static NumberPhrase? FromFigures(ReportWords words, int token, decimal sign)
    {
        if (Figures.Read(words[token]) is not { } value) return null;
        value *= sign;
        var end = token + 1;
        while (GroupBehind(words, end) && value < Largest / 1000m) value = value * 1000m + Figures.Read(words[end++])!.Value;
        // "80, 000 fans": a space behind the comma; no count begins with a nought.
        if (words[end] is "," && words[end + 1] is "000" && words.AreTogether(token, end + 1) && value is >= 1m and < 1000m && decimal.IsInteger(value)) (value, end) = (value * 1000m, end + 2);
        if (AndAHalf(words, end)) (value, end) = (value + 0.5m, end + 3);
        // "10 1/2 miles", "7 3/4 percent"
        else if (decimal.IsInteger(value) && words.AreTogether(token, end) && PartReader.SlashedAt(words, end) is { } part) (value, end) = (value + (sign * part.Value), part.End);
        return Scaled(words, token, end, value, NumberForm.Figures);
    }

    // "2 500 000" with no-break spaces is one number.
    private static bool GroupBehind(ReportWords words, int token)
    {
        if (words[token].Length != 3 || !words.AreTogether(token - 1, token) || Figures.Read(words[token]) is null) return false;
        var between = words.Text.AsSpan(words.TokenAt(token - 1).Span.End..words.TokenAt(token).Span.Start);
        return between is ['\u00A0' or '\u202F' or '\u2009'];
    }

    private static NumberPhrase? FromWords(ReportWords words, int token)
    {
        var isArticle = words.Is(token, "a") || words.Is(token, "an");
        if (isArticle)
        {
            if (!words.AreTogether(token, token + 1) || ScaleAt(words, token + 1) is null) return null;
            return Scaled(words, token, token + 1, 1m, NumberForm.Words);
        }

        if (NumberLexicon.WordAt(words, token) is not { Kind: NumberWordKind.Unit or NumberWordKind.Tens } first) return null;
        var (value, end) = (first.Value, token + 1);
        if (first.Kind == NumberWordKind.Tens) (value, end) = WithUnit(words, value, end);
        if (AndAHalf(words, end)) (value, end) = (value + 0.5m, end + 3);
        return Scaled(words, token, end, value, NumberForm.Words);
    }

    private static (decimal Value, int End) WithUnit(ReportWords words, decimal tens, int end)
    {
        var at = words.IsHyphen(end) ? end + 1 : end;
        return words.AreTogether(end - 1, at) && NumberLexicon.WordAt(words, at) is { Kind: NumberWordKind.Unit, Value: > 0 and < 10 } unit
            ? (tens + unit.Value, at + 1)
            : (tens, end);
    }

    private static bool AndAHalf(ReportWords words, int token) =>
        words.Is(token, "and") && words.Is(token + 1, "a") && words.Is(token + 2, "half") && words.AreTogether(token, token + 2);

    private static NumberPhrase Scaled(ReportWords words, int first, int end, decimal value, NumberForm form)
    {
        var plain = value;
        var product = 1m;
        while (words.AreTogether(first, end))
        {
            var at = words.IsHyphen(end) && words.IsGlued(end - 1) ? end + 1 : end;
            if (ScaleAt(words, at) is not { } scale || value >= Largest) break;
            // "m" and "k" are scales only where they touch the figures; a bare "1.8m" is a length.
            if (words[at].Length == 1 && !(form == NumberForm.Figures && words.IsGlued(end - 1) && at == end && IsShortScale(words, first, at))) break;
            (value, product, end) = (value * scale.Value, product * scale.Value, scale.End);
        }

        // "30 MUSD": the token is the unit, too.
        if (product == 1m && words.AreTogether(first, end) && Units.MillionsOf(words[end]) is not null && value < Largest / Million) (value, product) = (value * Million, Million);

        (value, end) = form == NumberForm.Words && product > 1m ? WithRest(words, value, product, end) : (value, end);
        return new NumberPhrase(new TokenRange(first, end), value, value, form, plain, product);
    }

    private static bool IsShortScale(ReportWords words, int first, int letter) =>
        words[letter] is not "m" || Units.SignBefore(words, first) is not null || Units.CurrencyAt(words, letter + 1) is not null || IsCountedBehind(words, letter + 1);

    private static bool IsCountedBehind(ReportWords words, int token) =>
        words.AreTogether(token - 1, token) && (PluralNouns.IsPlural(words[token], words.TokenAt(token).Upos) || Units.MeasureAt(words, token) is not null
            || (NounPhrases.English.IsModifier(words, token) && PluralNouns.IsPlural(words[token + 1], words.AreTogether(token, token + 1) ? words.TokenAt(token + 1).Upos : "X")));

    // What follows a scale in words: "two hundred [and] fifty [thousand]".
    private static (decimal Value, int End) WithRest(ReportWords words, decimal value, decimal below, int end)
    {
        var at = words.Is(end, "and") ? end + 1 : end;
        if (!words.AreTogether(end - 1, at)) return (value, end);
        if (NumberLexicon.WordAt(words, at) is not { Kind: NumberWordKind.Unit or NumberWordKind.Tens }) return (value, end);
        if (FromWords(words, at) is not { } rest) return (value, end);
        if (rest.Plain < below && rest.Max >= below && rest.Scale > below) return ((value + rest.Plain) * rest.Scale, rest.Tokens.End);
        return rest.Max < below ? (value + rest.Max, rest.Tokens.End) : (value, end);
    }

    /// <summary>The value with the scale words that begin with the token, and the token behind them.</summary>
    public static (decimal Value, int End) WithScale(ReportWords words, int token, decimal value)
    {
        while (words.AreTogether(token - 1, token) && value < Largest && ScaleAt(words, token) is { IsShort: false } scale) (value, token) = (value * scale.Value, scale.End);
        return (value, token);
    }

    private static (decimal Value, int End, bool IsShort)? ScaleAt(ReportWords words, int token)
    {
        if (NumberLexicon.WordAt(words, token) is { Kind: NumberWordKind.Scale or NumberWordKind.Short } word)
            return (word.Value, token + 1, word.Kind == NumberWordKind.Short);
        // "several thousands", "two dozens": the plural of a scale multiplies like its singular.
        if (words[token] is [.., 's'] plural && plural.Length > 4 && PluralScale(plural) is { } value) return (value, token + 1, false);
        return null;
    }

    private static decimal? PluralScale(ReadOnlySpan<char> plural) => plural switch
    {
        "dozens" => 12m,
        "hundreds" => 100m,
        "thousands" => 1000m,
        "millions" => 1_000_000m,
        "billions" => 1_000_000_000m,
        _ => null,
    };
}
