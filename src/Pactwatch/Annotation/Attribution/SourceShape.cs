using Pactwatch.Annotation.Grammar;

namespace Pactwatch.Annotation.Attribution;

/// <summary>Tells whether words can name a source at all: a name, a pronoun, people, an institution, a document.</summary>
internal static class SourceShape
{
    public static bool IsSource(SpeechContext context, SourcePhrase phrase)
    {
        var core = phrase.Core;
        if (core.Count == 0 || core.Count > 30) return false;
        if (core.Count == 1 && context.Is(core.First, WordClass.Nobody)) return false;
        if (core.Count == 1 && context.Is(core.First, WordClass.Pronoun | WordClass.Standalone | WordClass.Self)) return true;
        var head = Head(context, phrase);
        if (context.EntityOf[head] >= 0) return true;
        if (context.Is(head, WordClass.AnySource) || context.Report.Tokens[head].Upos == "NUM") return true;
        if (phrase.Apposition.Count > 0 && context.Entity(phrase.Apposition.First) is { Type: Parties.EntityType.Person }) return true;
        return context.IsCapitalised(head) && !context.Is(head, WordClass.Determiner | WordClass.Preposition | WordClass.Subordinator | WordClass.Adverb | WordClass.Time | WordClass.Auxiliary)
            && (head > core.First || !StartsSentence(context, head) || core.Count == 1);
    }

    /// <summary>True where a noun, a name or a number is the subject of a verb that only somebody can do: "the actress said that", "six in ten say".</summary>
    public static bool CanSpeak(SpeechContext context, SentenceTree tree, SourcePhrase phrase)
    {
        var core = phrase.Core;
        if (core.Count == 0 || core.Count == 1 && context.Is(core.First, WordClass.Nobody)) return false;
        var head = Head(context, phrase) - tree.Sentence.Tokens.First;
        return head >= 0 && head < tree.Count && tree.Upos(head) is "NOUN" or "PROPN" or "NUM" && !context.Is(tree.Sentence.Tokens.First + head, WordClass.Time);
    }

    /// <summary>True for a named person, an outlet or a noun for people: what "citing" can have behind it, unlike "citing concerns".</summary>
    public static bool IsStrong(SpeechContext context, SourcePhrase phrase)
    {
        var head = Head(context, phrase);
        return context.Is(head, WordClass.AnySource) || context.Entity(head)?.Type is Parties.EntityType.Person or Parties.EntityType.Organization
            || OutletReader.At(context, phrase.Core.First, phrase.Core.End) is not null;
    }

    /// <summary>The token that heads the noun phrase: the last one before its first complement ("adviser" in "an adviser to the minister").</summary>
    public static int Head(SpeechContext context, SourcePhrase phrase)
    {
        var core = phrase.Core;
        for (var token = core.First + 1; token < core.End; token++)
        {
            if (context.EntityOf[token] >= 0 && context.EntityOf[token] == context.EntityOf[token - 1]) continue;
            var ends = context.Is(token, WordClass.Preposition | WordClass.Relative) || context.Lower[token] is "familiar" or "close" or "briefed" or "involved" or "and" or "or" || context.IsSign(token) || IsParticiple(context, token);
            if (!ends) continue;
            var isPart = context.Lower[token] == "of" && !context.Is(token - 1, WordClass.AnySource) && context.EntityOf[token - 1] < 0;
            if (!isPart) return token - 1;
        }

        return core.End - 1;
    }

    /// <summary>"the text | seen by Northwire", "a memo | circulating in Helm".</summary>
    private static bool IsParticiple(SpeechContext context, int token) =>
        context.Tokens[token] is { Upos: "VERB", VerbForm: "VBN" or "VBG" } && context.Tokens[token - 1].Upos is "NOUN" && context.EntityOf[token] < 0;

    private static bool StartsSentence(SpeechContext context, int token) =>
        token == 0 || context.Words[token - 1] is "." or "!" or "?" or "”" or "\"" or ":";
}
