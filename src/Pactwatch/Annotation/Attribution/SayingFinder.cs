using Pactwatch.Language;

namespace Pactwatch.Annotation.Attribution;

/// <summary>Turns the cues of one sentence into sayings: source, content and quotations around each cue.</summary>
internal sealed class SayingFinder(SpeechContext context)
{
    private readonly HashSet<int> claimed = [];

    public List<Saying> Find(int sentence)
    {
        var range = context.Report.Sentences[sentence].Tokens;
        var sayings = new List<Saying>();
        foreach (var mention in CueReader.Read(context, range))
        {
            var lower = sayings.Count == 0 ? range.First : Math.Max(range.First, sayings[^1].CueTokens.End);
            var saying = new Saying(mention.Cue, mention.Tokens, sentence) { Position = context.Tokens[mention.Tokens.First].Span.Start };
            if (Build(saying, mention, range, lower, sayings)) sayings.Add(saying);
        }

        return sayings;
    }

    private bool Build(Saying saying, CueMention mention, TokenRange sentence, int lower, List<Saying> earlier)
    {
        if (mention.Cue.Kind == CueKind.Adverbial || mention.Cue is { Lemma: "cite" or "quote", Form: CueForm.Participle }) return new AdverbialSaying(context, claimed).Build(saying, sentence, earlier);
        if (mention.IsPassive) return BuildPassive(saying, sentence, lower);
        if (TryBehindQuotation(saying, sentence, lower)) return true;
        if (mention.Cue.Form == CueForm.Participle)
        {
            saying.SharesSourceOf = earlier.LastOrDefault();
            if (saying.SharesSourceOf is null) saying.Source = SentenceSubject(sentence, mention.Tokens.First);
            if (saying.SharesSourceOf is null && !IsSource(saying.Source)) return false;
        }
        else
        {
            saying.Source = SourceFinder.Before(context, mention.Tokens.First, lower);
            if (!IsSource(saying.Source) && SubjectFinder.Of(context, mention.Tokens.First, lower, sentence) is { } subjectInTree && IsSource(subjectInTree)) saying.Source = subjectInTree;
            if (saying.Source is null && earlier.Count > 0 && context.Lower[mention.Tokens.First - 1] is "and" or "but") saying.SharesSourceOf = earlier[^1];
            else if (!IsSource(saying.Source)) return TryInverted(saying, sentence, lower);
        }

        if (saying.Source is { } subject) saying.Outlet = OutletBefore(sentence.First, subject.Tokens.First);
        var upper = sentence.End;
        var from = ReadQuoted(saying, mention.Tokens.End, upper);
        var adjuncts = ReadAdjuncts(saying, from, upper);
        if (TryParenthesis(saying, sentence, lower, adjuncts)) return true;
        return new ContentFinder(context, claimed).TryRight(saying, adjuncts, upper);
    }

    /// <summary>"…," he said | said the minister | Reuters quotes an official. True where the quotation right before is what is said.</summary>
    private bool TryBehindQuotation(Saying saying, TokenRange sentence, int lower)
    {
        var cue = saying.CueTokens.First;
        var quoteEnd = cue - 1;
        while (quoteEnd >= sentence.First && context.QuotationOf[quoteEnd] < 0) quoteEnd--;
        if (quoteEnd < sentence.First || quoteEnd < lower - 1 || claimed.Contains(context.QuotationOf[quoteEnd])) return false;
        var first = quoteEnd + 1;
        while (first < cue && context.IsComma(first)) first++;
        var end = saying.CueTokens.End;
        if (first == cue)
        {
            saying.Source = SourceFinder.After(context, end, sentence.End);
            if (!IsSource(saying.Source)) return false;
            end = saying.Source!.Value.Tokens.End;
        }
        else
        {
            saying.Source = SourceFinder.Before(context, cue, first);
            if (!IsSource(saying.Source) || saying.Source!.Value.Tokens.First > first + (context.Lower[first] == "as" ? 1 : 0)) return false;
            end = ReadQuoted(saying, end, sentence.End);
        }

        var adjuncts = ReadAdjuncts(saying, end, sentence.End);
        TakeQuotation(saying, context.QuotationOf[quoteEnd], sentence, lower);
        TakeRestOfSplit(saying, adjuncts.End, sentence.End);
        return true;
    }

    private void TakeQuotation(Saying saying, int quotation, TokenRange sentence, int lower)
    {
        var words = context.Quotations[quotation].Words;
        var before = context.TokenAt(context.Quotations[quotation].Marks.Start) - 1;
        var isMixed = before >= Math.Max(sentence.First, lower) && !context.IsSign(before);
        var start = isMixed ? context.Tokens[Math.Max(sentence.First, lower)].Span.Start : words.Start;
        Take(saying, quotation, new TextSpan(start, words.End), isMixed ? AttributionStyle.Mixed : AttributionStyle.Direct);
    }

    /// <summary>"…," he said, | "…": the quotation goes on behind the cue.</summary>
    private void TakeRestOfSplit(Saying saying, int from, int upper)
    {
        var at = from;
        while (at < upper && (context.IsComma(at) || context.Words[at] is ":" or "." || context.IsSign(at)) && context.QuotationOf[at] < 0) at++;
        if (at < upper && context.QuotationOf[at] is >= 0 and var next && !claimed.Contains(next)) Take(saying, next, context.Quotations[next].Words, AttributionStyle.Direct);
    }

    private void Take(Saying saying, int quotation, TextSpan content, AttributionStyle style)
    {
        claimed.Add(quotation);
        saying.Quotations.Add(quotation);
        saying.Content.Add(content);
        saying.Style = style;
    }

    /// <summary>Behind "Reuters quotes" stands the one who spoke; gives the token behind it.</summary>
    private int ReadQuoted(Saying saying, int from, int upper)
    {
        if (saying.Cue!.Lemma is not ("quote" or "cite")) return from;
        var quoted = SourceFinder.After(context, from, upper);
        if (!IsSource(quoted)) return from;
        saying.Quoted = quoted;
        return quoted!.Value.Tokens.End;
    }

    private Adjuncts ReadAdjuncts(Saying saying, int from, int upper)
    {
        var adjuncts = Adjuncts.Read(context, from, upper, saying.Cue!.Lemma is "tell" or "inform" or "assure" or "remind" or "brief");
        saying.Outlet ??= adjuncts.Outlet;
        saying.SaidTo ??= adjuncts.SaidTo;
        return adjuncts;
    }

    /// <summary>"In an interview with Reuters, | Novak said", "Speaking to Northwire news agency, …".</summary>
    private string? OutletBefore(int from, int end)
    {
        for (var token = from + 1; token < end; token++)
        {
            if (context.QuotationOf[token] >= 0 || context.Lower[token] is not ("with" or "to" or "by") || !(context.Is(token - 1, WordClass.Medium) || context.Lower[token - 1] is "speaking" or "talking")) continue;
            if (OutletReader.At(context, token + 1, end) is { } outlet) return outlet.Name;
        }

        return null;
    }

    /// <summary>"The deal was confirmed by the ministry", "he was quoted by Northwire as saying that …".</summary>
    private bool BuildPassive(Saying saying, TokenRange sentence, int lower)
    {
        var subject = SourceFinder.Before(context, saying.CueTokens.First, lower);
        var at = saying.CueTokens.End;
        if (context.Lower[Math.Min(at, sentence.End - 1)] == "as" && at + 1 < sentence.End && context.Lower[at + 1] == "saying") at += 2;
        SourcePhrase? agent = null;
        if (at < sentence.End && context.Lower[at] == "by")
        {
            agent = SourceFinder.After(context, at + 1, sentence.End);
            at = agent?.Tokens.End ?? at + 1;
        }

        if (saying.Cue!.Lemma is "quote" or "cite")
        {
            saying.Source = agent is null ? subject : agent;
            saying.Quoted = agent is null ? null : subject;
            if (!IsSource(subject)) return false;
            return TryBehind(saying, sentence, lower, subject!.Value) || new ContentFinder(context, claimed).TryRight(saying, ReadAdjuncts(saying, at, sentence.End), sentence.End);
        }

        if (saying.Cue.IsWeak || !IsSource(agent) || subject is not { } told) return false;
        saying.Source = agent;
        saying.Content.Add(context.SpanOf(told.Tokens.First, saying.CueTokens.End));
        return true;
    }

    /// <summary>"…," the minister was quoted by Northwire as saying.</summary>
    private bool TryBehind(Saying saying, TokenRange sentence, int lower, SourcePhrase subject)
    {
        var before = subject.Tokens.First - 1;
        while (before >= sentence.First && context.IsComma(before)) before--;
        if (before < sentence.First || context.QuotationOf[before] is < 0 and var _ || claimed.Contains(context.QuotationOf[before])) return false;
        TakeQuotation(saying, context.QuotationOf[before], sentence, lower);
        return true;
    }

    /// <summary>"The troops will leave, | said the minister": told, with the source behind the cue.</summary>
    private bool TryInverted(Saying saying, TokenRange sentence, int lower)
    {
        var cue = saying.CueTokens.First;
        if (saying.Cue!.IsWeak || cue - 1 <= lower || context.Words[cue - 1] != ",") return false;
        var source = SourceFinder.After(context, saying.CueTokens.End, sentence.End);
        if (!IsSource(source)) return false;
        saying.Source = source;
        var adjuncts = ReadAdjuncts(saying, source!.Value.Tokens.End, sentence.End);
        return adjuncts.End < sentence.End && context.IsSign(adjuncts.End) && TakeLeft(saying, lower, cue - 1);
    }

    /// <summary>"The troops will leave, the minister said on Friday." | "The troops, officials say, will leave."</summary>
    private bool TryParenthesis(Saying saying, TokenRange sentence, int lower, Adjuncts adjuncts)
    {
        if (saying.Source is not { } source || source.Tokens.First - 1 <= lower || saying.Cue!.Form == CueForm.Participle || saying.Cue.IsWeak) return false;
        var comma = source.Tokens.First - 1;
        if (context.Lower[comma] == "as" && comma - 1 > lower) comma--;
        if (!context.IsComma(comma)) return false;
        var closes = adjuncts.End >= sentence.End || context.Words[adjuncts.End] is "." or "," or ";" or "!" or "?" or "—" or "–";
        if (!closes || !TakeLeft(saying, lower, comma)) return false;
        if (adjuncts.End + 3 < sentence.End && context.IsComma(adjuncts.End) && context.Is(adjuncts.End + 1, WordClass.Auxiliary))
            saying.Content.Add(context.SpanOf(adjuncts.End + 1, LastWord(sentence)));
        return true;
    }

    private bool TakeLeft(Saying saying, int lower, int end)
    {
        var start = lower;
        while (start < end && (context.IsSign(start) && context.QuotationOf[start] < 0 || context.Lower[start] is "and" or "but" && start > 0 && context.IsComma(start - 1))) start++;
        if (end - start < 3 || context.Is(start, WordClass.Preposition) && !HasAuxiliary(start, end)) return false;
        new ContentFinder(context, claimed).TakeClause(saying, start, end);
        return true;
    }

    private bool HasAuxiliary(int start, int end) => Enumerable.Range(start, end - start).Any(token => context.Is(token, WordClass.Auxiliary));

    private int LastWord(TokenRange sentence)
    {
        var end = sentence.End;
        while (end > sentence.First + 1 && context.IsSign(end - 1) && context.QuotationOf[end - 1] < 0) end--;
        return end;
    }

    /// <summary>The subject of the sentence, for a participle with no cue before it: "Novak defended the plan, | saying".</summary>
    private SourcePhrase? SentenceSubject(TokenRange sentence, int cue)
    {
        for (var token = sentence.First; token < cue; token++)
        {
            if (context.QuotationOf[token] >= 0) return null;
            if (context.Entity(token) is { Type: Parties.EntityType.Person })
            {
                var end = token;
                while (end < cue && context.EntityOf[end] == context.EntityOf[token]) end++;
                var range = new TokenRange(token, end);
                return new SourcePhrase(range, range, new TokenRange(end, end));
            }

            if (context.Is(token, WordClass.Auxiliary)) break;
        }

        var first = SourceFinder.After(context, sentence.First, cue);
        return first is { } phrase && context.Is(phrase.Core.First, WordClass.Pronoun) ? phrase with { Tokens = new(phrase.Core.First, phrase.Core.First + 1), Core = new(phrase.Core.First, phrase.Core.First + 1) } : SubjectByNoun(sentence, cue);
    }

    private SourcePhrase? SubjectByNoun(TokenRange sentence, int cue)
    {
        for (var token = sentence.First; token < cue && !context.Is(token, WordClass.Auxiliary) && !context.IsComma(token); token++)
        {
            if (!context.Is(token, WordClass.Person | WordClass.Body) && context.Entity(token) is not { StandsForState: true }) continue;
            var range = new TokenRange(sentence.First, token + 1);
            return new SourcePhrase(range, range, new TokenRange(token + 1, token + 1));
        }

        return null;
    }

    private bool IsSource(SourcePhrase? phrase) => phrase is { } found && SourceShape.IsSource(context, found);
}
