using System.Collections.Frozen;

namespace Pactwatch.Language;

/// <summary>
/// Dictionary forms of English verbs and nouns: the irregular ones from irregular-verbs.tsv, the rest by the
/// rules of spelling. Of two dictionary forms that a rule allows ("planed": plane, plan) the one that the
/// caller knows as a word wins.
/// </summary>
public static class Inflection
{
    private static readonly FrozenDictionary<string, string> Irregular = ReadIrregular();

    /// <param name="form">A word in lower case.</param>
    /// <param name="upos">Its universal part of speech; only verbs and nouns are changed.</param>
    /// <param name="isKnown">True for a word known as a dictionary form of that part of speech.</param>
    public static string Lemma(string form, string upos, Func<string, bool> isKnown)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(isKnown);
        return upos switch
        {
            "VERB" or "AUX" => Irregular.TryGetValue(form, out var lemma) ? lemma : Verb(form, isKnown),
            "NOUN" => Noun(form, isKnown),
            _ => form,
        };
    }

    private static string Verb(string form, Func<string, bool> isKnown)
    {
        if (Ends(form, "ies", 5)) return form[..^3] + "y";
        if (Ends(form, "ied", 5)) return form[..^3] + "y";
        if (Ends(form, "ing", 5)) return Stem(form[..^3], isKnown);
        if (Ends(form, "ed", 4)) return Stem(form[..^2], isKnown);
        if (Ends(form, "sses", 5) || Ends(form, "shes", 5) || Ends(form, "ches", 5) || Ends(form, "xes", 4) || Ends(form, "zzes", 5)) return form[..^2];
        if (Ends(form, "s", 4) && !form.EndsWith("ss", StringComparison.Ordinal) && !form.EndsWith("us", StringComparison.Ordinal)) return form[..^1];
        return form;
    }

    /// <summary>What "-ed" or "-ing" was put to: "stopp" → stop, "agre" → agree, "clos" → close, "reject" → reject.</summary>
    private static string Stem(string stem, Func<string, bool> isKnown)
    {
        if (isKnown(stem + "e")) return stem + "e";
        if (isKnown(stem)) return stem;
        var isDoubled = stem.Length > 3 && stem[^1] == stem[^2] && !IsVowel(stem[^1]);
        if (isDoubled && isKnown(stem[..^1])) return stem[..^1];
        if (isDoubled && stem[^1] is not ('l' or 's' or 'f' or 'z')) return stem[..^1];
        return TakesE(stem) ? stem + "e" : stem;
    }

    // "hous|ed", "us|ed", "alleg|ed", "dissolv|ed", "continu|ed", "mobilis|ed", "negotiat|ed", "agre|ed", "handl|ed",
    // "ced|ed", "restor|ed": endings that no English verb has without its e.
    private static bool TakesE(string stem)
    {
        if (stem.Length < 2) return false;
        var last = stem[^1];
        var before = stem[^2];
        return last is 'c' or 'v' or 'u' or 'z'
            || (last == 'g' && before is not ('n' or 'g') || stem.EndsWith("ang", StringComparison.Ordinal) && stem.Length > 4)
            || (last == 's' && before is not 's')
            || last == 'e'
            || stem.EndsWith("ced", StringComparison.Ordinal)
            || stem.EndsWith("stor", StringComparison.Ordinal) || stem.EndsWith("plor", StringComparison.Ordinal) || stem.EndsWith("gnor", StringComparison.Ordinal)
            || (last == 'l' && !IsVowel(before) && before is not ('l' or 'r' or 'w'))
            || (last == 't' && stem.EndsWith("at", StringComparison.Ordinal) && stem.Length > 3 && !IsVowel(stem[^3]) | stem[^3] is 'i' or 'u' or 'e')
            || (last == 'r' && before is 'i' or 'u' && stem.Length > 3 && IsVowel(stem[^3]) is false);
    }

    private static string Noun(string form, Func<string, bool> isKnown)
    {
        if (Ends(form, "ies", 5)) return form[..^3] + "y";
        if (Ends(form, "sses", 6) || Ends(form, "shes", 5) || Ends(form, "ches", 5) || Ends(form, "xes", 5)) return form[..^2];
        if (Ends(form, "ses", 5) && isKnown(form[..^2])) return form[..^2];
        if (Ends(form, "men", 5) && isKnown(form[..^2] + "an")) return form[..^2] + "an";
        if (Ends(form, "s", 4) && !form.EndsWith("ss", StringComparison.Ordinal) && !form.EndsWith("us", StringComparison.Ordinal) && !form.EndsWith("is", StringComparison.Ordinal)) return form[..^1];
        return form;
    }

    private static bool Ends(string form, string ending, int least) => form.Length >= least && form.EndsWith(ending, StringComparison.Ordinal);

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    private static FrozenDictionary<string, string> ReadIrregular()
    {
        var lemmas = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in EmbeddedLines.Read("English/irregular-verbs.tsv"))
        {
            var columns = line.Split('\t');
            foreach (var form in columns.Skip(1).SelectMany(column => column.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
            {
                // The first row that names a form holds: "found" is find, "left" is leave.
                lemmas.TryAdd(form, columns[0]);
            }
        }

        return lemmas.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
