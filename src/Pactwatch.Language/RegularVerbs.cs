namespace Pactwatch.Language;

/// <summary>The spelling rules of regular English verbs, both ways.</summary>
internal static class RegularVerbs
{
    /// <summary>The regular forms of a verb, its base first. Final consonants are not doubled: that depends on the stress and is listed.</summary>
    public static IReadOnlyList<(string Form, VerbFormKind Kind)> Forms(string lemma)
    {
        var past = lemma.EndsWith('e') ? lemma + "d" : EndsInConsonantAndY(lemma) ? lemma[..^1] + "ied" : lemma + "ed";
        var gerund = lemma.EndsWith("ie", StringComparison.Ordinal) ? lemma[..^2] + "ying"
            : lemma.EndsWith('e') && lemma.Length > 2 && !EndsInAny(lemma, "ee", "oe", "ye") ? lemma[..^1] + "ing" : lemma + "ing";
        return [(lemma, VerbFormKind.Base), (ThirdPerson(lemma), VerbFormKind.ThirdPerson), (past, VerbFormKind.Past), (past, VerbFormKind.Participle), (gerund, VerbFormKind.Gerund)];
    }

    /// <summary>Every verb whose regular form this could be; with one consonant taken back where two stand.</summary>
    public static IEnumerable<VerbForm> Lemmas(string form)
    {
        foreach (var stem in Stems(form, "s"))
            if (ThirdPerson(stem) == form) yield return new VerbForm(stem, VerbFormKind.ThirdPerson, false);
        foreach (var stem in Stems(form, "ed"))
        {
            yield return new VerbForm(stem, VerbFormKind.Past, false);
            yield return new VerbForm(stem, VerbFormKind.Participle, false);
        }

        foreach (var stem in Stems(form, "ing")) yield return new VerbForm(stem, VerbFormKind.Gerund, false);
    }

    public static bool EndsInConsonantAndY(string word) => word.Length > 1 && word[^1] == 'y' && !IsVowel(word[^2]);

    public static bool EndsInAny(string word, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
            if (word.EndsWith(ending, StringComparison.Ordinal)) return true;
        return false;
    }

    private static string ThirdPerson(string lemma) =>
        EndsInConsonantAndY(lemma) ? lemma[..^1] + "ies" : EndsInAny(lemma, "s", "x", "z", "ch", "sh", "o") ? lemma + "es" : lemma + "s";

    private static IEnumerable<string> Stems(string form, string ending)
    {
        if (form.Length < ending.Length + 2 || !form.EndsWith(ending, StringComparison.Ordinal)) yield break;
        var stem = form[..^ending.Length];
        if (ending == "s")
        {
            if (stem.EndsWith("ie", StringComparison.Ordinal)) yield return stem[..^2] + "y";
            yield return stem;
            if (stem.EndsWith('e')) yield return stem[..^1];
            yield break;
        }

        if (ending == "ed" && stem.EndsWith('i')) yield return stem[..^1] + "y";
        if (ending == "ing" && stem.EndsWith('y')) yield return stem[..^1] + "ie";
        // "making" is likelier of "make" than of "mak"; "leaving" of "leave".
        if (NeedsE(stem)) yield return stem + "e";
        yield return stem;
        if (!NeedsE(stem)) yield return stem + "e";
        if (stem.Length > 2 && stem[^1] == stem[^2] && !IsVowel(stem[^1])) yield return stem[..^1];
    }

    private static bool NeedsE(string stem) =>
        EndsInAny(stem, "v", "c", "u", "dg", "rg", "at", "iz", "is", "as", "os", "ak", "ik", "ok", "ir", "ur", "id", "ud", "iat") && stem.Length > 2;

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
