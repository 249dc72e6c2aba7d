using Pactwatch.Annotation.Grammar;
using Pactwatch.Language;

namespace Pactwatch.Annotation.Attribution;

/// <summary>"“A bridge nobody has to burn” is how Novak describes the deal", "“…” was Novak's verdict": a quotation that the sentence opens with and says whose it is.</summary>
internal static class EquatedQuotation
{
    private const int LongestSubject = 14;

    public static Saying? Read(SpeechContext context, SentenceTree tree, int number, ContentTaker taker)
    {
        var sentence = tree.Sentence.Tokens;
        var quotation = context.QuotationOf[sentence.First];
        if (quotation < 0 || taker.IsTaken(quotation)) return null;
        var be = sentence.First;
        while (be < sentence.End && (context.QuotationOf[be] == quotation || context.IsComma(be))) be++;
        if (be + 2 >= sentence.End || !context.Is(be, WordClass.Be)) return null;
        return Clause(context, tree, be, number, quotation, taker) ?? Verdict(context, sentence, be, number, quotation, taker);
    }

    private static Saying? Clause(SpeechContext context, SentenceTree tree, int be, int number, int quotation, ContentTaker taker)
    {
        var sentence = tree.Sentence.Tokens;
        if (context.Lower[be + 1] is not ("how" or "what")) return null;
        for (var verb = be + 2; verb < Math.Min(sentence.End, be + LongestSubject); verb++)
        {
            if (context.Tokens[verb].Upos != "VERB" || context.EntityOf[verb] >= 0 || tree.VerbForm(verb - sentence.First) is "VBG") continue;
            if (SourceReader.OfClause(context, tree, verb - sentence.First, out var owner) is not { } source || owner != verb - sentence.First || source.Tokens.First < be + 2) continue;
            return SourceShape.IsSource(context, source) ? Make(context, source, new TokenRange(verb, verb + 1), number, quotation, taker) : null;
        }

        return null;
    }

    /// <summary>"was | Novak's | verdict".</summary>
    private static Saying? Verdict(SpeechContext context, TokenRange sentence, int be, int number, int quotation, ContentTaker taker)
    {
        for (var at = be + 2; at + 1 < Math.Min(sentence.End, be + LongestSubject); at++)
        {
            if (context.QuotationOf[at] >= 0) return null;
            if (context.Lower[at] is not ("'s" or "’s" or "'" or "’")) continue;
            var last = at + 1;
            while (last + 1 < sentence.End && context.Tokens[last].Upos is "ADJ" or "ADV" or "NUM") last++;
            if (!context.Is(last, WordClass.Verdict)) return null;
            var owner = new TokenRange(be + 1, at);
            var source = new SourcePhrase(owner, owner, default);
            return SourceShape.IsSource(context, source) ? Make(context, source, new TokenRange(last, last + 1), number, quotation, taker) : null;
        }

        return null;
    }

    private static Saying Make(SpeechContext context, SourcePhrase source, TokenRange cue, int number, int quotation, ContentTaker taker)
    {
        var saying = new Saying(CueLexicon.English.Verb("say"), cue, number) { Source = source, Position = context.Tokens[cue.First].Span.Start };
        taker.TakeQuotation(saying, quotation);
        return saying;
    }
}
