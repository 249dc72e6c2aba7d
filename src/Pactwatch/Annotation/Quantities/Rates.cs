using Pactwatch.Annotation.Parties;

namespace Pactwatch.Annotation.Quantities;

/// <summary>The unit that a quantity is told per: "a day", "per hostage", "for each hostage", "$71 a barrel", "daily", "per 100,000 residents".</summary>
internal static class Rates
{
    /// <summary>The singular unit of the rate that begins with the token, and the token to go on with; null where there is none.</summary>
    /// <param name="isMoney">True for an amount of money, which may be told per anything: "$98 a share", "64 cents a dozen".</param>
    public static (string Per, int End)? At(ReportWords words, int token, bool isMoney)
    {
        if (Units.PerOfMeasureBefore(words, token) is { } told) return (told, token);
        if (!words.AreTogether(token - 1, token)) return null;
        if (words.Is(token, "for") && (words.Is(token + 1, "each") || words.Is(token + 1, "every"))) return Noun(words, token, token + 2);
        if (words.Is(token, "per") || words[token] is "/") return Counted(words, token) ?? Noun(words, token, token + 1);
        // "$70-a-share"
        if (words.IsHyphen(token) && words.IsHyphen(token + 2) && words.Is(token + 1, "a")) return Noun(words, token, token + 3);
        if (words.Is(token, "a") || words.Is(token, "an") || words.Is(token, "each") || words.Is(token, "every"))
        {
            if (isMoney && words.Is(token + 1, "dozen") && words.AreTogether(token, token + 1)) return ("dozen", token + 2);
            return Units.IsTimeUnit(words, token + 1) || (isMoney && IsUnit(words, token + 1)) ? (PluralNouns.SingularOf(words[token + 1]), token) : null;
        }

        return ByAdverb(words, token) is { } adverb ? (adverb, token) : null;
    }

    /// <summary>True where the token begins "a day", "per week": the bare number before it is a rate, no time.</summary>
    public static bool IsCountPerTime(ReportWords words, int token) =>
        words.AreTogether(token - 1, token + 1) && (words.Is(token, "a") || words.Is(token, "an") || words.Is(token, "per")) && Units.IsTimeUnit(words, token + 1);

    // "per 100,000 residents", "per 1,000"
    private static (string Per, int End)? Counted(ReportWords words, int per)
    {
        if (!words.AreTogether(per, per + 1) || !NumberLexicon.MayOpen(words[per + 1]) || NumberReader.ReadAt(words, per + 1) is not { IsPart: false, Form: not NumberForm.Vague } number) return null;
        var end = number.Tokens.End;
        if (words.AreTogether(per, end) && words.TokenAt(end).Upos is "NOUN") end++;
        return (words.SpanOf(per + 1, end).In(words.Text), end);
    }

    private static (string Per, int End)? Noun(ReportWords words, int token, int noun) =>
        words.AreTogether(token, noun) && words.IsWord(noun) ? (PluralNouns.SingularOf(words[noun]), token) : null;

    private static bool IsUnit(ReportWords words, int token) =>
        words.AreTogether(token - 1, token) && words.TokenAt(token).Upos is "NOUN" && !words.IsHyphen(token + 1) && !(words.AreTogether(token, token + 1) && words.TokenAt(token + 1).Upos is "NOUN");

    private static string? ByAdverb(ReportWords words, int token) =>
        words.Is(token, "daily") ? "day"
        : words.Is(token, "weekly") ? "week"
        : words.Is(token, "monthly") ? "month"
        : words.Is(token, "annually") || words.Is(token, "yearly") ? "year"
        : words.Is(token, "hourly") ? "hour"
        : words.Is(token, "apiece") ? "piece"
        : null;
}
