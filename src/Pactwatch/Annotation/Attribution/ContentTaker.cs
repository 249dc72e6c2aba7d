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
        while (end > run.First && context.QuotationOf[end - 1] < 0 && context.IsSign(end - 1) && context.Words[end - 1] is not (")" or "]") && !ClosesQuotation(run.First, end - 1)) end--;
        if (end <= run.First) return;
        if (run.First >= saying.CueTokens.End) end = Onward(end);
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

    /// <summary>"called it a “mistake” | of the old guard": where the tree breaks off at a closing mark inside a clause, the clause goes on to its next sign.</summary>
    private int Onward(int end)
    {
        var quotation = context.QuotationAt(context.Tokens[end - 1].Span.End) - 1;
        while (quotation >= 0 && context.Quotations[quotation].Marks.End < context.Tokens[end - 1].Span.End && context.Quotations[quotation].Depth > 0) quotation--;
        if (quotation < 0 || context.Quotations[quotation] is not { IsClosed: true } last || last.Marks.End != context.Tokens[end - 1].Span.End) return end;
        if (context.Text[last.Words.End - 1] is ',' or '.' or '?' or '!' or '…') return end;
        while (end < context.Words.Length && !context.IsSign(end) && !OpensAnother(end) && context.QuotationOf[end] < 0 && context.ParagraphAt(context.Tokens[end].Span.Start) == context.ParagraphAt(last.Marks.Start)) end++;
        return end;
    }

    /// <summary>"called it a “mistake” | and said that", "| on Monday", "| when asked": another clause, or what belongs to the cue.</summary>
    private bool OpensAnother(int token)
    {
        var next = token + 1 < context.Words.Length ? token + 1 : token;
        return context.Lower[token] switch
        {
            "and" or "but" => context.Tokens[next].Upos is "VERB" or "AUX" && CueLexicon.English.At(context.Lower.AsSpan(next)) is { Form: CueForm.Finite },
            "on" or "in" or "at" or "during" or "last" or "this" or "late" or "early" => context.Is(next, WordClass.Time | WordClass.Medium) || (token + 2 < context.Words.Length && context.Lower[next] is "a" or "an" or "the" && context.Is(token + 2, WordClass.Medium)),
            "while" or "when" or "after" or "as" or "because" or "although" or "though" or "before" => true,
            _ => context.Is(token, WordClass.Time) && context.IsCapitalised(token) && context.Lower[token] is not ("may" or "march"),
        };
    }

    /// <summary>A mark that closes words quoted inside the run, few as they are: "can “rock the boat”".</summary>
    private bool ClosesQuotation(int first, int mark)
    {
        var at = context.Tokens[mark].Span;
        for (var i = context.QuotationAt(context.Tokens[first].Span.Start); i < context.Quotations.Length && context.Quotations[i].Marks.Start < at.Start; i++)
        {
            if (context.Quotations[i].IsClosed && context.Quotations[i].Marks.End == at.End) return true;
        }

        return false;
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
