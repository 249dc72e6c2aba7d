using Pactwatch.Annotation.Grammar;
using Pactwatch.Language;

namespace Pactwatch.Annotation.Attribution;

/// <summary>Sayings without a verb: "according to X, …", "…, according to X", "…, citing X".</summary>
internal sealed class AdverbialSaying(SpeechContext context, ContentTaker taker)
{
    public bool Build(Saying saying, SentenceTree tree, List<Saying> earlier)
    {
        var sentence = tree.Sentence.Tokens;
        if (saying.Cue!.Lemma is "according to" or "as per" && ByTree(saying, tree)) return true;
        if (SourceFinder.After(context, saying.CueTokens.End, sentence.End) is not { } source || !SourceShape.IsSource(context, source)) return false;
        if (IsCiting(saying.Cue!) && earlier.Count > 0)
        {
            // "Northwire reported that …, citing two officials": a further teller of what was just told.
            earlier[^1].Quoted ??= source;
            return false;
        }

        if (saying.Cue!.Lemma is "per" or "by" or "from" && context.EntityOf[source.Core.First] < 0 && !context.Is(SourceShape.Head(context, source), WordClass.Document | WordClass.Outlet)) return false;
        if (IsCiting(saying.Cue!) && !SourceShape.IsStrong(context, source)) return false;
        saying.Source = source;
        if (IsRelativeCiting(source) is { } cited) saying.Quoted = cited;
        var isFirst = saying.CueTokens.First == sentence.First || (saying.CueTokens.First == sentence.First + 1 && context.Is(sentence.First, WordClass.Subordinator));
        return isFirst ? TakeRight(saying, source.Tokens.End, sentence.End) : TakeLeft(saying, sentence, source.Tokens.End, earlier);
    }

    /// <summary>The noun that "according to" stands before, and the clause that it hangs on.</summary>
    private bool ByTree(Saying saying, SentenceTree tree)
    {
        var first = saying.CueTokens.First - tree.Sentence.Tokens.First;
        var noun = tree.Relation(first) is "case" or "mark" ? tree.Head(first) : tree.Child(first, "obl");
        if (noun <= first || tree.Head(noun) < 0 && tree.Head(first) < 0) return false;
        var source = SourceReader.Phrase(context, tree, noun, -1);
        if (!SourceShape.IsSource(context, source) && !SourceShape.CanSpeak(context, tree, source)) return false;
        var top = tree.Relation(first) is "case" or "mark" ? noun : first;
        var clause = tree.Head(top);
        while (clause >= 0 && tree.IsNominal(clause) && tree.Child(clause, "nsubj") < 0 && tree.Head(clause) >= 0 && tree.Upos(clause) != "VERB") clause = tree.Head(clause);
        if (clause < 0) return false;
        saying.Source = source;
        if (IsRelativeCiting(source) is { } cited) saying.Quoted = cited;
        foreach (var run in ContentRuns.Around(context, tree, clause, top))
        {
            if (run.Count > 1 || context.QuotationOf[run.First] >= 0) taker.Take(saying, run);
        }

        return saying.Content.Count > 0;
    }

    private static bool IsCiting(Cue cue) => cue.Lemma is "citing" or "quoting" or "cite" or "quote" || cue.Lemma.StartsWith("citing ", StringComparison.Ordinal);

    /// <summary>"a report by Northwire, which cites | several sources".</summary>
    private SourcePhrase? IsRelativeCiting(SourcePhrase source)
    {
        for (var token = source.Core.First; token < source.Tokens.End; token++)
        {
            if (CueLexicon.English.At(context.Lower.AsSpan(token, source.Tokens.End - token)) is not { Lemma: "cite" or "quote" or "citing" or "quoting" }) continue;
            var cited = SourceFinder.After(context, token + 1, source.Tokens.End);
            return cited is { } phrase && SourceShape.IsSource(context, phrase) ? phrase : null;
        }

        return null;
    }

    private bool TakeRight(Saying saying, int from, int end)
    {
        var at = from;
        // The list of a relative clause can hold commas; the content starts at the last one before a determiner or a quotation.
        while (at < end && !context.IsComma(at)) at++;
        at = Math.Min(at + 1, end);
        if (saying.Quoted is not null) at = PastList(at, end);
        if (at >= end) return false;
        taker.Take(saying, new TokenRange(at, end));
        return saying.Content.Count > 0;
    }

    private int PastList(int at, int end)
    {
        for (var token = at; token + 1 < end && token - at < 14; token++)
        {
            if (context.IsComma(token) && context.Lower[token + 1] is "the" or "a" or "an") return token + 1;
        }

        return at;
    }

    private bool TakeLeft(Saying saying, TokenRange sentence, int behind, List<Saying> earlier)
    {
        var end = saying.CueTokens.First;
        while (end > sentence.First && context.IsComma(end - 1) && context.QuotationOf[end - 1] < 0) end--;
        var start = sentence.First;
        if (earlier.Count > 0 && earlier[^1].CueTokens.End < end && earlier[^1].Content.Count > 0 && context.Tokens[end - 1].Span.Start < earlier[^1].Content[0].Start) start = earlier[^1].CueTokens.End;
        if (end - start < 2) return false;
        taker.Take(saying, new TokenRange(start, end));
        if (behind + 2 < sentence.End && context.IsComma(behind)) TakeBehind(saying, behind + 1, sentence.End);
        return saying.Content.Count > 0;
    }

    /// <summary>"The troops, according to the ministry, | will leave."</summary>
    private void TakeBehind(Saying saying, int at, int end)
    {
        if (!context.Is(at, WordClass.Auxiliary) && context.QuotationOf[at] < 0) return;
        taker.Take(saying, new TokenRange(at, end));
    }
}
