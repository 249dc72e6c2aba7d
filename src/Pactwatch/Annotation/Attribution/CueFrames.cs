using System.Collections.Frozen;
using Pactwatch.Text;

namespace Pactwatch.Annotation.Attribution;

/// <summary>What the cues take as their content beside a clause: the rows of cue-frames.tsv, by part of speech.</summary>
internal sealed class CueFrames
{
    private const string Verb = "verb", Adjective = "adjective", Noun = "noun";

    private readonly FrozenSet<(string Part, string Takes, string Word)> entries;
    private readonly FrozenSet<(string Part, string Word)> words;

    private CueFrames(string resource)
    {
        entries = Lexicon.Rows(resource).SelectMany(row => Lexicon.List(row[2]).Select(word => (row[0], row[1], word))).ToFrozenSet();
        words = entries.Select(entry => (entry.Part, entry.Word)).ToFrozenSet();
    }

    public static CueFrames English { get; } = new("Annotation/Attribution/English/cue-frames.tsv");

    /// <param name="verb">With its particle ("rule out").</param>
    public bool HasVerb(string verb) => words.Contains((Verb, verb));

    public bool HasAdjective(string adjective) => words.Contains((Adjective, adjective));

    public bool HasNoun(string noun) => words.Contains((Noun, noun));

    public bool TakesInfinitive(string verb) => entries.Contains((Verb, "infinitive", verb));

    public bool TakesObject(string verb) => entries.Contains((Verb, "object", verb));

    /// <summary>"urged both sides to leave": the object and what it is to do are one content.</summary>
    public bool TakesObjectInfinitive(string verb) => entries.Contains((Verb, "objectInfinitive", verb));

    /// <summary>"called the deal a mistake".</summary>
    public bool TakesObjectPredicate(string verb) => entries.Contains((Verb, "objectPredicate", verb));

    public bool TakesPreposition(string verb, string preposition) => entries.Contains((Verb, preposition, verb));

    /// <param name="adjective">The adjective.</param>
    /// <param name="takes">"clause", "infinitive" or a preposition.</param>
    public bool AdjectiveTakes(string adjective, string takes) => entries.Contains((Adjective, takes, adjective));

    /// <param name="noun">The noun.</param>
    /// <param name="takes">"clause", "infinitive" or a preposition.</param>
    public bool NounTakes(string noun, string takes) => entries.Contains((Noun, takes, noun));
}
