using Pactwatch.Language;

namespace Pactwatch.Annotation.Attribution;

/// <summary>"“The envoy was fair,” Novak said at a rally in Helm, | “but the talks will fail”": the second half of a quotation that cue, place and time interrupt.</summary>
internal static class ResumedQuotation
{
    /// <summary>The quotation in the same sentence behind the cue that goes on with the one before it, or -1.</summary>
    public static int Behind(SpeechContext context, ContentTaker taker, Saying saying, TokenRange sentence)
    {
        var cue = saying.CueTokens;
        if (saying.Cue is not { Form: CueForm.Finite } || !saying.Quotations.Any(quotation => IsCutBefore(context, quotation, cue.First))) return -1;
        for (var token = cue.End; token < sentence.End; token++)
        {
            var quotation = context.QuotationOf[token];
            if (quotation < 0)
            {
                if (SaysSomething(context, token, sentence.End)) return -1;
                continue;
            }

            return !taker.IsTaken(quotation) && token > cue.End && Resumes(context, token, quotation) ? quotation : -1;
        }

        return -1;
    }

    /// <summary>A quotation before the cue whose last sign leaves the sentence open.</summary>
    private static bool IsCutBefore(SpeechContext context, int quotation, int cue) =>
        context.Quotations[quotation].Marks.End <= context.Tokens[cue].Span.Start && context.Text[context.Quotations[quotation].Words.End - 1] is ',' or '—' or '–';

    private static bool Resumes(SpeechContext context, int token, int quotation) =>
        char.IsLower(context.Text[context.Quotations[quotation].Words.Start]) && (context.IsComma(token - 1) || context.Lower[token - 1] is "and" or "but");

    private static bool SaysSomething(SpeechContext context, int token, int end) =>
        context.Tokens[token].Upos == "VERB" && context.EntityOf[token] < 0 && CueLexicon.English.At(context.Lower.AsSpan(token, end - token)) is { Form: not CueForm.Fixed, Kind: not CueKind.Think, IsWeak: false };
}
