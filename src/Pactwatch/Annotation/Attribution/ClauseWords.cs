using System.Collections.Frozen;
using Pactwatch.Text;

namespace Pactwatch.Annotation.Attribution;

/// <summary>The classes of clause-words.tsv and source-nouns.tsv. A word can be in several.</summary>
[Flags]
internal enum WordClass
{
    None = 0,
    Auxiliary = 1,
    Be = 2,
    Preposition = 4,
    Subordinator = 8,
    Adverb = 16,
    Pronoun = 32,
    Relative = 64,
    Determiner = 128,
    Time = 256,
    Medium = 512,
    Outlet = 1024,
    Person = 2048,
    Body = 4096,
    Document = 8192,

    /// <summary>The last word of many outlets' names: "Norland Press Agency".</summary>
    OutletTail = 16384,

    /// <summary>May start what a cue reports though it is a determiner: "some say".</summary>
    Standalone = 32768,

    /// <summary>Stands between a name and the noun that makes it an outlet: "Northwire news agency".</summary>
    OutletLink = 65536,

    /// <summary>An adverbial cue, of one word or several, with its source behind it.</summary>
    Governor = 131072,

    /// <summary>Who says nothing: "nobody".</summary>
    Nobody = 262144,

    /// <summary>The report's own voice, or its reader: "we", "you".</summary>
    Self = 524288,

    /// <summary>Says whose the words are: "in his words".</summary>
    Possessive = 1048576,

    /// <summary>What somebody's words are called: "in Novak's phrase".</summary>
    Wording = 2097152,

    /// <summary>What a quotation is said to be: "was Novak's verdict".</summary>
    Verdict = 4194304,

    /// <summary>Where people speak: "after talks in".</summary>
    Occasion = 8388608,

    /// <summary>The participles of speaking: "speaking in".</summary>
    Speaking = 16777216,

    /// <summary>Says more of the same: "he added".</summary>
    Continuing = 33554432,
    AnySource = Person | Body | Document | Outlet,
}

/// <summary>Looks up the class of a word, given in lower case.</summary>
internal sealed class ClauseWords
{
    private readonly FrozenDictionary<string, WordClass> classes;

    private ClauseWords(FrozenDictionary<string, WordClass> classes)
    {
        this.classes = classes;
    }

    public static ClauseWords English { get; } = Read("Annotation/Attribution/English/clause-words.tsv", "Annotation/Attribution/English/source-nouns.tsv");

    public WordClass this[string lower] => classes.GetValueOrDefault(lower);

    private static ClauseWords Read(params ReadOnlySpan<string> resources)
    {
        var read = new Dictionary<string, WordClass>(StringComparer.Ordinal);
        foreach (var resource in resources)
        {
            foreach (var row in Lexicon.Rows(resource))
            {
                var name = Enum.Parse<WordClass>(row[0], ignoreCase: true);
                foreach (var word in Lexicon.List(row[1])) read[word] = read.GetValueOrDefault(word) | name;
            }
        }

        return new ClauseWords(read.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
