using Pactwatch.Annotation.Grammar;
using Pactwatch.Annotation.Parties;
using Pactwatch.Language;

namespace Pactwatch.Annotation.Attribution;

/// <summary>"Novak: Troops will leave by May", "HALE: We have no date": a headline's or a transcript's speaker before a colon.</summary>
internal static class LabelledSaying
{
    private const int LongestLabel = 6, FewestWords = 3;

    public static Saying? Read(SpeechContext context, SentenceTree tree, int sentence, ContentTaker taker)
    {
        var tokens = tree.Sentence.Tokens;
        var colon = tokens.First + 1;
        while (colon < tokens.End && colon - tokens.First <= LongestLabel && context.Words[colon] != ":") colon++;
        if (colon >= tokens.End - FewestWords || context.Words[colon] != ":" || context.QuotationOf[tokens.First] >= 0) return null;
        var label = new TokenRange(tokens.First, colon);
        if (!IsSpeaker(context, label)) return null;
        var saying = new Saying(CueLexicon.English.Verb("say"), new TokenRange(colon, colon + 1), sentence)
        {
            Position = context.Tokens[tokens.First].Span.Start,
            Source = new SourcePhrase(label, label, default),
        };
        taker.Take(saying, new TokenRange(colon + 1, tokens.End));
        return saying.Content.Count > 0 ? saying : null;
    }

    /// <summary>A person's or an institution's name, with or without a title, or a noun for them, and nothing else; a state or a town before a colon is a topic.</summary>
    private static bool IsSpeaker(SpeechContext context, TokenRange label)
    {
        for (var token = label.First; token < label.End; token++)
        {
            if (context.Tokens[token].Upos is "VERB" or "AUX" or "PUNCT" or "ADP" or "NUM" && context.EntityOf[token] < 0) return false;
        }

        return context.Entity(label.End - 1) is { Type: EntityType.Person or EntityType.Organization } || context.Is(label.End - 1, WordClass.AnySource);
    }
}
