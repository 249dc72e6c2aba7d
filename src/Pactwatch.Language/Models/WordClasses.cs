using System.Collections.Frozen;

namespace Pactwatch.Language.Models;

/// <summary>
/// Which parts of speech a form can have by the word list (word-classes.tsv) and the rules of inflection: a hint
/// for the tagger on words that the treebanks never showed it.
/// </summary>
internal sealed class WordClasses
{
    private const uint Noun = 1, Plural = 2, Base = 4, Third = 8, Past = 16, Gerund = 32, Adjective = 64, Adverb = 128, Participle = 256;

    private readonly FrozenDictionary<string, uint>.AlternateLookup<ReadOnlySpan<char>> classes;
    private readonly FrozenSet<string> verbs;
    private readonly FrozenSet<string> nouns;

    private WordClasses(IEnumerable<string> lines)
    {
        var all = new Dictionary<string, uint>(StringComparer.Ordinal);
        var verbList = new List<string>();
        var nounList = new List<string>();
        foreach (var line in lines)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var word = line[..tab];
            foreach (var letter in line.AsSpan(tab + 1))
            {
                switch (letter)
                {
                    case 'n':
                        nounList.Add(word);
                        Add(word, Noun);
                        Add(Inflection.Plural(word), Plural);
                        break;
                    case 'v':
                        verbList.Add(word);
                        foreach (var form in Inflection.English.Forms(word)) Add(form.Lemma, Bit(form.Kind));
                        break;
                    case 'a':
                        Add(word, Adjective);
                        break;
                    default:
                        Add(word, Adverb);
                        break;
                }
            }
        }

        classes = all.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        verbs = verbList.ToFrozenSet(StringComparer.Ordinal);
        nouns = nounList.ToFrozenSet(StringComparer.Ordinal);

        void Add(string form, uint bit) => all[form] = all.GetValueOrDefault(form) | bit;
    }

    public static WordClasses English { get; } = new(EmbeddedLines.Read("English/word-classes.tsv"));

    /// <summary>The classes of a form in lower case as bits; 0 for a word that the list lacks.</summary>
    public uint Of(ReadOnlySpan<char> lower) => classes.TryGetValue(lower, out var bits) ? bits : 0;

    public bool IsVerb(string lemma) => verbs.Contains(lemma);

    public bool IsNoun(string lemma) => nouns.Contains(lemma);

    private static uint Bit(VerbFormKind kind) => kind switch
    {
        VerbFormKind.Base => Base,
        VerbFormKind.ThirdPerson => Third,
        VerbFormKind.Past => Past,
        VerbFormKind.Participle => Participle,
        _ => Gerund,
    };
}
