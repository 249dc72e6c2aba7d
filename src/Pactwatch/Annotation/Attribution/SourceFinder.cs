using Pactwatch.Language;

namespace Pactwatch.Annotation.Attribution;

/// <summary>Finds the words that name a source, to the left or to the right of a cue, without a parser.</summary>
internal static class SourceFinder
{
    private const int LongestPhrase = 40;
    private const int LongestApposition = 25;

    /// <summary>The subject before a cue: "Ana Novak, the foreign minister, also | said". Null where none can be told.</summary>
    /// <param name="lower">The first token that may belong to it.</param>
    public static SourcePhrase? Before(SpeechContext context, int cue, int lower)
    {
        var at = SkipAdverbsLeft(context, cue - 1, lower);
        if (at < lower) return null;
        if (context.Is(at, WordClass.Relative))
        {
            at--;
            if (at > lower && context.IsComma(at)) at--;
            if (at < lower) return null;
        }

        var apposition = new TokenRange(at + 1, at + 1);
        if (Parenthesis(context, at, lower) is { } set)
        {
            apposition = set;
            at = set.First - 2;
        }

        var end = at + 1;
        var start = StartOfPhrase(context, at, lower);
        if (start >= end) return null;
        if (TrimLeading(context, start, end) is not { } first) return null;
        return new SourcePhrase(new TokenRange(first, Math.Max(end, apposition.End)), new TokenRange(first, end), apposition);
    }

    /// <summary>The noun phrase behind a cue: "said | Ana Novak, the foreign minister, on Friday". Null where none can be told.</summary>
    /// <param name="upper">The first token that can't belong to it.</param>
    public static SourcePhrase? After(SpeechContext context, int from, int upper)
    {
        if (from >= upper || context.IsSign(from)) return null;
        var at = from;
        while (at < upper && !EndsPhrase(context, at, from, upper)) at++;
        if (at == from || at - from > LongestPhrase) return null;
        var core = new TokenRange(from, at);
        var apposition = AppositionAt(context, at, upper);
        return new SourcePhrase(new TokenRange(from, Math.Max(at, apposition.End)), core, apposition);
    }

    private static int SkipAdverbsLeft(SpeechContext context, int at, int lower)
    {
        while (at >= lower && (context.Is(at, WordClass.Adverb | WordClass.Auxiliary) || IsManner(context, at))) at--;
        return at;
    }

    /// <summary>"repeatedly", "flatly": adverbs by their ending.</summary>
    private static bool IsManner(SpeechContext context, int token) =>
        context.Lower[token].Length > 4 && context.Lower[token].EndsWith("ly", StringComparison.Ordinal) && !context.IsCapitalised(token);

    /// <summary>The words between the comma at <paramref name="at"/> and the one before it; null where there is no pair.</summary>
    private static TokenRange? Parenthesis(SpeechContext context, int at, int lower)
    {
        var closing = context.Words[at];
        var isRound = closing == ")";
        if (!isRound && !context.IsComma(at)) return null;
        for (var left = at - 1; left > lower && at - left <= LongestApposition; left--)
        {
            if (context.QuotationOf[left] >= 0) return null;
            if (isRound ? context.Words[left] == "(" : context.IsComma(left))
            {
                // "Novak, head of trade, industry and labour, said": the list belongs to the apposition.
                var start = left;
                for (var further = left - 1; !isRound && further > lower && at - further <= LongestApposition; further--)
                {
                    if (context.IsComma(further) && context.Entity(further - 1)?.Type == Parties.EntityType.Person) start = further;
                }

                return new TokenRange(start + 1, at);
            }
        }

        return null;
    }

    private static int StartOfPhrase(SpeechContext context, int at, int lower)
    {
        var start = at;
        while (start >= lower && at - start < LongestPhrase && !StopsLeft(context, start, lower)) start--;
        return start + 1;
    }

    private static bool StopsLeft(SpeechContext context, int token, int lower)
    {
        if (context.QuotationOf[token] >= 0) return true;
        if (context.EntityOf[token] >= 0) return false;
        if (context.IsSign(token)) return true;
        if (context.Lower[token] is "and" or "or") return token == lower || !(context.EntityOf[token - 1] >= 0 || context.Is(token - 1, WordClass.AnySource)) || HasVerbShape(context, lower, token);
        return context.Is(token, WordClass.Subordinator) && !context.Is(token, WordClass.Preposition);
    }

    /// <summary>True where the words before a conjunction hold a verb, so that the conjunction joins clauses, not names.</summary>
    private static bool HasVerbShape(SpeechContext context, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (context.EntityOf[i] >= 0) continue;
            if (context.Is(i, WordClass.Auxiliary) || (context.Lower[i].EndsWith("ed", StringComparison.Ordinal) && i > first)) return true;
            if (CueLexicon.English.At(context.Lower.AsSpan(i, end - i)) is { Form: not CueForm.Fixed, IsPast: true }) return true;
        }

        return false;
    }

    /// <summary>Leaves out what stands before the subject: "On Friday | the minister". Null where nothing is left that could be a subject.</summary>
    private static int? TrimLeading(SpeechContext context, int start, int end)
    {
        while (start < end && context.Is(start, WordClass.Subordinator) && !context.Is(start, WordClass.Determiner)) start++;
        if (start == end) return null;
        var isAdjunct = context.Is(start, WordClass.Preposition | WordClass.Time) && context.EntityOf[start] < 0;
        if (!isAdjunct && !context.Lower[start].EndsWith("ing", StringComparison.Ordinal)) return start;
        for (var at = end - 1; at > start; at--)
        {
            var begins = context.Is(at, WordClass.Determiner | WordClass.Pronoun) || (context.EntityOf[at] >= 0 && context.EntityOf[at - 1] != context.EntityOf[at]);
            if (begins && !context.Is(at - 1, WordClass.Preposition | WordClass.Determiner) && context.Lower[at - 1] is not ("'s" or "’s")
                && (context.Is(at - 1, WordClass.Time | WordClass.Medium) || IsPlace(context, start, at - 1) || char.IsDigit(context.Words[at - 1][0]))) return at;
        }

        return isAdjunct ? null : start;
    }

    /// <summary>"In Helm | the opposition party": the place that the sentence opens with is complete before an article or another name.</summary>
    private static bool IsPlace(SpeechContext context, int start, int last) =>
        context.Lower[start] is "in" or "at" && context.Entity(last) is { Type: Parties.EntityType.Location } && context.EntityOf[start + 1] == context.EntityOf[last];

    private static bool EndsPhrase(SpeechContext context, int at, int from, int upper)
    {
        if (context.QuotationOf[at] >= 0) return true;
        if (context.EntityOf[at] >= 0) return false;
        if (context.IsSign(at)) return !(context.Words[at] == "." && at + 1 < upper && context.IsCapitalised(at - 1) && context.Words[at - 1].Length == 1);
        if (context.Lower[at] is "and" or "or") return !ContinuesList(context, at, upper);
        if (context.Lower[at] is "of" or "for" or "from" or "within") return false;
        if (context.Lower[at] is "who" or "which") return false;
        if (context.Lower[at] is "to" or "with" or "in" or "at" or "inside" or "by") return at > from && !IsInsidePhrase(context, at, upper);
        if (at > from && context.Is(at, WordClass.Time) && context.IsCapitalised(at)) return true;
        if (context.Lower[at] is "earlier" or "late" or "yesterday" or "today" or "as") return true;
        return at > from && context.Is(at, WordClass.Subordinator | WordClass.Preposition | WordClass.Auxiliary) && !AfterRelative(context, from, at);
    }

    private static bool AfterRelative(SpeechContext context, int from, int at)
    {
        for (var i = from; i < at; i++)
        {
            if (context.Is(i, WordClass.Relative)) return true;
        }

        return false;
    }

    private static bool ContinuesList(SpeechContext context, int at, int upper) =>
        at + 1 < upper && (context.EntityOf[at + 1] >= 0 || context.Is(at + 1, WordClass.AnySource));

    /// <summary>"officials in Kyiv", "adviser to the minister", "a report by Northwire", "familiar with the talks": not "in a statement", "to reporters".</summary>
    private static bool IsInsidePhrase(SpeechContext context, int at, int upper)
    {
        if (at + 1 >= upper || context.IsSign(at + 1)) return false;
        for (var i = at + 1; i < Math.Min(upper, at + 5) && !context.IsSign(i); i++)
        {
            if (context.Is(i, WordClass.Medium | WordClass.Time) && context.EntityOf[i] < 0) return false;
        }

        if (context.Lower[at] is "to") return !context.Is(at + 1, WordClass.Person);
        return true;
    }

    private static TokenRange AppositionAt(SpeechContext context, int at, int upper)
    {
        var none = new TokenRange(at, at);
        if (at + 1 >= upper || context.Words[at] != "," || context.QuotationOf[at + 1] >= 0) return none;
        var isRelative = context.Is(at + 1, WordClass.Relative);
        var begins = isRelative || context.Is(at + 1, WordClass.Determiner | WordClass.Person)
            || context.Entity(at + 1) is { Type: Parties.EntityType.Norp or Parties.EntityType.Person };
        if (!begins) return none;
        for (var end = at + 1; end < upper && end - at <= LongestApposition; end++)
        {
            if (context.Words[end] is "," or "." or ";" or ":" || context.QuotationOf[end] >= 0) return new TokenRange(at + 1, end);
            if (!isRelative && (context.Is(end, WordClass.Auxiliary) || context.Is(end, WordClass.Relative))) return none;
        }

        return upper - at <= LongestApposition ? new TokenRange(at + 1, upper) : none;
    }
}
