using System.Collections.Frozen;
using System.Collections.Immutable;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Extraction.Undertakings;
using Pactwatch.Text;

namespace Pactwatch.Extraction.Incidents;

/// <summary>The ways of telling what happened against a truce (incidents.tsv).</summary>
internal sealed class IncidentLexicon
{
    private readonly FrozenDictionary<string, ImmutableArray<Row>> nouns;
    private readonly FrozenDictionary<string, ImmutableArray<Row>> verbs;

    private IncidentLexicon()
    {
        ImmutableArray<Row> rows =
        [
            .. from row in Lexicon.Rows("Extraction/Incidents/English/incidents.tsv", 5)
               from words in Lexicon.List(row[3])
               let asked = Lexicon.List(row[4])
               select new Row(row[0], row[1], row[2], words.Split(' '), Nouns(asked), asked.Contains("@place")),
        ];
        nouns = rows.Where(row => row.Part == "noun").GroupBy(row => row.Words[^1], StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
        verbs = rows.Where(row => row.Part != "noun").GroupBy(row => row.Words[0], StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
    }

    public static IncidentLexicon English { get; } = new();

    /// <summary>What the word names, of which kind of truce; null where it names no incident.</summary>
    /// <param name="isPlace">True for a word that stands in the name of a place.</param>
    public (string Family, string What)? Find(SentenceTree tree, int i, Func<int, bool> isPlace)
    {
        var rows = tree.Upos(i) switch
        {
            "NOUN" => nouns.GetValueOrDefault(tree.Lemma(i)),
            "VERB" => verbs.GetValueOrDefault(tree.Lemma(i)),
            _ => default,
        };
        if (rows.IsDefaultOrEmpty) return null;
        Row? best = null;
        foreach (var row in rows)
        {
            if ((best is null || row.Words.Length > best.Words.Length) && Stands(tree, i, row, isPlace)) best = row;
        }

        return best is null ? null : (best.Family, best.What);
    }

    private static bool Stands(SentenceTree tree, int i, Row row, Func<int, bool> isPlace) => row.Part switch
    {
        "noun" => row.Words.Length == 1 || (i > 0 && string.Equals(tree.Lemma(i - 1), row.Words[0], StringComparison.Ordinal)),
        "object" => HeadsOf(tree, Thing(tree, i)).Exists(noun => row.Nouns.Contains(tree.Lemma(noun)) || (row.IsOfPlaces && tree.Upos(noun) == "PROPN" && isPlace(noun))),
        "subject" => HeadsOf(tree, tree.SubjectOf(i)).Exists(noun => row.Nouns.Contains(tree.Lemma(noun))),
        _ => row.Words.Length == 1 ? Acts(tree, i, row) : Follows(tree, i, row.Words[1]),
    };

    /// <summary>A verb alone counts where it is done by somebody or to something; "strike" and "walk" of labour take no object.</summary>
    private static bool Acts(SentenceTree tree, int i, Row row) =>
        row.Family == "labour" ? Thing(tree, i) < 0 && tree.SubjectOf(i) >= 0 && row.Words[0] is not "walk" : Thing(tree, i) >= 0 || tree.SubjectOf(i) >= 0;

    private static bool Follows(SentenceTree tree, int i, string word) =>
        (i + 1 < tree.Count && tree.Lemma(i + 1) == word) || tree.HasChild(i, "compound:prt", word) || tree.HasChild(i, "advmod", word) || tree.HasChild(i, "obj", word)
        || (i + 2 < tree.Count && tree.Lemma(i + 2) == word && tree.Upos(i + 1) is "NOUN" or "PRON" or "ADV" or "DET");

    private static int Thing(SentenceTree tree, int i)
    {
        var passive = tree.Child(i, "nsubj:pass");
        if (passive >= 0) return passive;
        var thing = ActLexicon.ObjectOfVerb(tree, i);
        // "violated the ceasefire 32 times": the tree takes the two nouns for one.
        return thing < 0 && tree.Child(i, "obl:unmarked") is var times and >= 0 && tree.Lemma(times) == "time" ? tree.Child(times, "compound") : thing;
    }

    /// <summary>The noun, what it is a number of ("dozens of rockets"), what it is joined to, and the noun before it ("port fees").</summary>
    private static List<int> HeadsOf(SentenceTree tree, int noun)
    {
        var heads = new List<int>();
        if (noun < 0) return heads;
        heads.Add(noun);
        foreach (var child in tree.Children(noun))
        {
            if (tree.Is(child, "nmod") && tree.Case(child) == "of" || tree.Is(child, "conj")) heads.Add(child);
        }

        return heads;
    }

    private static FrozenSet<string> Nouns(IEnumerable<string> asked) =>
        asked.SelectMany(word => word == "@place" ? [] : word.StartsWith('@') ? IncidentWords.Of(word[1..]) : (IEnumerable<string>)[word]).ToFrozenSet(StringComparer.Ordinal);

    private sealed record Row(string Family, string What, string Part, string[] Words, FrozenSet<string> Nouns, bool IsOfPlaces);
}
