using Pactwatch.Language;

namespace Pactwatch.Annotation.Attribution;

/// <summary>Finds the cues of a sentence outside quotations, and leaves out nouns, infinitives and reduced relatives that look like them.</summary>
internal static class CueReader
{
    public static List<CueMention> Read(SpeechContext context, TokenRange sentence)
    {
        var found = new List<CueMention>();
        for (var at = sentence.First; at < sentence.End; at++)
        {
            if (context.QuotationOf[at] >= 0 || context.EntityOf[at] >= 0) continue;
            if (CueLexicon.English.At(context.Lower.AsSpan(at, sentence.End - at)) is not { Kind: not CueKind.Noun } cue) continue;
            if (at > sentence.First && context.IsCapitalised(at)) continue;
            if (cue.Form == CueForm.Fixed && at > sentence.First && context.Is(at - 1, WordClass.Be) && CueLexicon.English.At(context.Lower.AsSpan(at, 1)) is { } verb) cue = verb;
            // "asked not to be named" tells of the telling, not what was told.
            if (cue.Lemma == "ask" && at + 1 < sentence.End && context.Lower[at + 1] == "not") continue;
            // "pledged | to leave", "agreed | that": the last word opens the content.
            var opens = cue.Form != CueForm.Fixed && cue.Words.Length > 1 && cue.Words[^1] is "to" or "that" ? 1 : 0;
            var tokens = new TokenRange(at, at + cue.Words.Length - opens);
            if (cue.Form == CueForm.Fixed) found.Add(new CueMention(cue, tokens, false));
            else if (IsVerb(context, cue, tokens, sentence) is { } isPassive) found.Add(new CueMention(cue, tokens, isPassive));
            else continue;
            at = tokens.End - 1;
        }

        return found;
    }

    /// <summary>Null where the word is no finite verb or participle of saying here; else whether it is passive.</summary>
    private static bool? IsVerb(SpeechContext context, Cue cue, TokenRange tokens, TokenRange sentence)
    {
        var before = tokens.First - 1;
        while (before >= sentence.First && IsManner(context.Lower[before])) before--;
        if (before < sentence.First) return cue.Form == CueForm.Participle ? false : null;
        var word = context.Lower[before];
        if (word is "'s" or "’s" or "to" or "-" or "'" || context.QuotationOf[before] < 0 && IsNounPosition(context, before)) return null;
        if (cue.Form == CueForm.Participle) return IsParticiplePosition(context, before) ? false : null;
        if (context.Is(before, WordClass.Be)) return Passive(context, cue, tokens, sentence);
        if (word is "will" or "would" or "can" or "could" or "may" or "might" or "must" or "should" or "shall" or "'ll" or "’ll") return null;
        var isReducedRelative = cue.IsPast && tokens.End < sentence.End && context.Lower[tokens.End] == "by";
        return isReducedRelative ? null : false;
    }

    /// <summary>Behind an article or a possessive stands a noun ("its claims", "the announced plan").</summary>
    private static bool IsNounPosition(SpeechContext context, int before) =>
        context.Is(before, WordClass.Determiner) && !context.Is(before, WordClass.Standalone) && context.Lower[before] is not ("that" or "this");

    private static bool IsParticiplePosition(SpeechContext context, int before) =>
        context.IsComma(before) || context.IsSign(before) || context.QuotationOf[before] >= 0 || context.Is(before, WordClass.Be)
        || context.Lower[before] is "as" or "while" or "and" or "by" or "statement" or "report" or "letter";

    private static bool? Passive(SpeechContext context, Cue cue, TokenRange tokens, TokenRange sentence)
    {
        if (!cue.IsPast || cue.Kind == CueKind.Think) return null;
        if (cue.Lemma is "quote" or "cite") return true;
        return tokens.End < sentence.End && context.Lower[tokens.End] == "by" ? true : null;
    }

    private static bool IsManner(string word) => word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal) && word is not ("only" or "family" or "assembly" or "ally" or "italy" or "july");
}
