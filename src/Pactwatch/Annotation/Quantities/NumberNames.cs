using Pactwatch.Annotation.Parties;
using Pactwatch.Text;

namespace Pactwatch.Annotation.Quantities;

/// <summary>
/// Numbers that name or date something instead of counting it: "Resolution 1701", "F-16", "Boeing 737", "2024",
/// "9 January", "3-1", "(4)", telephone numbers, ages.
/// </summary>
internal static class NumberNames
{
    // No headline is longer; a sentence of any length must cost no more.
    private const int HeadlineReach = 24;
    private const int MostStreetWords = 4;
    private const string Folder = "Annotation/Quantities/English/";

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Before =
        Lexicon.Set(Folder + "names-before-numbers.txt").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> After =
        Lexicon.Set(Folder + "names-after-numbers.txt").GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Streets =
        Lexicon.Set(Folder + "street-words.txt").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True where the number's surroundings make it a name, whatever is counted behind it.</summary>
    public static bool IsName(ReportWords words, NumberPhrase number)
    {
        var (first, end) = (number.Tokens.First, number.Tokens.End);
        if (IsPartOfName(words, first, end)) return true;
        if (number.Form != NumberForm.Figures) return false;
        if (!number.HasScale && words.AreTogether(first - 1, first) && words[first - 1] is [var c, ..] && c != '-' && Before.Contains(words[first - 1]) && !IsMayVerb(words, first - 1)) return true;
        if (words.AreTogether(end - 1, end) && After.Contains(words[end]) && !words.Is(end, "may")) return true;
        if (IsBehindMonth(words, first) || IsStreet(words, end)) return true;
        return IsListMark(words, first, end) || IsAge(words, first, end) || IsTelephone(words, first);
    }

    /// <summary>True for a bare number that is likelier a year, a name's number or a mark than a count.</summary>
    public static bool IsLikelyNameAlone(ReportWords words, NumberPhrase number, bool hasKnownNoun)
    {
        if (number.Form != NumberForm.Figures || number.HasScale) return false;
        var first = number.Tokens.First;
        var figures = words[first];
        if (Figures.HasThousandsSign(figures)) return false;
        if (IsYear(figures) && !(hasKnownNoun && !FollowsYearWord(words, first))) return true;
        var follows = words.AreTogether(first - 1, first) && words.IsCapitalized(first - 1) && !words.OpensSentence(first - 1);
        return follows && !(hasKnownNoun && IsHeadline(words, first));
    }

    private static bool IsPartOfName(ReportWords words, int first, int end)
    {
        // "F-16", "COVID-19", "mid-2025": glued to letters by a hyphen; "No.5", "#5": glued to a sign.
        if (words.IsGlued(first - 1))
        {
            if (words.IsHyphen(first - 1) && words.IsGlued(first - 2) && words.IsWord(first - 2)) return true;
            if (words[first - 1] is "#" or "@" or "/" or ":" or "_" or "." or "+") return true;
            if (words.IsWord(first - 1) && Figures.Read(words[first]) is not null && words[first - 1].Length <= 2) return Units.SignBefore(words, first) is null;
        }

        return words.IsGlued(end - 1) && words[end] is "/" or ":" or "@" or "_";
    }

    // "on may 19" in text without capitals is a date; "the state may 19 times refuse" is none.
    private static bool IsMayVerb(ReportWords words, int token) =>
        words[token] is "may" && !(words.AreTogether(token - 1, token) && words[token - 1] is "on" or "until" or "since" or "by" or "through" or "from" or "late" or "early");

    // "oct. 13", cut behind the point.
    private static bool IsBehindMonth(ReportWords words, int first) =>
        words[first - 1] is "." && words.IsGlued(first - 2) && words.IsWord(first - 2) && words[first - 2] is not "no" && After.Contains(words.SpanOf(first - 2, first).SliceOf(words.Text));

    // "123 Garden Street", not "40 Garden Street shops"
    private static bool IsStreet(ReportWords words, int end)
    {
        for (var i = end; i < end + MostStreetWords && words.AreTogether(end - 1, i) && words.IsCapitalized(i); i++)
            if (i > end && Streets.Contains(words[i])) return !(words.AreTogether(i, i + 1) && words.TokenAt(i + 1).Upos is "NOUN");
        return false;
    }

    private static bool IsYear(ReadOnlySpan<char> figures) =>
        figures.Length == 4 && figures[..2] is "15" or "16" or "17" or "18" or "19" or "20" or "21";

    private static bool FollowsYearWord(ReportWords words, int first)
    {
        if (!words.AreTogether(first - 1, first)) return false;
        return words.IsPossessive(first - 1) || words[first - 1] is "the" or "The" or "in" or "In" or "of" or "since" or "Since" or "by" or "until" or "from" or "a";
    }

    // "Hamas Frees 20 Hostages": in a headline a capital before the number says nothing.
    private static bool IsHeadline(ReportWords words, int token)
    {
        var (capitals, small) = (0, 0);
        for (var i = token - HeadlineReach; i < token + HeadlineReach; i++)
        {
            if (!words.AreTogether(i, token) || !words.IsWord(i) || words[i].Length < 4) continue;
            if (words.IsCapitalized(i)) capitals++;
            else small++;
        }

        return capitals > 2 * small;
    }

    private static bool IsListMark(ReportWords words, int first, int end)
    {
        if (words[first - 1] is "(" or "[" && words[end] is ")" or "]") return true;
        if (words[end] is ")" && words.AreTogether(first, end) && words[first].Length <= 2 && !IsInBrackets(words, first)) return true;
        return words.OpensSentence(first) && words[end] is "." or ")";
    }

    private static bool IsInBrackets(ReportWords words, int token)
    {
        for (var i = token - 1; i >= token - HeadlineReach && words.AreTogether(i, token); i--)
            if (words[i] is "(" or "[") return true;
        return false;
    }

    // "Jane Roe, 45, said"
    private static bool IsAge(ReportWords words, int first, int end) =>
        words[first - 1] is "," && words[end] is "," && words.IsCapitalized(first - 2) && Figures.Read(words[first]) is < 120m;

    private static bool IsTelephone(ReportWords words, int first)
    {
        var run = 1;
        for (var i = first - 1; i > first - 4 && words.AreTogether(i, first) && IsGroup(words, i); i--) run++;
        for (var i = first + 1; i < first + 4 && words.AreTogether(i, first) && IsGroup(words, i); i++) run++;
        return run >= 3;
    }

    private static bool IsGroup(ReportWords words, int token) => words[token] is { Length: >= 2 } figures && !figures.ContainsAnyExceptInRange('0', '9');
}
