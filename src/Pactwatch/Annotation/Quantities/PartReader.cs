using Pactwatch.Annotation.Parties;
using Pactwatch.Language;

namespace Pactwatch.Annotation.Quantities;

/// <summary>Reads parts of one whole: "half", "a third of", "two-thirds", "1/4", "one in five".</summary>
internal static class PartReader
{
    private const decimal LargestDenominator = 100m;

    private static readonly WordSet Extents = new(["by", "than", "nearly", "almost", "about", "roughly", "around", "lost", "gained"]);

    /// <summary>The part that begins with the token, or null.</summary>
    public static NumberPhrase? ReadAt(ReportWords words, int token) =>
        Half(words, token) ?? Named(words, token) ?? Slashed(words, token) ?? OneIn(words, token);

    /// <summary>The part "3/4" behind a whole number of figures ("10 3/4"): its value and the token behind it.</summary>
    public static (decimal Value, int End)? SlashedAt(ReportWords words, int token)
    {
        if (!words.AreTogether(token, token + 2) || words[token + 1] is not "/" || !words.IsGlued(token) || !words.IsGlued(token + 1) || words.IsGlued(token + 2) && words[token + 3] is "/") return null;
        if (Figures.Read(words[token]) is not { } above || Figures.Read(words[token + 2]) is not { } below) return null;
        return above > 0m && above < below && below <= LargestDenominator && decimal.IsInteger(above) ? (above / below, token + 3) : null;
    }

    // "half the seats", "half of them", "by half"; "half a million" is a number, "half a mile" a measure.
    private static NumberPhrase? Half(ReportWords words, int token)
    {
        if (!words.Is(token, "half") || words.IsHyphen(token + 1) || words.IsHyphen(token - 1)) return null;
        if (words.Is(token + 1, "of") || NounPhrases.English.IsDeterminer(words, token + 1) || IsPossessor(words, token + 1) || FollowsMeasure(words, token))
            return words.Is(token + 1, "year") || IsSeason(words, token) ? null : Part(token, token + 1, 1m, 2m);
        return null;
    }

    // "the first half of", "in the second half": a time or a stretch of a match.
    private static bool IsSeason(ReportWords words, int token) =>
        words.AreTogether(token - 1, token) && (words.TokenAt(token - 1).Upos is "ADJ" or "NOUN" || words[token - 1] is "first" or "second" or "latter" or "other" or "last");

    private static bool IsPossessor(ReportWords words, int token) => words.IsPossessive(token + 1) && words.IsCapitalized(token);

    private static bool FollowsMeasure(ReportWords words, int token) =>
        words.AreTogether(token - 1, token) && words[token - 1] is "by" or "than" or "nearly" or "almost" or "about" && !words.IsWord(token + 1);

    private static NumberPhrase? Named(ReportWords words, int token)
    {
        var isArticle = words.Is(token, "a") || words.Is(token, "an");
        var above = isArticle ? 1m : NumberLexicon.WordAt(words, token) is { Kind: NumberWordKind.Unit, Value: > 0m } word ? word.Value : 0m;
        if (above == 0m) return null;
        var isJoined = words.IsHyphen(token + 1) && words.IsGlued(token);
        var at = isJoined ? token + 2 : token + 1;
        if (!words.AreTogether(token, at) || NumberLexicon.PartsAt(words, at) is not { } below || above >= below) return null;
        var isPlural = words[at][^1] is 's' or 'S';
        if (isPlural == (above == 1m) || !(IsPart(words, at + 1, isArticle, isJoined || (!isArticle && below > 2m)) || (isArticle && IsExtent(words, token, at + 1)))) return null;
        return Part(token, at + 1, above, below);
    }

    // "a third bidder", "a quarter ago", "one fourth-placed club" are no parts.
    private static bool IsPart(ReportWords words, int end, bool isArticle, bool isPlain)
    {
        if (words.IsHyphen(end) || (words.Is(end, "of") && IsTimeBehind(words, end + 1))) return false;
        if (words.Is(end, "of") || Units.MeasureAt(words, end) is not null) return true;
        return isPlain || (isArticle && (!words.IsWord(end) || words[end] is "more" or "less" or "fewer" or "higher" or "lower" or "in" or "to" or "from" or "since" or "on"));
    }

    // "cut output by a third and lay off 40", "nearly a fifth were women": a word of extent before, no noun behind.
    private static bool IsExtent(ReportWords words, int token, int end) =>
        words.AreTogether(token - 1, end) && Extents.Contains(words[token - 1])
        && !words.IsHyphen(end) && words.TokenAt(end).Upos is not ("NOUN" or "PROPN" or "ADJ" or "NUM");

    private static bool IsTimeBehind(ReportWords words, int token)
    {
        if (words.Is(token, "a") || words.Is(token, "an") || words.Is(token, "the")) token++;
        return Units.IsTimeUnit(words, token);
    }

    // "1/4 mile", "3/4 of the votes"; a bare "24/7" or "9/11" is none.
    private static NumberPhrase? Slashed(ReportWords words, int token)
    {
        if (SlashedAt(words, token) is not { } part) return null;
        if (!words.Is(part.End, "of") && Units.MeasureAt(words, part.End) is null) return null;
        return new NumberPhrase(new TokenRange(token, part.End), part.Value, part.Value, NumberForm.Figures, part.Value, 1m, IsPart: true);
    }

    // "one in five households", "nine out of ten"
    private static NumberPhrase? OneIn(ReportWords words, int token)
    {
        var isOut = words.Is(token + 1, "out") && words.Is(token + 2, "of");
        if (!isOut && !words.Is(token + 1, "in")) return null;
        var at = token + (isOut ? 3 : 2);
        if (words.Is(at, "every")) at++;
        if (!words.AreTogether(token, at) || Small(words, token) is not { } above || Small(words, at) is not { } below || above >= below) return null;
        var isWhole = below is >= 3m and <= 10m or 20m or 50m or 100m or 1000m;
        if (!isWhole || Units.IsTimeUnit(words, at + 1) || Units.MeasureAt(words, at + 1) is not null || words.IsHyphen(at + 1)) return null;
        return Part(token, at + 1, above, below);
    }

    private static decimal? Small(ReportWords words, int token) =>
        Figures.Read(words[token]) is { } figures && decimal.IsInteger(figures) ? figures
        : NumberLexicon.WordAt(words, token) is { Kind: NumberWordKind.Unit or NumberWordKind.Tens } word ? word.Value : null;

    private static NumberPhrase Part(int first, int end, decimal above, decimal below) =>
        new(new TokenRange(first, end), above / below, above / below, NumberForm.Words, above / below, 1m, IsPart: true);
}
