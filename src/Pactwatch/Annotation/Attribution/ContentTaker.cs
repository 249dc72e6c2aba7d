using Pactwatch.Language;

namespace Pactwatch.Annotation.Attribution;

/// <summary>Gives words to a saying as its content, with the whole of every quotation that they reach into, and keeps which quotations are given away.</summary>
internal sealed class ContentTaker(SpeechContext context)
{
    private readonly HashSet<int> taken = [];

    public bool IsTaken(int quotation) => taken.Contains(quotation);

    /// <summary>The words but for signs behind them; direct where they are quoted whole, mixed where in part.</summary>
    public void Take(Saying saying, TokenRange run)
    {
        var end = EndOfSpeech(saying, run.First, run.End);
        while (end > run.First && context.QuotationOf[end - 1] < 0 && context.IsSign(end - 1) && context.Words[end - 1] is not (")" or "]")) end--;
        if (end <= run.First) return;
        var cue = context.Tokens[saying.CueTokens.First].Span.Start;
        var span = context.SpanOf(run.First, end);
        for (var token = run.First; token < end; token++)
        {
            if (context.QuotationOf[token] < 0 || !saying.Quotations.Add(context.QuotationOf[token])) continue;
            taken.Add(context.QuotationOf[token]);
            var marks = context.Quotations[context.QuotationOf[token]].Marks;
            // A quotation that the cue interrupts is given in two pieces.
            if (marks.Start > cue == span.Start > cue) span = span.Cover(marks);
        }

        Add(saying, span);
    }

    public void TakeQuotation(Saying saying, int quotation)
    {
        taken.Add(quotation);
        saying.Quotations.Add(quotation);
        Add(saying, context.Quotations[quotation].Marks);
    }

    private void Add(Saying saying, TextSpan span)
    {
        saying.Add(span);
        saying.Style = ContentStyle.Of(context, saying.Content);
    }

    /// <summary>"said it was “over,” | in an interview": where speech ends with a comma inside its marks, what follows is the report's again.</summary>
    private int EndOfSpeech(Saying saying, int from, int end)
    {
        var ends = from < saying.CueTokens.End ? ",?!" : ",";
        for (var token = end - 2; token >= from; token--)
        {
            if (context.QuotationOf[token + 1] >= 0) return end;
            if (context.QuotationOf[token] < 0) continue;
            return ends.Contains(context.Text[context.Quotations[context.QuotationOf[token]].Words.End - 1], StringComparison.Ordinal) ? token + 1 : end;
        }

        return end;
    }
}
