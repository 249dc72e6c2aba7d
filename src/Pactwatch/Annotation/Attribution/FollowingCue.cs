using Pactwatch.Language;

namespace Pactwatch.Annotation.Attribution;

/// <summary>Tells whether a quotation has a cue of its own behind it: "“The other side is not,” she added."</summary>
internal static class FollowingCue
{
    /// <summary>Words from the closing mark to the cue: who says it, with a title.</summary>
    private const int Farthest = 12;

    public static bool Has(SpeechContext context, int quotation)
    {
        var closing = context.Quotations[quotation];
        if (context.Text[closing.Words.End - 1] is '.' or '…') return false;
        var from = context.TokenAt(closing.Marks.End);
        if (from >= context.Tokens.Length) return false;
        var end = Math.Min(Math.Max(from, EndOfSentence(context, from, closing)), from + Farthest);
        for (var token = from; token < end && context.QuotationOf[token] < 0; token++)
        {
            if (context.EntityOf[token] < 0 && CueLexicon.English.At(context.Lower.AsSpan(token, end - token)) is { Form: CueForm.Finite, Kind: not CueKind.Think, IsWeak: false } && context.Tokens[token].Upos == "VERB") return true;
        }

        return false;
    }

    private static int EndOfSentence(SpeechContext context, int token, Quotation closing) =>
        context.ParagraphAt(context.Tokens[token].Span.Start) == context.ParagraphAt(closing.Marks.Start) ? context.SentenceOf(token).Tokens.End : token;
}
