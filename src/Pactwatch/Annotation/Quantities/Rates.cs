using Pactwatch.Annotation.Parties;

namespace Pactwatch.Annotation.Quantities;

/// <summary>The unit that a quantity is told per: "a day", "per hostage", "for each hostage", "$71 a barrel", "daily".</summary>
internal static class Rates
{
    /// <summary>The singular unit of the rate that begins with the token, or null.</summary>
    /// <param name="isMoney">True for an amount of money, which may be told per anything: "$98 a share".</param>
    public static string? At(ReportWords words, int token, bool isMoney)
    {
        if (!words.AreTogether(token - 1, token)) return null;
        if (words.Is(token, "for") && (words.Is(token + 1, "each") || words.Is(token + 1, "every"))) return Noun(words, token + 2);
        if (words.Is(token, "per") || words[token] is "/") return Noun(words, token + 1);
        // "$70-a-share"
        if (words.IsHyphen(token) && words.IsHyphen(token + 2) && words.Is(token + 1, "a")) return Noun(words, token + 3);
        if (words.Is(token, "a") || words.Is(token, "an") || words.Is(token, "each") || words.Is(token, "every"))
            return Units.IsTimeUnit(words, token + 1) || (isMoney && IsUnit(words, token + 1)) ? PluralNouns.SingularOf(words[token + 1]) : null;
        return ByAdverb(words, token);
    }

    private static string? Noun(ReportWords words, int token) => words.AreTogether(token - 1, token) && words.IsWord(token) ? PluralNouns.SingularOf(words[token]) : null;

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
