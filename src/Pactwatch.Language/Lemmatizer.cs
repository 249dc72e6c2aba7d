using Pactwatch.Language.Models;

namespace Pactwatch.Language;

/// <summary>
/// Dictionary forms: by the rules of inflection and the lists of irregular words, and by the treebanks' own choice
/// where these differ. Immutable, shared by threads.
/// </summary>
/// <param name="exceptions">"lower form/UPOS" to lemma.</param>
internal sealed class Lemmatizer(IReadOnlyDictionary<string, string> exceptions)
{
    public string Lemma(string form, string upos)
    {
        if (upos is "PROPN" or "NUM" or "SYM" or "X" or "PUNCT") return form;
        var lower = form.ToLowerInvariant().Replace('’', '\'');
        // "bases" is more often the plural of base than of basis: a noun that the word list knows comes first.
        if (upos == "NOUN" && Inflection.Singular(lower) is var singular && !string.Equals(singular, lower, StringComparison.Ordinal) && WordClasses.English.IsNoun(singular)) return singular;
        if (exceptions.TryGetValue($"{lower}/{upos}", out var lemma)) return lemma;
        return upos switch
        {
            "VERB" or "AUX" => VerbLemma(lower),
            "NOUN" => Inflection.Singular(lower),
            _ => lower,
        };
    }

    // Spelling allows several verbs for one form ("planed": plane, plan): a listed or known one wins, else the likelier.
    private static string VerbLemma(string lower)
    {
        var candidates = Inflection.English.Lemmas(lower);
        foreach (var candidate in candidates)
        {
            if (candidate.IsListed || WordClasses.English.IsVerb(candidate.Lemma)) return candidate.Lemma;
        }

        return candidates[0].Lemma;
    }
}
