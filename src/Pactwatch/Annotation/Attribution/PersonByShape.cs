using Pactwatch.Annotation.Parties;
using Pactwatch.Language;

namespace Pactwatch.Annotation.Attribution;

/// <summary>
/// Takes two or three capitalised words that nobody knows for a person where the tree makes them the subject of
/// a verb, or where "who" or a verb in the past stands behind them: good enough for "she" in the next sentence, not for a name of the report.
/// </summary>
internal static class PersonByShape
{
    private const int FewestWords = 2;
    private const int MostWords = 3;

    /// <summary>The person whose name starts at this token, or null.</summary>
    public static EntityMention? At(SpeechContext context, int first, int upper)
    {
        if (!IsNameWord(context, first) || (first > 0 && IsNameWord(context, first - 1))) return null;
        var end = first;
        while (end < upper && IsNameWord(context, end)) end++;
        if (end - first is < FewestWords or > MostWords) return null;
        var last = context.Words[end - 1];
        if (WordList.OrganizationHeads.Has(last) || context.Is(end - 1, WordClass.AnySource | WordClass.OutletTail)) return null;
        if (!Enumerable.Range(first, end - first).Any(token => context.Tokens[token] is { Deprel: "nsubj", Upos: "PROPN" }) && !ActsBehind(context, end, upper)) return null;
        var span = context.SpanOf(new TokenRange(first, end));
        return new EntityMention(span, EntityType.Person, span.In(context.Text));
    }

    /// <summary>", who": or a verb in the past, which the tagger misses behind a name that it takes for another word.</summary>
    private static bool ActsBehind(SpeechContext context, int at, int upper)
    {
        if (at + 1 < upper && context.IsComma(at)) return context.Lower[at + 1] == "who";
        return at < upper && !context.IsCapitalised(at) && !context.Is(at, WordClass.Auxiliary | WordClass.Preposition)
            && Inflection.English.Lemmas(context.Lower[at]).Any(verb => verb.Kind == VerbFormKind.Past && (verb.IsListed || context.Lower[at].EndsWith("ed", StringComparison.Ordinal)));
    }

    private static bool IsNameWord(SpeechContext context, int token) =>
        (context.EntityOf[token] < 0 || context.Entity(token) is { Type: EntityType.Other or EntityType.Organization, State: null } name && Gazetteer.English.Find(name.Name) is null) && context.IsCapitalised(token) && context.Words[token].Any(char.IsLower)
        && !context.Is(token, WordClass.Determiner | WordClass.Time | WordClass.Preposition | WordClass.Subordinator | WordClass.Adverb | WordClass.Pronoun) && !WordList.NotNames.Has(context.Words[token]);
}
