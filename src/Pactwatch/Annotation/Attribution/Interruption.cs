using Pactwatch.Annotation.Grammar;
using Pactwatch.Language;

namespace Pactwatch.Annotation.Attribution;

/// <summary>"If the talks fail, | Novak said, | the troops will stay": a saying between two commas, whose content stands on both sides.</summary>
internal static class Interruption
{
    /// <summary>What stands before the saying and is part of its content; null where the saying interrupts nothing.</summary>
    /// <param name="context">The report.</param>
    /// <param name="tree">The sentence.</param>
    /// <param name="saying">Source, cue and the content behind them.</param>
    /// <param name="end">The first token behind the cue, the addressee, the time and the like.</param>
    public static TokenRange? Before(SpeechContext context, SentenceTree tree, Saying saying, int end)
    {
        var sentence = tree.Sentence.Tokens;
        if (saying.Source is not { } source || saying.Cue is not { Form: CueForm.Finite }) return null;
        // The addressee may end with the comma.
        if (end - 1 >= saying.CueTokens.End && context.IsComma(end - 1)) end--;
        var first = Math.Min(saying.CueTokens.First, source.Tokens.First);
        if (first - sentence.First < 3 || !context.IsComma(first - 1) || end + 1 >= sentence.End || !context.IsComma(end)) return null;
        // Source and cue are one aside: nothing but adverbs between them.
        for (var token = Math.Min(source.Tokens.End, saying.CueTokens.End); token < Math.Max(source.Tokens.First, saying.CueTokens.First); token++)
        {
            if (context.Tokens[token].Upos is not ("ADV" or "AUX" or "PUNCT")) return null;
        }

        var opening = new TokenRange(sentence.First, first - 1);
        return GoesOn(context, end + 1) && !IsSetting(context, tree, opening) && IsFree(context, saying, opening) ? opening : null;
    }

    /// <summary>"…, Novak said, “The troops …”": a quotation that starts big starts anew.</summary>
    private static bool GoesOn(SpeechContext context, int token)
    {
        while (token + 1 < context.Words.Length && context.IsSign(token)) token++;
        return context.QuotationOf[token] < 0 || char.IsLower(context.Words[token][0]);
    }

    /// <summary>"Asked about the talks, he said, …", "Speaking in Mirzel, she said, …": about the saying.</summary>
    private static bool IsSetting(SpeechContext context, SentenceTree tree, TokenRange opening)
    {
        var first = tree[opening.First - tree.Sentence.Tokens.First];
        return first is { VerbForm: "VBG" or "VBN" or "VBD" } || context.Lower[opening.First] is "asked" or "meanwhile" or "however" or "still" or "yet" or "but" or "and" && opening.Count < 3;
    }

    private static bool IsFree(SpeechContext context, Saying saying, TokenRange opening)
    {
        var span = context.SpanOf(opening);
        return !saying.Content.Exists(content => content.Overlaps(span));
    }
}
