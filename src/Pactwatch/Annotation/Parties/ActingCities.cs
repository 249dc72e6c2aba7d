using Pactwatch.Language;

namespace Pactwatch.Annotation.Parties;

/// <summary>
/// Tells a capital that stands for its government ("Nairobi restarted talks", "between Ankara and Nairobi") from
/// the city ("in Nairobi", "outside Nairobi").
/// </summary>
internal static class ActingCities
{
    private static readonly string[] Partners = ["with", "between", "by", "both", "against", "told", "urged", "accused", "accuses", "asked", "pressed"];

    /// <param name="isName">True for a token inside a known name: a capital beside another party's name is a party.</param>
    public static bool Acts(ReportWords words, TokenRange city, Func<int, bool> isName)
    {
        var (left, right) = (city.First - 1, city.End);
        var first = CoordinationStart(words, city.First, isName);
        if (IsAfterPreposition(words, first)) return false;
        if (words.AreTogether(city.First, first - 1) && Partners.Any(partner => words.Is(first - 1, partner))) return true;
        if (first < city.First) return true;
        if (words.AreTogether(city.First, right + 1) && words.Is(right, "and") && isName(right + 1)) return true;
        if (words.IsPossessive(right)) return true;
        return IsSubject(words, left, right);
    }

    // "Nairobi and Washington", "Ankara, Cairo and Doha": the first name of the list decides for all.
    private static int CoordinationStart(ReportWords words, int token, Func<int, bool> isName)
    {
        while (words.AreTogether(token - 2, token) && words[token - 1] is "and" or "&" && isName(token - 2))
        {
            token -= 2;
            while (words.AreTogether(token - 1, token) && isName(token - 1)) token--;
        }

        return token;
    }

    private static bool IsAfterPreposition(ReportWords words, int token)
    {
        var before = token - 1;
        if (words.AreTogether(before, token) && (words.Is(before, "the") || words.Is(before, "central") || words.Is(before, "downtown"))) before--;
        return words.AreTogether(before, token) && (WordList.PlacePrepositions.Has(words[before]) || words.Is(before, "to") || words.Is(before, "of") || words[before] is ",");
    }

    private static bool IsSubject(ReportWords words, int left, int right)
    {
        var verb = right;
        while (words.AreTogether(verb, right) && (words[verb].EndsWith("ly") || words.Is(verb, "also") || words.Is(verb, "never") || words.Is(verb, "still") || words.Is(verb, "again") || words.Is(verb, "now"))) verb++;
        if (!words.AreTogether(verb, right - 1)) return false;
        if (words.TokenAt(verb).Upos is { } tag) return tag is "VERB" or "AUX";
        if (words.IsCapitalized(verb)) return false;
        return WordList.ActingVerbs.Has(words[verb]) || (words[verb].Length > 4 && words[verb].EndsWith("ed"));
    }
}
