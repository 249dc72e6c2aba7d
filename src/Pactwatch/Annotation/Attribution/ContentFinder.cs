using Pactwatch.Language;

namespace Pactwatch.Annotation.Attribution;

/// <summary>Finds what is said, to the right of a cue.</summary>
internal sealed class ContentFinder(SpeechContext context, HashSet<int> claimed)
{
    private const int FewWords = 7;

    /// <summary>"said | that …", "said: | “…”", "agreed | to …". True where the words behind the cue are a content.</summary>
    public bool TryRight(Saying saying, Adjuncts adjuncts, int upper)
    {
        var at = adjuncts.End;
        var hasColon = false;
        while (at < upper && context.QuotationOf[at] < 0 && (context.IsComma(at) || context.Words[at] == ":"))
        {
            hasColon |= context.Words[at] == ":";
            at++;
        }

        var hasThat = at < upper && context.Lower[at] == "that" && context.QuotationOf[at] < 0;
        if (hasThat) at++;
        while (at < upper && context.IsComma(at)) at++;
        if (at >= upper || (context.IsSign(at) && context.QuotationOf[at] < 0 && at + 1 >= upper)) return Opens(saying, hasColon);
        if (!hasColon && LaterColon(at, upper)) return saying.OpensNextParagraph = saying.Cue!.Form == CueForm.Finite;
        if (saying.Cue!.IsWeak && !hasThat && context.QuotationOf[at] < 0) return false;
        var end = EndOfClause(saying, at, upper);
        if (context.QuotationOf[at] < 0 && !hasThat && !hasColon && !IsContent(saying.Cue!.Kind, at, end)) return false;
        if (end <= at) return false;
        TakeClause(saying, at, end);
        return saying.Content.Count > 0;
    }

    /// <summary>Takes the words as content: direct where they are one quotation, mixed where they hold one, else told.</summary>
    public void TakeClause(Saying saying, int start, int end)
    {
        while (end > start && context.QuotationOf[end - 1] < 0 && context.IsSign(end - 1)) end--;
        if (end <= start) return;
        var quotations = Enumerable.Range(start, end - start).Select(token => context.QuotationOf[token]).Where(q => q >= 0).Distinct().ToList();
        saying.Quotations.UnionWith(quotations);
        claimed.UnionWith(quotations);
        if (quotations.Count == 0)
        {
            saying.Content.Add(context.SpanOf(start, end));
            saying.Style = HasShortQuotation(start, end) ? AttributionStyle.Mixed : AttributionStyle.Indirect;
            return;
        }

        // "said: “…,” without giving a date": a quotation that ends as speech does is the whole content.
        var opening = context.Quotations[quotations[0]];
        if (context.QuotationOf[start] == quotations[0] && context.Text[opening.Words.End - 1] is ',' or '.' or '!' or '?') end = Math.Min(end, context.TokenAt(opening.Marks.End));
        var isWhole = Enumerable.Range(start, end - start).All(token => context.QuotationOf[token] >= 0 || context.IsSign(token));
        if (isWhole)
        {
            foreach (var quotation in quotations.Where(quotation => context.Quotations[quotation].Marks.Start < context.Tokens[end - 1].Span.End)) saying.Content.Add(context.Quotations[quotation].Words);
            var first = context.Text[context.Quotations[quotations[0]].Words.Start];
            saying.Style = char.IsLower(first) ? AttributionStyle.Mixed : AttributionStyle.Direct;
            return;
        }

        // A quotation may run past the end of the sentence that opened it.
        var clause = context.SpanOf(start, end);
        var last = context.Quotations[quotations[^1]];
        var first0 = context.Quotations[quotations[0]];
        var from = first0.Marks.Start <= clause.Start ? first0.Words.Start : clause.Start;
        var to = last.Marks.End >= clause.End ? last.Words.End : clause.End;
        saying.Content.Add(new TextSpan(from, Math.Max(from, to)));
        saying.Style = AttributionStyle.Mixed;
    }

    private bool HasShortQuotation(int start, int end)
    {
        var span = context.SpanOf(start, end);
        for (var i = context.QuotationAt(span.Start); i < context.Quotations.Length && context.Quotations[i].Marks.Start < span.End; i++)
        {
            if (context.Quotations[i].Depth == 0 && span.Contains(context.Quotations[i].Words)) return true;
        }

        return false;
    }

    private static bool Opens(Saying saying, bool hasColon)
    {
        if (hasColon) saying.OpensNextParagraph = true;
        return hasColon;
    }

    /// <summary>"reports the following statement of the government:" — what is said comes with the next paragraph.</summary>
    private bool LaterColon(int at, int upper) =>
        upper - at < 14 && context.Words[upper - 1] == ":" && context.QuotationOf[upper - 1] < 0
        && Enumerable.Range(at, upper - at).Any(token => context.Lower[token] == "following" || context.Is(token, WordClass.Medium | WordClass.Document));

    /// <summary>Up to the end of the sentence, or to the next clause with a speaker of its own.</summary>
    private int EndOfClause(Saying saying, int at, int upper)
    {
        for (var token = at + 1; token + 1 < upper; token++)
        {
            if (context.QuotationOf[token] >= 0 || !context.IsComma(token) && context.Words[token] != ";") continue;
            var next = token + 1;
            if (context.QuotationOf[next] >= 0) continue;
            if (StartsNextSaying(saying, next, upper)) return token;
        }

        return upper;
    }

    private bool StartsNextSaying(Saying saying, int next, int upper)
    {
        if (CueLexicon.English.At(context.Lower.AsSpan(next, upper - next)) is { } direct)
            return direct.Form != CueForm.Finite && saying.CueTokens.End <= next;
        if (context.Lower[next] is not ("and" or "but" or "while" or "whereas" or "though" or "although")) return false;
        for (var token = next + 1; token < Math.Min(upper, next + 12) && context.QuotationOf[token] < 0 && context.Lower[token] != "that"; token++)
        {
            if (CueLexicon.English.At(context.Lower.AsSpan(token, upper - token)) is { Form: CueForm.Finite } && !context.Is(token - 1, WordClass.Determiner)) return true;
            if (context.Is(token, WordClass.Auxiliary)) return false;
        }

        return false;
    }

    /// <summary>Without "that", the words must look like a clause; some cues take a bare noun phrase or an infinitive as well.</summary>
    private bool IsContent(CueKind kind, int at, int end)
    {
        var takesTo = kind is CueKind.Promise or CueKind.Demand or CueKind.Think or CueKind.Ask or CueKind.Decline or CueKind.Warn;
        if (context.Lower[at] == "to") return takesTo;
        if (kind is CueKind.Decline) return context.Lower[at] is "comment" or "comments";
        if (context.Is(at, WordClass.Preposition) && context.EntityOf[at] < 0) return (kind == CueKind.Warn && context.Lower[at] is "of" or "against") || HoldsQuotationSoon(at, end);
        if (kind is CueKind.Announce or CueKind.Confirm or CueKind.Deny or CueKind.Demand or CueKind.Promise) return true;
        if (takesTo && Enumerable.Range(at, end - at).Any(token => context.Lower[token] == "to")) return true;
        return Enumerable.Range(at, end - at).Any(token => context.QuotationOf[token] >= 0 || IsVerbShape(token, at));
    }

    /// <summary>"spoke | of “a great day for both of us”": what is quoted behind the preposition was said.</summary>
    private bool HoldsQuotationSoon(int at, int end)
    {
        if (context.Lower[at] is not ("of" or "about" or "against" or "for" or "over" or "to")) return false;
        for (var token = at + 1; token < Math.Min(end, at + FewWords); token++)
        {
            if (context.QuotationOf[token] >= 0) return true;
            if (context.IsSign(token)) return false;
        }

        return false;
    }

    private bool IsVerbShape(int token, int at) =>
        context.EntityOf[token] < 0 && (context.Is(token, WordClass.Auxiliary)
            || (token > at && context.Lower[token].Length > 4 && context.Lower[token].EndsWith("ed", StringComparison.Ordinal) && !context.Is(token - 1, WordClass.Determiner)));
}
