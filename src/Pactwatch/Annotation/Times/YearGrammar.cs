namespace Pactwatch.Annotation.Times;

/// <summary>Tells a bare number of four digits that is a year ("in 2025", "the 2025 deadline") from one that counts or names.</summary>
internal static class YearGrammar
{
    public static TimeMatch? Read(TimeTokens t, int i)
    {
        if (CountGrammar.Year(t, i) is not { } year || !IsYear(t, i)) return null;
        return new TimeMatch(new DateReading(year, null, null), i + 1);
    }

    private static bool IsYear(TimeTokens t, int i)
    {
        if (t.IsAny(i + 1, "percent", "%", "bc", "million", "billion", "km", "kg")) return false;
        // "between 2014 and 2017", "2014-2017", "from 2014 to 2017"
        if (t.IsHyphen(i - 1) && t.IsGlued(i) && CountGrammar.Year(t, i - 2) is { } first) return t.Digits(i) >= first && IsYear(t, i - 2);
        if (t.IsAny(i - 1, "and", "to", "or", ",") && CountGrammar.Year(t, i - 2) is not null && IsYear(t, i - 2)) return true;
        if (t.IsAny(i - 1, "in", "since", "during", "until", "till", "throughout", "late", "early", "year", "mid", "circa", "c.")) return !CountsThings(t, i);
        if (t.IsHyphen(i - 1) && t.IsAny(i - 2, "mid", "post", "pre")) return true;
        if (t[i - 1] is "mid-" || t.IsAny(i - 1, "by", "through", "before", "after", "of", "from", "between")) return !CountsThings(t, i);
        if (t.IsAny(i - 1, "(")) return t.IsAny(i + 1, ")", "-", "–");
        return t.IsAny(i - 1, "the", "a", "its", "their", "'s") && t.Digits(i) is >= 1900 and <= 2100 && !CountsThings(t, i);
    }

    // "of 2000 troops", "by 1500 men": a plural behind it is what it counts.
    private static bool CountsThings(TimeTokens t, int i)
    {
        var next = t[i + 1];
        if (t.IsHyphen(i + 1) && t.IsGlued(i + 1)) return CountGrammar.Year(t, i + 2) is null && t.Digits(i + 2) is null && t.IsGlued(i + 2);
        if (t.IsAny(i + 1, "people", "men", "women", "children", "personnel", "us", "american", "iraqi")) return true;
        return next.Length > 3 && next[^1] == 's' && char.IsAsciiLetterLower(next[0]) && !t.IsCapital(i + 1)
            && !t.IsAny(i + 1, "this", "thus", "was", "has", "does", "elections", "talks", "negotiations", "goods", "always", "across", "unless", "plus", "besides", "towards");
    }
}
