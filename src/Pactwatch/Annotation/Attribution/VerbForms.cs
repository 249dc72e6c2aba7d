namespace Pactwatch.Annotation.Attribution;

/// <summary>The regular forms of an English verb, made from its dictionary form.</summary>
internal static class VerbForms
{
    public static string Third(string verb)
    {
        if (verb is "be") return "is";
        if (verb is "have") return "has";
        if (EndsInConsonantY(verb)) return verb[..^1] + "ies";
        return verb.EndsWith('s') || verb.EndsWith('x') || verb.EndsWith('z') || verb.EndsWith("sh", StringComparison.Ordinal)
            || verb.EndsWith("ch", StringComparison.Ordinal) || verb.EndsWith('o') ? verb + "es" : verb + "s";
    }

    public static string Past(string verb)
    {
        if (verb.EndsWith('e')) return verb + "d";
        if (EndsInConsonantY(verb)) return verb[..^1] + "ied";
        return Doubles(verb) ? verb + verb[^1] + "ed" : verb + "ed";
    }

    public static string Ing(string verb)
    {
        if (verb.EndsWith("ie", StringComparison.Ordinal)) return verb[..^2] + "ying";
        if (verb.Length > 2 && verb.EndsWith('e') && !verb.EndsWith("ee", StringComparison.Ordinal)) return verb[..^1] + "ing";
        return Doubles(verb) ? verb + verb[^1] + "ing" : verb + "ing";
    }

    private static bool EndsInConsonantY(string verb) => verb.Length > 1 && verb[^1] == 'y' && !IsVowel(verb[^2]);

    /// <summary>One vowel between two consonants in a word of one syllable ("stop"), or a stressed last syllable known by its ending ("admit").</summary>
    private static bool Doubles(string verb)
    {
        if (verb.Length < 3 || verb[^1] is 'w' or 'x' or 'y' || IsVowel(verb[^1]) || !IsVowel(verb[^2]) || IsVowel(verb[^3])) return false;
        return verb.Count(IsVowel) == 1 || verb.EndsWith("mit", StringComparison.Ordinal) || verb.EndsWith("fer", StringComparison.Ordinal)
            || verb.EndsWith("cur", StringComparison.Ordinal) || verb.EndsWith("gret", StringComparison.Ordinal);
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
