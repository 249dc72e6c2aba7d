using Pactwatch.Annotation.Parties;
using Pactwatch.Language;

namespace Pactwatch.Annotation.Quantities;

/// <summary>Reads one number at a token: figures, words or a vague count, with its scale words. Knows nothing of units.</summary>
internal static class NumberReader
{
    private const decimal Largest = 1_000_000_000_000_000m;

    /// <summary>The number that begins with the token, or null.</summary>
    public static NumberPhrase? ReadAt(ReportWords words, int token) =>
        Vague(words, token) ?? Half(words, token) ?? FromFigures(words, token) ?? FromWords(words, token);

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

    // "half a million", "half a dozen", "a quarter of a million".
    private static NumberPhrase? Half(ReportWords words, int token)
    {
        var (share, at) = words.Is(token, "half") ? (0.5m, token + 1)
            : words.Is(token, "a") && words.Is(token + 1, "quarter") && words.Is(token + 2, "of") ? (0.25m, token + 3) : (0m, 0);
        if (share == 0m || !(words.Is(at, "a") || words.Is(at, "an"))) return null;
        if (!words.AreTogether(token, at + 1) || ScaleAt(words, at + 1) is not { } scale) return null;
        return new NumberPhrase(new TokenRange(token, scale.End), share * scale.Value, share * scale.Value, NumberForm.Words, share, scale.Value);
    }

    private static NumberPhrase? FromFigures(ReportWords words, int token)
    {
        if (Figures.Read(words[token]) is not { } value) return null;
        var end = token + 1;
        while (GroupBehind(words, end) && value < Largest / 1000m) value = value * 1000m + Figures.Read(words[end++])!.Value;
        if (AndAHalf(words, end)) (value, end) = (value + 0.5m, end + 3);
        return Scaled(words, token, end, value, NumberForm.Figures);
    }

    // "2 500 000" with no-break spaces is one number.
    private static bool GroupBehind(ReportWords words, int token)
    {
        if (!words.AreTogether(token - 1, token) || words[token].Length != 3 || Figures.Read(words[token]) is null) return false;
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
            // "m" and "k" are scales only where they touch the figures.
            if (scale.IsShort && !(form == NumberForm.Figures && words.IsGlued(end - 1) && at == end) && words[at].Length == 1) break;
            (value, product, end) = (value * scale.Value, product * scale.Value, scale.End);
        }

        (value, end) = form == NumberForm.Words && product > 1m ? WithRest(words, value, product, end) : (value, end);
        return new NumberPhrase(new TokenRange(first, end), value, value, form, plain, product);
    }

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
