using Pactwatch.Annotation.Parties;

namespace Pactwatch.Annotation.Attribution;

/// <summary>Reads names of agencies and outlets: those of the directory, and unknown ones by their shape.</summary>
internal static class OutletReader
{
    private const int LongestRun = 6;

    /// <summary>The outlet named from this token on ("the Northwire news agency", "Norland Press Agency (NPA)"), or null.</summary>
    public static OutletName? At(SpeechContext context, int token, int upper)
    {
        var start = token < upper && context.Lower[token] == "the" && token + 1 < upper ? token + 1 : token;
        if (start >= upper || context.QuotationOf[start] >= 0 != context.QuotationOf[token] >= 0) return null;
        if (AgencyDirectory.English.StartingAt(context.Words.AsSpan(token, upper - token)) is { } whole && token < start)
            return new OutletName(whole.Agency.Name, PastDescription(context, token + whole.Words, upper));
        if (AgencyDirectory.English.StartingAt(context.Words.AsSpan(start, upper - start)) is { } known && !GoesOn(context, start, start + known.Words, upper) && !IsCommonNoun(context, start, known.Words)
            && !IsPersonsName(context, start, start + known.Words, upper))
            return new OutletName(known.Agency.Name, PastDescription(context, start + known.Words, upper));
        if (Introduced(context, start, upper) is { } introduced) return introduced;
        return ByShape(context, start, upper);
    }

    /// <summary>A known abbreviation inside a longer name is no agency ("AP Moller", "Time Warner").</summary>
    private static bool GoesOn(SpeechContext context, int start, int end, int upper) =>
        end - start == 1 && end < upper && context.IsCapitalised(end) && !context.Is(end, WordClass.Time | WordClass.OutletTail | WordClass.OutletLink)
        && context.EntityOf[end] >= 0 && context.EntityOf[end] == context.EntityOf[start];

    /// <summary>"Report", "Time": a name that is an ordinary word as well needs the names' layer to say that it is one.</summary>
    private static bool IsCommonNoun(SpeechContext context, int start, int words) =>
        words == 1 && context.Is(start, WordClass.AnySource | WordClass.Medium | WordClass.Time | WordClass.OutletTail | WordClass.OutletLink)
        && context.Entity(start) is not { Type: EntityType.Organization };

    /// <summary>"Petra Lund": a name that people bear, too, needs a description ("Petra news agency") or must be what was told or reports.</summary>
    private static bool IsPersonsName(SpeechContext context, int start, int end, int upper)
    {
        if (end - start > 1 || PastDescription(context, end, upper) > end || (start > 1 && context.Is(start - 1, WordClass.Outlet))) return false;
        if (context.Entity(start) is { Type: EntityType.Person } || context.PersonWords.Contains(context.Words[start])) return true;
        if (AmbiguousNames.Of(context.Words[start]) != Ambiguity.Person && !WordList.FirstNames.Has(context.Words[start])) return false;
        if (end < upper && context.IsCapitalised(end) && !context.Is(end, WordClass.Time)) return true;
        var isReporting = end < upper && CueLexicon.English.At(context.Lower.AsSpan(end, upper - end)) is { Lemma: "report" or "cite" or "quote" };
        return !isReporting && !(start > 0 && context.Lower[start - 1] is "told" or "via" or "citing" or "(");
    }

    private static OutletName? Introduced(SpeechContext context, int start, int upper)
    {
        if (context.NewOutlets.Count == 0) return null;
        for (var end = Math.Min(upper, start + LongestRun); end > start; end--)
        {
            var name = context.SpanOf(start, end).In(context.Text);
            if (context.NewOutlets.Contains(name) && !GoesOnAsName(context, end, upper)) return new OutletName(name, PastDescription(context, end, upper));
        }

        return null;
    }

    private static bool GoesOnAsName(SpeechContext context, int end, int upper) =>
        end < upper && context.IsCapitalised(end) && context.EntityOf[end] < 0 && !context.Is(end, WordClass.Time | WordClass.OutletTail | WordClass.OutletLink | WordClass.Determiner);

    private static OutletName? ByShape(SpeechContext context, int start, int upper)
    {
        var end = start;
        while (end < upper && end - start < LongestRun && IsNameWord(context, end)) end++;
        if (end == start) return null;
        var endsInTail = end - start > 1 && context.Is(end - 1, WordClass.OutletTail) && context.Entity(end - 1)?.Type != EntityType.Person;
        if (!endsInTail && !IsDescribedBehind(context, start, end, upper)) return null;
        var name = context.Text[context.Tokens[start].Span.Start..context.Tokens[end - 1].Span.End];
        return new OutletName(name, PastDescription(context, end, upper));
    }

    private static bool IsNameWord(SpeechContext context, int token) =>
        context.IsCapitalised(token) && !(context.Is(token, WordClass.Determiner | WordClass.Preposition | WordClass.Time) && context.EntityOf[token] < 0);

    /// <summary>"Northwire | news agency": the name is no nationality and the noun behind it is an outlet's.</summary>
    private static bool IsDescribedBehind(SpeechContext context, int start, int end, int upper)
    {
        if (end - start == 1 && (context.Entity(start)?.Type is EntityType.Norp or EntityType.Location || AgencyDirectory.English.IsDescribedAs(context.Lower[start]))) return false;
        var at = end;
        while (at < upper && context.Is(at, WordClass.OutletLink)) at++;
        return at < upper && context.Is(at, WordClass.Outlet) && !context.IsCapitalised(at) && (at > end || context.Lower[at] is not "service" and not "site" and not "wire" and not "agency");
    }

    private static int PastDescription(SpeechContext context, int at, int upper)
    {
        var end = at;
        while (end < upper && context.Is(end, WordClass.OutletLink) && !context.IsCapitalised(end)) end++;
        if (end < upper && context.Is(end, WordClass.Outlet) && !context.IsCapitalised(end)) at = end + 1;
        if (at + 2 < upper && context.Words[at] == "(" && context.Words[at + 2] == ")" && context.IsCapitalised(at + 1)) at += 3;
        return at;
    }
}
