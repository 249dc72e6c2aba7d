using Pactwatch.Annotation.Parties;

namespace Pactwatch.Annotation.Quantities;

/// <summary>The unit that a quantity is told per: "a day", "per hostage", "each week", "daily".</summary>
internal static class Rates
{
    /// <summary>The singular unit of the rate that begins with the token, or null.</summary>
    public static string? At(ReportWords words, int token)
    {
        if (!words.AreTogether(token - 1, token)) return null;
        if (words.Is(token, "per") || words[token] is "/") return words.IsWord(token + 1) ? PluralNouns.SingularOf(words[token + 1]) : null;
        if (words.Is(token, "a") || words.Is(token, "an") || words.Is(token, "each") || words.Is(token, "every"))
            return Units.IsTimeUnit(words, token + 1) ? PluralNouns.SingularOf(words[token + 1]) : null;
        return ByAdverb(words, token);
    }

    private static string? ByAdverb(ReportWords words, int token) =>
        words.Is(token, "daily") ? "day"
        : words.Is(token, "weekly") ? "week"
        : words.Is(token, "monthly") ? "month"
        : words.Is(token, "annually") || words.Is(token, "yearly") ? "year"
        : words.Is(token, "hourly") ? "hour"
        : null;
}
