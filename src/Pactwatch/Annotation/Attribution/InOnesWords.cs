using Pactwatch.Language;

namespace Pactwatch.Annotation.Attribution;

/// <summary>"The deal is, in Novak's words, “a bridge nobody has to burn”", "in her own words, “…”": whose words the quotation beside it is.</summary>
internal static class InOnesWords
{
    private const int LongestOwner = 8;

    public static IEnumerable<Saying> Read(SpeechContext context, TokenRange sentence, int number, ContentTaker taker)
    {
        for (var at = sentence.First; at + 2 < sentence.End; at++)
        {
            if (context.Lower[at] != "in" || context.QuotationOf[at] >= 0 || Owner(context, at + 1, sentence.End) is not { } found) continue;
            var quotation = Beside(context, at, found.End, sentence);
            if (quotation < 0 || taker.IsTaken(quotation)) continue;
            var saying = new Saying(CueLexicon.English.Verb("say"), new TokenRange(at, at + 1), number)
            {
                Position = context.Tokens[at].Span.Start,
                Source = found.Owner,
            };
            taker.TakeQuotation(saying, quotation);
            yield return saying;
        }
    }

    /// <summary>The owner of the words, and the first token behind them.</summary>
    private static (SourcePhrase Owner, int End)? Owner(SpeechContext context, int from, int upper)
    {
        var owner = -1;
        for (var at = from; at < Math.Min(upper, from + LongestOwner); at++)
        {
            if (context.QuotationOf[at] >= 0 || (context.IsSign(at) && context.Lower[at] is not ("'" or "’"))) return null;
            if (at == from && context.Is(at, WordClass.Possessive) && context.EntityOf[at] < 0) owner = at + 1;
            else if (at > from && context.Lower[at] is "'s" or "’s" or "'" or "’") owner = at;
            else if (owner >= 0 && context.Is(at, WordClass.Wording))
            {
                var phrase = new SourcePhrase(new TokenRange(from, owner), new TokenRange(from, owner), default);
                return context.Is(from, WordClass.Possessive) || SourceShape.IsSource(context, phrase) ? (phrase, at + 1) : null;
            }
        }

        return null;
    }

    private static int Beside(SpeechContext context, int first, int end, TokenRange sentence)
    {
        var behind = end;
        while (behind < sentence.End && context.QuotationOf[behind] < 0 && (context.IsComma(behind) || context.Words[behind] == ":")) behind++;
        if (behind < sentence.End && context.QuotationOf[behind] >= 0) return context.QuotationOf[behind];
        var before = first - 1;
        while (before >= sentence.First && context.QuotationOf[before] < 0 && context.IsComma(before)) before--;
        return before >= sentence.First && context.QuotationOf[before] >= 0 ? context.QuotationOf[before] : -1;
    }
}
