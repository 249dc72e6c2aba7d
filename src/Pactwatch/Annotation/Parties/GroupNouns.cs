using System.Collections.Frozen;
using Pactwatch.Text;

namespace Pactwatch.Annotation.Parties;

/// <summary>
/// The lexicon of group nouns (groups.tsv): from a noun as printed, singular or plural, of one word or
/// several ("service members"), to what it names. Immutable, shared by threads.
/// </summary>
public sealed class GroupNouns
{
    private const int LongestPhrase = 4;
    private readonly FrozenDictionary<string, GroupNoun> nouns;
    private readonly FrozenDictionary<string, GroupNoun>.AlternateLookup<ReadOnlySpan<char>> bySpan;

    private GroupNouns(Dictionary<string, GroupNoun> nouns)
    {
        this.nouns = nouns.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        bySpan = this.nouns.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static GroupNouns English { get; } = Load("Annotation/Parties/English/groups.tsv");

    /// <summary>The noun of that word or phrase, singular or plural, in any case; null if it is none.</summary>
    public GroupNoun? Find(ReadOnlySpan<char> noun) => bySpan.TryGetValue(noun, out var found) ? found : null;

    /// <summary>
    /// The longest group noun that ends with the token ("military personnel" at "personnel") and the token it
    /// begins at; null if the word is none.
    /// </summary>
    public (GroupNoun Noun, int First)? EndingAt(ReportWords words, int token)
    {
        ArgumentNullException.ThrowIfNull(words);
        var sentence = words.SentenceAround(token);
        if (!sentence.Contains(token)) return null;
        for (var first = Math.Max(sentence.First, token - LongestPhrase + 1); first <= token; first++)
        {
            if (Find(words.SpanOf(first, token + 1).SliceOf(words.Text)) is { } noun) return (noun, first);
        }

        return null;
    }

    /// <summary>True where the noun is in its plural, or in the only form it has ("personnel").</summary>
    public static bool IsPlural(GroupNoun noun, ReadOnlySpan<char> word)
    {
        ArgumentNullException.ThrowIfNull(noun);
        var plural = noun.Plural.Length > 0 ? noun.Plural : noun.Singular;
        return plural.AsSpan().EndsWith(word, StringComparison.OrdinalIgnoreCase);
    }

    private static GroupNouns Load(string name)
    {
        var byForm = new Dictionary<string, GroupNoun>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in Lexicon.Rows(name, 4))
        {
            if (!Enum.TryParse<GroupKind>(row[3], ignoreCase: true, out var kind)) continue;
            var noun = new GroupNoun(row[0], row[1], row[2], kind);
            byForm.TryAdd(row[0], noun);
            if (row[1].Length > 0) byForm.TryAdd(row[1], noun);
        }

        return new GroupNouns(byForm);
    }
}
