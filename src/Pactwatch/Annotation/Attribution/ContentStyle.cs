using Pactwatch.Language;

namespace Pactwatch.Annotation.Attribution;

/// <summary>How a content is given, by how much of it stands in quotation marks.</summary>
internal static class ContentStyle
{
    public static AttributionStyle Of(SpeechContext context, IReadOnlyList<TextSpan> content)
    {
        int quoted = 0, told = 0;
        var isLower = false;
        var hasShort = false;
        foreach (var span in content)
        {
            for (var token = context.TokenAt(span.Start); token < context.Tokens.Length && context.Tokens[token].Span.Start < span.End; token++)
            {
                if (context.IsSign(token)) continue;
                if (context.QuotationOf[token] < 0) told++;
                else if (quoted++ == 0) isLower = char.IsLower(context.Words[token][0]);
            }

            hasShort |= HoldsQuotation(context, span);
        }

        if (quoted > 0 && told == 0) return isLower ? AttributionStyle.Mixed : AttributionStyle.Direct;
        return quoted > 0 || hasShort ? AttributionStyle.Mixed : AttributionStyle.Indirect;
    }

    private static bool HoldsQuotation(SpeechContext context, TextSpan span)
    {
        for (var i = context.QuotationAt(span.Start); i < context.Quotations.Length && context.Quotations[i].Marks.Start < span.End; i++)
        {
            if (context.Quotations[i].Depth == 0 && span.Contains(context.Quotations[i].Words)) return true;
        }

        return false;
    }
}
