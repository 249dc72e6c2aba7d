using System.Collections.Frozen;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Text;

namespace Pactwatch.Extraction.Undertakings;

/// <summary>The small closed classes of words of clause-words.tsv by which clauses are read.</summary>
internal static class ClauseWords
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Sets = Lexicon.WordsByClass("Extraction/Undertakings/English/clause-words.tsv");

    private static readonly FrozenDictionary<string, string> Auxiliaries = Sets
        .Where(pair => pair.Key.StartsWith("aux-", StringComparison.Ordinal))
        .SelectMany(pair => pair.Value.Select(word => (word, Class: pair.Key[4..])))
        .ToFrozenDictionary(pair => pair.word, pair => pair.Class, StringComparer.Ordinal);

    public static FrozenSet<string> Negations { get; } = Sets["negation"];

    public static FrozenSet<string> Nobody { get; } = Sets["nobody"];

    public static FrozenSet<string> NoDeterminers { get; } = Sets["no-determiner"];

    public static FrozenSet<string> Guesses { get; } = Sets["guess"];

    public static FrozenSet<string> Subordinators { get; } = Sets["subordinator"];

    public static FrozenSet<string> TemporalAdverbs { get; } = Sets["temporal-adverb"];

    public static FrozenSet<string> Questions { get; } = Sets["question"];

    public static FrozenSet<string> QuestionsNearby { get; } = Sets["question-nearby"];

    public static FrozenSet<string> Causatives { get; } = Sets["causative"];

    public static FrozenSet<string> DescribingMarks { get; } = Sets["describing-mark"];

    public static FrozenSet<string> IdleMarks { get; } = Sets["idle-mark"];

    public static FrozenSet<string> Ifs { get; } = Sets["if"];

    public static FrozenSet<string> FramePrepositions { get; } = Sets["frame-preposition"];

    public static FrozenSet<string> CarryingOut { get; } = Sets["carrying-out"];

    public static FrozenSet<string> Agreements { get; } = Sets["agreement"];

    public static FrozenSet<string> PersonPronouns { get; } = Sets["person-pronoun"];

    public static FrozenSet<string> Terms { get; } = Sets["term"];

    public static FrozenSet<string> TermMarks { get; } = Sets["term-mark"];

    public static FrozenSet<string> Periods { get; } = Sets["period"];

    public static FrozenSet<string> Binding { get; } = Sets["binding"];

    public static FrozenSet<string> Promising { get; } = Sets["promising"];

    public static FrozenSet<string> AllParties { get; } = Sets["all-parties"];

    public static FrozenSet<string> Possessing { get; } = Sets["possessing"];

    public static FrozenSet<string> HavingDone { get; } = Sets["having-done"];

    public static FrozenSet<string> MeanwhileMarks { get; } = Sets["meanwhile-mark"];

    public static FrozenSet<string> PastNeeds { get; } = Sets["past-need"];

    public static FrozenSet<string> LightVerbs { get; } = Sets["light-verb"];

    public static FrozenSet<string> GoingBack { get; } = Sets["going-back"];

    public static FrozenSet<string> Weekdays { get; } = Sets["weekday"];

    public static FrozenSet<string> Months { get; } = Sets["month"];

    public static FrozenSet<string> Courses { get; } = Sets["course"];

    public static FrozenSet<string> Agreeing { get; } = Sets["agreeing"];

    public static FrozenSet<string> Compass { get; } = Sets["compass"];

    public static FrozenSet<string> Onlookers { get; } = Sets["onlooker"];

    public static FrozenSet<string> Telling { get; } = Sets["telling"];

    public static FrozenSet<string> Concluding { get; } = Sets["concluding"];

    public static FrozenSet<string> CircumstancePrepositions { get; } = Sets["circumstance-preposition"];

    public static FrozenSet<string> TermsVerbs { get; } = Sets["terms-verb"];

    /// <summary>What an auxiliary does ("will", "would", "must", "may", "might", "have", "be", "do"), or null for another word.</summary>
    public static string? AuxiliaryOf(string word) => Auxiliaries.GetValueOrDefault(word);

    /// <summary>True where a child has the relation and one of the lemmas.</summary>
    public static bool HasChildOf(this SentenceTree tree, int i, string relation, FrozenSet<string> lemmas)
    {
        foreach (var child in tree.Children(i))
        {
            if (tree.Is(child, relation) && lemmas.Contains(tree.Lemma(child))) return true;
        }

        return false;
    }
}
