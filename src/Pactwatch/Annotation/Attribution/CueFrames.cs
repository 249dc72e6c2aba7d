using System.Collections.Frozen;
using Pactwatch.Text;

namespace Pactwatch.Annotation.Attribution;

/// <summary>
/// What the cues take as their content beside a clause: the rows of cue-frames.tsv. Verbs carry their particle
/// ("rule out"); adjectives and nouns stand by themselves.
/// </summary>
internal sealed class CueFrames
{
    private static readonly FrozenDictionary<string, string> PrepositionOfNounRow = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["nounAbout"] = "about", ["nounOf"] = "of", ["nounFor"] = "for", ["nounOn"] = "on", ["nounAgainst"] = "against", ["nounTo"] = "to", ["nounWith"] = "with",
        ["adjectiveOf"] = "of", ["adjectiveAbout"] = "about",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly FrozenSet<string> entries;
    private readonly FrozenSet<string> verbs;

    private CueFrames(string resource)
    {
        var all = new HashSet<string>(StringComparer.Ordinal);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in Lexicon.Rows(resource))
        {
            foreach (var word in Lexicon.List(row[1]))
            {
                all.Add(Key(row[0], word));
                if (!row[0].StartsWith("noun", StringComparison.Ordinal) && !row[0].StartsWith("adjective", StringComparison.Ordinal)) known.Add(word);
            }
        }

        entries = all.ToFrozenSet(StringComparer.Ordinal);
        verbs = known.ToFrozenSet(StringComparer.Ordinal);
    }

    public static CueFrames English { get; } = new("Annotation/Attribution/English/cue-frames.tsv");

    public bool HasVerb(string lemma) => verbs.Contains(lemma);

    public bool TakesInfinitive(string verb) => entries.Contains(Key("infinitive", verb));

    public bool TakesObject(string verb) => entries.Contains(Key("object", verb));

    /// <summary>"urged both sides to leave": the object and what it is to do are one content.</summary>
    public bool TakesObjectInfinitive(string verb) => entries.Contains(Key("objectInfinitive", verb));

    /// <summary>"called the deal a mistake".</summary>
    public bool TakesObjectPredicate(string verb) => entries.Contains(Key("objectPredicate", verb));

    public bool TakesPreposition(string verb, string preposition) => entries.Contains(Key(preposition, verb));

    /// <summary>"is sure that …", "is willing to …", "is critical of …".</summary>
    /// <param name="adjective">The adjective.</param>
    /// <param name="opening">"" for a clause, "to" for an infinitive, else a preposition.</param>
    public bool AdjectiveTakes(string adjective, string opening) => entries.Contains(Key(opening switch { "" => "adjectiveClause", "to" => "adjectiveInfinitive", _ => RowOf("adjective", opening) }, adjective));

    /// <summary>"the claim that …", "its promise to …", "support for …".</summary>
    /// <param name="noun">The noun.</param>
    /// <param name="opening">"" for a clause, "infinitive" for an infinitive, else a preposition.</param>
    public bool NounTakes(string noun, string opening) => entries.Contains(Key(opening switch { "" => "nounClause", "infinitive" => "nounInfinitive", _ => RowOf("noun", opening) }, noun));

    private static string RowOf(string part, string preposition) =>
        PrepositionOfNounRow.FirstOrDefault(row => row.Value == preposition && row.Key.StartsWith(part, StringComparison.Ordinal)).Key ?? "none";

    private static string Key(string takes, string word) => takes + "/" + word;
}
