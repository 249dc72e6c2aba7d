using Pactwatch.Language;

namespace Pactwatch.Annotation.Parties;

/// <summary>Finds organizations by shape: "Higher Military Commission", "Ministry of Foreign Affairs", "Kenyan Army".</summary>
internal static class OrganizationRecognizer
{
    public static IEnumerable<NameCandidate> Recognize(ReportWords words, Func<int, EntityMention?> knownAt)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words.IsShouted(i) || !words.IsCapitalized(i)) continue;
            var end = WordList.OrganizationOpeners.Has(words[i]) ? EndOfObject(words, i + 1) : i + 1;
            if (end == i + 1 && !WordList.OrganizationHeads.Has(words[i])) continue;
            // "Army Group", "Forces Command": the last head ends the name.
            if (end == i + 1 && words.AreTogether(i, i + 1) && NameShape.IsNameWord(words, i + 1) && knownAt(i + 1) is null) continue;
            var first = NameShape.StartOfRun(words, i);
            first = SkipOpeners(words, first, i);
            if (end - first < 2) continue;
            // "Great Service!": one capital that only opens the sentence makes no name.
            if (i - first == 1 && end == i + 1 && words.OpensSentence(first) && knownAt(first) is null) continue;
            yield return Candidate(words, new TokenRange(first, end), knownAt);
        }
    }

    private static NameCandidate Candidate(ReportWords words, TokenRange tokens, Func<int, EntityMention?> knownAt)
    {
        var span = words.SpanOf(tokens.First, tokens.End);
        var state = StateIn(tokens, knownAt);
        if (state is null && words.AreTogether(tokens.First, tokens.First - 2) && words.IsPossessive(tokens.First - 1)) state = knownAt(tokens.First - 2)?.State;
        return new NameCandidate(tokens, new EntityMention(span, EntityType.Organization, PlainName.Of(words.Text, span), state));
    }

    private static string? StateIn(TokenRange tokens, Func<int, EntityMention?> knownAt)
    {
        for (var i = tokens.First; i < tokens.End; i++)
            if (knownAt(i)?.State is { } state) return state;
        return null;
    }

    // "of the Interior", "of Foreign Affairs and Trade", "for Security Studies"
    private static int EndOfObject(ReportWords words, int token)
    {
        if (!(words[token] is "of" or "for") || !words.AreTogether(token - 1, token + 1)) return token;
        var at = words[token + 1] is "the" ? token + 2 : token + 1;
        var end = token;
        while (words.AreTogether(token, at))
        {
            if (NameShape.IsNameWord(words, at)) end = ++at;
            else if (end > token && words[at] is "and" && NameShape.IsNameWord(words, at + 1) && words.AreTogether(at, at + 1) && !words.IsPossessive(at + 2)) at++;
            else break;
        }

        return end;
    }

    // A verb or title in capitals at the head of a sentence or headline is no part of the name.
    private static int SkipOpeners(ReportWords words, int first, int head)
    {
        while (first < head && Titles.English.Has(words[first])) first++;
        return first;
    }
}
