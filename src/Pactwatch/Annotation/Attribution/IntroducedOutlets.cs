using Pactwatch.Annotation.Parties;

namespace Pactwatch.Annotation.Attribution;

/// <summary>
/// Finds outlets that no list knows by how a report brings them in: "Northwire, the news agency that …", "the
/// news agency Northwire", "an official told Northwire that …", "…, Northwire reported.".
/// </summary>
internal static class IntroducedOutlets
{
    private const int LongestName = 3;
    private const int FewWords = 5;

    /// <summary>Their names, as written. No name of a person, place or body of the report is among them.</summary>
    public static HashSet<string> Find(SpeechContext context)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        for (var token = 0; token < context.Words.Length; token++)
        {
            if (context.QuotationOf[token] >= 0 || !IsNameWord(context, token) || (token > 0 && IsNameWord(context, token - 1))) continue;
            var end = token + 1;
            while (end < context.Words.Length && IsNameWord(context, end)) end++;
            if (end - token > LongestName || !(IsDescribed(context, token, end) || IsAddressed(context, token, end) || IsReporter(context, token, end))) continue;
            found.Add(context.SpanOf(token, end).In(context.Text));
        }

        return found;
    }

    private static bool IsNameWord(SpeechContext context, int token) =>
        context.IsCapitalised(token) && (context.EntityOf[token] < 0 || IsUnknownName(context, token)) && !context.PersonWords.Contains(context.Words[token])
        && context.Tokens[token].Upos is null or "PROPN" or "NOUN" or "X" or "ADJ"
        && !context.Is(token, WordClass.Determiner | WordClass.Preposition | WordClass.Time | WordClass.Pronoun | WordClass.Subordinator | WordClass.AnySource | WordClass.Adverb);

    // The tagger takes an outlet that no list knows for a body, a place or a thing.
    private static bool IsUnknownName(SpeechContext context, int token) =>
        context.Entity(token) is { State: null, Role: null } name && Gazetteer.English.Find(name.Name) is null
        && (name.Type != EntityType.Person || (!name.Name.Contains(' ', StringComparison.Ordinal) && !WordList.FirstNames.Has(name.Name)));

    /// <summary>"Northwire, the state news agency" or "the news agency Northwire".</summary>
    private static bool IsDescribed(SpeechContext context, int first, int end)
    {
        if (first > 1 && IsOutletNoun(context, first - 1)) return true;
        if (end + 2 >= context.Words.Length || context.Words[end] != "," || context.Lower[end + 1] is not ("the" or "a" or "an")) return false;
        for (var token = end + 2; token < Math.Min(context.Words.Length, end + 2 + FewWords) && !context.IsSign(token); token++)
        {
            if (IsOutletNoun(context, token)) return true;
            if (context.Is(token, WordClass.Preposition | WordClass.Relative | WordClass.Auxiliary)) return false;
        }

        return false;
    }

    /// <summary>"news agency", "newspaper": a noun that means an outlet by itself or by the word before it.</summary>
    private static bool IsOutletNoun(SpeechContext context, int token) =>
        context.Is(token, WordClass.Outlet) && !context.IsCapitalised(token)
        && (context.Is(token - 1, WordClass.OutletLink) || context.Lower[token] is "newspaper" or "broadcaster" or "newswire" or "tabloid");

    /// <summary>An unnamed source, or anybody in an interview, "told | Northwire": who tells things to a bare name else speaks to a person.</summary>
    private static bool IsAddressed(SpeechContext context, int first, int end)
    {
        if (first < 2 || context.Lower[first - 1] is not ("told" or "tells")) return false;
        if (end < context.Words.Length && (context.Lower[end] is "'s" or "’s" or "and" or "or" || context.Is(end, WordClass.AnySource))) return false;
        return IsInterview(context, end) || TellerIsUnnamed(context, first - 2);
    }

    /// <summary>"The port is closed, | Northwire reported.": behind the news itself only who reports news does so.</summary>
    private static bool IsReporter(SpeechContext context, int first, int end) =>
        first > 1 && (context.IsComma(first - 1) || (context.Lower[first - 1] == "the" && context.IsComma(first - 2))) && end + 1 < context.Words.Length && context.Lower[end] is "reported" or "reports"
        && (context.Words[end + 1] is "." || context.Is(end + 1, WordClass.Time) || context.Lower[end + 1] is "citing" or "on" or "earlier" or "quoting" || (context.IsComma(end + 1) && end + 2 < context.Words.Length && context.Lower[end + 2] is "citing" or "quoting"));

    private static bool IsInterview(SpeechContext context, int at)
    {
        if (at + 1 >= context.Words.Length || context.Lower[at] is not ("in" or "during")) return false;
        return Enumerable.Range(at + 1, Math.Min(FewWords, context.Words.Length - at - 1)).Any(token => context.Lower[token] is "interview" or "interviews");
    }

    private static bool TellerIsUnnamed(SpeechContext context, int at)
    {
        for (var token = at; token >= 0 && at - token <= FewWords && context.QuotationOf[token] < 0; token--)
        {
            if (context.Entity(token) is { Type: EntityType.Person }) return false;
            if (context.Is(token, WordClass.AnySource) && !context.IsCapitalised(token)) return true;
        }

        return false;
    }
}
