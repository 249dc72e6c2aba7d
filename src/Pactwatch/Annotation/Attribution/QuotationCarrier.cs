using Pactwatch.Language;
using Pactwatch.Text;

namespace Pactwatch.Annotation.Attribution;

/// <summary>
/// Gives quotations without a cue of their own a speaker: the one whose quotation goes on, the one who was
/// just speaking, the one whose sentence ended in a colon, the one signed behind a dash.
/// </summary>
internal sealed class QuotationCarrier(SpeechContext context, List<Saying> sayings)
{
    /// <summary>Characters from the dash to the paragraph's end: a name with a role, not the next sentence.</summary>
    private const int LongestSignature = 120;

    private readonly Dictionary<int, Saying> speakerOf = [];

    public List<Saying> Carry()
    {
        foreach (var saying in sayings)
        {
            foreach (var quotation in saying.Quotations) speakerOf.TryAdd(quotation, saying);
        }

        var carried = new List<Saying>();
        var next = 0;
        Saying? running = null;
        for (var i = 0; i < context.Quotations.Length; i++)
        {
            var quotation = context.Quotations[i];
            while (next < sayings.Count && sayings[next].Position < quotation.Marks.Start) running = sayings[next++];
            if (quotation.Depth > 0 || speakerOf.ContainsKey(i) || !context.IsRead(quotation.Marks.Start)) continue;
            if (quotation.Continues && Previous(i) is { } open) open.Add(quotation.Marks);
            else if (Signed(i) is { } signed)
            {
                signed.Add(quotation.Marks);
                signed.Quotations.Add(i);
                signed.Style = AttributionStyle.Direct;
                carried.Add(signed);
            }
            else if (quotation.CountWords(context.Text) > 3 && Speaker(i, running) is { } from)
            {
                if (GoesOn(from))
                {
                    from.Add(quotation.Marks);
                    from.Quotations.Add(i);
                    speakerOf.TryAdd(i, from);
                    continue;
                }

                carried.Add(Carried(from, i));
            }
            else continue;
            speakerOf.TryAdd(i, carried.Count > 0 && carried[^1].Quotations.Contains(i) ? carried[^1] : Previous(i)!);
        }

        return carried;
    }

    /// <summary>The words of one who was just speaking, in the same paragraph or the next: one utterance, told in pieces.</summary>
    private static bool GoesOn(Saying from) => from.Cue is not null;

    /// <summary>The saying of the outer quotation before this one.</summary>
    private Saying? Previous(int quotation)
    {
        for (var i = quotation - 1; i >= 0; i--)
        {
            if (context.Quotations[i].Depth == 0) return speakerOf.GetValueOrDefault(i);
        }

        return null;
    }

    private Saying? Speaker(int index, Saying? running)
    {
        var quotation = context.Quotations[index];
        var first = context.TokenAt(quotation.Marks.Start);
        if (first > 0 && !StartsSentence(first) || !IsSentence(quotation)) return null;
        if (Introduced(first, running) is { } introduced) return introduced;
        if (running is null) return null;
        var paragraph = context.ParagraphAt(quotation.Marks.Start);
        var gap = paragraph - context.ParagraphAt(running.Position);
        if (gap == 0) return running;
        var startsParagraph = context.Paragraphs[paragraph].Span.Start == quotation.Marks.Start;
        if (gap != 1 || !startsParagraph) return null;
        var before = context.Paragraphs[paragraph - 1].Span;
        var last = context.Text[before.End - 1];
        return running.OpensNextParagraph || last == ':' || EndsInSpeech(before, running) ? running : null;
    }

    /// <summary>The paragraph before ends with the speaker's words or with the cue behind them.</summary>
    private bool EndsInSpeech(TextSpan paragraph, Saying running) =>
        running.Quotations.Count > 0 && (context.Text[paragraph.End - 1] is '”' or '"' or '»' || context.ParagraphAt(running.Position) == context.ParagraphAt(paragraph.Start));

    private bool StartsSentence(int token) => context.Words[token - 1] is "." or "!" or "?" or ":" or "…" or "..." || context.QuotationOf[token - 1] >= 0
        || context.ParagraphAt(context.Tokens[token - 1].Span.Start) != context.ParagraphAt(context.Tokens[token].Span.Start);

    /// <summary>The quotation is a sentence of its own, not a phrase inside one ("a disgrace to us all" was the headline).</summary>
    private bool IsSentence(Quotation quotation)
    {
        if (char.IsLower(context.Text[quotation.Words.Start])) return false;
        if (context.Text[quotation.Words.End - 1] is '.' or '!' or '?' or '…') return true;
        var behind = quotation.Marks.End;
        return behind >= context.Text.Length || context.Text[behind] is '.' or '!' or '?' or '\n';
    }

    private static Saying Carried(Saying from, int quotation, TextSpan words, int position)
    {
        var saying = new Saying(null, default, from.Sentence) { Speaker = from.Speaker, Style = AttributionStyle.Direct, Position = position, IsPerson = from.IsPerson };
        saying.Chain.AddRange(from.Chain);
        saying.Content.Add(words);
        saying.Quotations.Add(quotation);
        return saying;
    }

    private Saying Carried(Saying from, int quotation) => Carried(from, quotation, context.Quotations[quotation].Marks, context.Quotations[quotation].Marks.Start);

    /// <summary>"Novak was blunt. | “…”": the subject of the sentence before, where nobody spoke since.</summary>
    private Saying? Introduced(int first, Saying? running)
    {
        var last = first - 1;
        if (last < 0 || context.ParagraphAt(context.Tokens[last].Span.Start) != context.ParagraphAt(context.Tokens[first].Span.Start)) return null;
        var sentence = context.SentenceOf(last);
        if (running is not null && running.Position >= sentence.Span.Start) return null;
        for (var token = sentence.Tokens.First; token < Math.Min(sentence.Tokens.First + 4, sentence.Tokens.End); token++)
        {
            if (context.QuotationOf[token] >= 0) return null;
            if (context.Entity(token) is { Type: Parties.EntityType.Person } person) return Named(person);
        }

        return null;
    }

    private static Saying Named(Parties.EntityMention name)
    {
        var saying = new Saying(null, default, 0) { Speaker = new Speaker(name.Name, name.Role, name.State), IsPerson = name.Type == Parties.EntityType.Person };
        saying.Chain.Add(name.Name);
        return saying;
    }

    /// <summary>“…” — Ana Novak, foreign minister.</summary>
    private Saying? Signed(int quotation)
    {
        var marks = context.Quotations[quotation].Marks;
        var dash = context.TokenAt(marks.End);
        if (dash + 1 >= context.Words.Length || context.Words[dash] is not ("—" or "–" or "-" or "--" or "―")) return null;
        var lineEnd = LineEnd(marks);
        if (context.Tokens[dash].Span.Start >= lineEnd || lineEnd - context.Tokens[dash].Span.Start > LongestSignature) return null;
        var end = dash + 1;
        while (end < context.Words.Length && context.Tokens[end].Span.Start < lineEnd && !context.IsSign(end)) end++;
        var signature = new TokenRange(dash + 1, end);
        var name = context.Entity(dash + 1);
        if (name is not { Type: Parties.EntityType.Person or Parties.EntityType.Organization } && !IsNameByShape(signature, lineEnd)) return null;
        var signed = new Saying(null, new TokenRange(dash, dash + 1), 0) { Source = new SourcePhrase(signature, signature, default), Position = marks.Start };
        signed.Speaker = name is null ? new Speaker(context.SpanOf(signature).In(context.Text)) : new Speaker(name.Name, name.Role, name.State);
        signed.IsPerson = name?.Type != Parties.EntityType.Organization;
        signed.Chain.Add(signed.Speaker.Name);
        return signed;
    }

    private int LineEnd(TextSpan marks)
    {
        var paragraph = context.Paragraphs[context.ParagraphAt(marks.Start)].Span.End;
        var line = context.Text.IndexOf('\n', marks.End, Math.Max(0, paragraph - marks.End));
        return line < 0 ? paragraph : line;
    }

    /// <summary>Two to four words that all start big and end the line, or stand before a comma.</summary>
    private bool IsNameByShape(TokenRange signature, int lineEnd)
    {
        if (signature.Count is < 2 or > 4) return false;
        var behind = context.Tokens[signature.End - 1].Span.End;
        if (!string.IsNullOrWhiteSpace(context.Text[behind..lineEnd]) && context.Text[behind] is not ',' and not '(') return false;
        return Enumerable.Range(signature.First, signature.Count).All(context.IsCapitalised);
    }
}
