using System.Collections.Frozen;
using Pactwatch.Annotation.Attribution;
using Pactwatch.Extraction.Phrases;
using Pactwatch.Text;

namespace Pactwatch.Extraction.Verification;

/// <summary>
/// Who looks whether an agreement is kept (verifiers.tsv): monitors, missions, bodies of the United Nations,
/// inspectors, arbitrators, courts. A body that belongs to a party is none: "Kerland's commission".
/// </summary>
public static class Verifiers
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Words = Lexicon.Rows("Extraction/Verification/English/verifiers.tsv", 2)
        .GroupBy(row => row[0], StringComparer.Ordinal)
        .ToFrozenDictionary(rows => rows.Key, rows => rows.SelectMany(row => Lexicon.List(row[1])).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>True where the speaker's name or role says that they verify, and for no party.</summary>
    public static bool Holds(Speaker speaker)
    {
        ArgumentNullException.ThrowIfNull(speaker);
        return IsOne($"{speaker.Name} {speaker.Role}", speaker.Party is not null);
    }

    /// <param name="phrase">Words that name somebody, in any case.</param>
    /// <param name="isOfParty">True where they belong to a party: then only what is nobody's own counts ("observers").</param>
    public static bool IsOne(string phrase, bool isOfParty)
    {
        var words = PhraseWords.Of(phrase).ToList();
        if (words.Exists(Words["sure"].Contains) || HasPair(words, "sure")) return true;
        return !isOfParty && words.Exists(Words["body"].Contains) && !words.Exists(Words["not"].Contains) && !HasPair(words, "not");
    }

    private static bool HasPair(List<string> words, string kind)
    {
        var phrase = $" {string.Join(' ', words)} ";
        return Words[kind].Any(pair => pair.Contains(' ', StringComparison.Ordinal) && phrase.Contains($" {pair} ", StringComparison.Ordinal));
    }
}
