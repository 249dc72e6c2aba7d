using System.Collections.Frozen;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Extraction.Phrases;
using Pactwatch.Text;

namespace Pactwatch.Extraction.Conditions;

/// <summary>Words of conditions and of what became of them (conditions.tsv).</summary>
public static class ConditionWords
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Kinds = Lexicon.WordsByClass("Extraction/Conditions/English/conditions.tsv");

    private static readonly FrozenDictionary<string, string> Bodies = (
        from kind in Kinds
        where kind.Key.StartsWith("body ", StringComparison.Ordinal)
        from word in kind.Value
        select (word, kind.Key))
        .ToFrozenDictionary(pair => pair.word, pair => pair.Key["body ".Length..], StringComparer.Ordinal);

    /// <summary>True where the word is of that kind.</summary>
    public static bool Is(string kind, string word) => Kinds[kind].Contains(word);

    /// <summary>The kinds of bodies that a phrase names, whose assent counts.</summary>
    public static IReadOnlySet<string> BodiesIn(string? phrase) => PhraseWords.Of(phrase).SelectMany(Singulars).Select(word => Bodies.GetValueOrDefault(word)).OfType<string>().ToHashSet(StringComparer.Ordinal);

    /// <summary>True where the phrase means every one of those who agreed ("both parliaments", "the two capitals").</summary>
    public static bool IsOfAll(string? phrase) => PhraseWords.Of(phrase).Any(word => word is "both" or "two" or "each" or "all" or "parliaments" or "capitals" or "governments" or "legislatures" or "congresses" or "senates");

    /// <summary>True where the words ask for somebody's assent.</summary>
    public static bool AsksForAssent(string phrase) => PhraseWords.Of(phrase).SelectMany(Singulars).Any(word => Kinds["assent"].Contains(word) || AssentForms.Contains(word)) || BodiesIn(phrase).Contains("legislature");

    internal static bool IsOneOf(SentenceTree tree, int verb, string kind)
    {
        if (verb < 0) return false;
        if (Kinds[kind].Contains(tree.Lemma(verb))) return true;
        foreach (var child in tree.Children(verb))
        {
            if (tree.Relation(child) is "compound:prt" or "advmod" or "case" && child > verb && Kinds[kind].Contains($"{tree.Lemma(verb)} {tree.Lemma(child)}")) return true;
        }

        return verb + 1 < tree.Count && Kinds[kind].Contains($"{tree.Lemma(verb)} {tree.Lemma(verb + 1)}");
    }

    // "ratifies", "approved": forms of the verbs of assent.
    private static readonly FrozenSet<string> AssentForms = Kinds["approve"]
        .Where(verb => verb is "ratify" or "approve" or "endorse")
        .SelectMany(verb => verb.EndsWith('y') ? (string[])[verb, verb[..^1] + "ies", verb[..^1] + "ied"] : [verb, verb + "s", verb.EndsWith('e') ? verb + "d" : verb + "ed"])
        .ToFrozenSet(StringComparer.Ordinal);

    private static IEnumerable<string> Singulars(string word) => word.EndsWith('s') ? [word, word[..^1]] : [word];
}
