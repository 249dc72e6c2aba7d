using Pactwatch.Language;

namespace Pactwatch.Annotation.Parties;

/// <summary>Runs of words that look like a name: capitals, with initials, particles ("al-", "van") and hyphens between them.</summary>
internal static class NameShape
{
    /// <summary>True for a capitalised word that may be part of a name: not "The", "Monday" or a sign.</summary>
    public static bool IsNameWord(ReportWords words, int token) =>
        words.IsCapitalized(token) && !WordList.NotNames.Has(words[token]) && !words.IsShouted(token);

    /// <summary>True for a word of a person's name: one capital and small letters, or an initial.</summary>
    public static bool IsPersonWord(ReportWords words, int token)
    {
        if (!IsNameWord(words, token)) return false;
        var word = words[token];
        if (word.Length <= 2) return word is [_] or [_, '.'];
        return word.ContainsAnyInRange('a', 'z') || word.ContainsAnyInRange('à', 'ÿ');
    }

    /// <summary>The token behind the person's name that begins here, at most six words on; the token itself where none begins.</summary>
    public static int EndOfPerson(ReportWords words, int token)
    {
        var end = token;
        for (int i = token, count = 0; words.AreTogether(token, i) && count < 6; i++)
        {
            if (IsPersonWord(words, i) || (words[i] is "Al" or "El"))
            {
                if (i > token && WordList.OrganizationHeads.Has(words[i]) && !IsInitial(words, i)) return token;
                end = i + 1;
                count++;
            }
            else if (!IsLink(words, i, token))
            {
                break;
            }
        }

        return end;
    }

    /// <summary>How many words of a name lie in the range, particles and hyphens left out.</summary>
    public static int CountWords(ReportWords words, TokenRange range)
    {
        var count = 0;
        for (var i = range.First; i < range.End; i++)
            if (words.IsCapitalized(i)) count++;
        return count;
    }

    /// <summary>The first token of the run of capitals that ends before the token: "Higher Military" before "Commission".</summary>
    public static int StartOfRun(ReportWords words, int token)
    {
        var first = token;
        while (words.AreTogether(first - 1, token) && token - first < 8)
        {
            var left = first - 1;
            if (IsNameWord(words, left) || IsInitial(words, left)) first = left;
            else if ((words.IsHyphen(left) || words[left] is "&" or "'" or "’") && words.AreTogether(left - 1, token) && IsJoined(words, left)) first = left - 1;
            else break;
        }

        return first;
    }

    public static bool IsInitial(ReportWords words, int token) => words[token] is [>= 'A' and <= 'Z', '.'];

    // "al-", "bin", "van": only between or before capitals; a hyphen must touch both words.
    private static bool IsLink(ReportWords words, int token, int first)
    {
        if (words.IsHyphen(token)) return token > first && words.IsGlued(token - 1) && words.IsGlued(token) && words.IsWord(token + 1);
        if (!WordList.Particles.Has(words[token])) return false;
        return token > first && words.AreTogether(first, token + 1) && (IsPersonWord(words, token + 1) || words.IsHyphen(token + 1) || WordList.Particles.Has(words[token + 1]));
    }

    private static bool IsJoined(ReportWords words, int sign)
    {
        if (words.IsHyphen(sign)) return words.IsGlued(sign - 1) && words.IsGlued(sign) && (words.IsCapitalized(sign - 1) || WordList.Particles.Has(words[sign - 1]));
        return words.IsCapitalized(sign - 1) && (words[sign] is "&" || words[sign - 1].EndsWith("s"));
    }
}
