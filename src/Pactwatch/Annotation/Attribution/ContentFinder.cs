using Pactwatch.Language;

namespace Pactwatch.Annotation.Attribution;

/// <summary>Takes words as the content of an adverbial ("according to X, …"): direct, mixed or told.</summary>
internal sealed class ContentFinder(SpeechContext context, HashSet<int> claimed)
{
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
}
