using System.Collections.Frozen;
using Pactwatch.Text;

namespace Pactwatch.Extraction.Incidents;

/// <summary>The words around incidents (incident-words.tsv), by kind.</summary>
internal static class IncidentWords
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Kinds = Lexicon.WordsByClass("Extraction/Incidents/English/incident-words.tsv");

    /// <summary>The words of one kind.</summary>
    public static FrozenSet<string> Of(string kind) => Kinds[kind];

    /// <summary>Under these nothing happened: what was ended, prevented or feared.</summary>
    public static bool IsEnded(string lemma) => Kinds["ended"].Contains(lemma);

    /// <summary>Verbs whose subject did what their object names.</summary>
    public static bool IsDoing(string lemma) => Kinds["did"].Contains(lemma);

    /// <summary>Verbs that charge somebody.</summary>
    public static bool IsAccusing(string lemma) => Kinds["accuse"].Contains(lemma);

    /// <summary>Those of an outlet who see for themselves.</summary>
    public static bool AreEyes(string word) => Kinds["eyes"].Contains(word);

    public static bool IsSeeing(string lemma) => Kinds["saw"].Contains(lemma);

    /// <summary>Verbs of those who look into something and say what they found.</summary>
    public static bool IsFinding(string lemma) => Kinds["found"].Contains(lemma);
}
