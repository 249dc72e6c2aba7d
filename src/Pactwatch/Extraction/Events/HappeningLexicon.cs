using System.Collections.Frozen;
using System.Collections.Immutable;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Extraction.Undertakings;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Extraction.Events;

/// <summary>Ways of saying that something was done (happenings.tsv), beside the acts that undertakings are told with.</summary>
internal sealed class HappeningLexicon
{
    private readonly FrozenDictionary<string, ImmutableArray<Row>> rows;

    private HappeningLexicon(IEnumerable<Row> rows) =>
        this.rows = rows.GroupBy(row => row.Words[0], StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);

    public static HappeningLexicon English { get; } = new(
        from row in Lexicon.Rows("Extraction/Events/English/happenings.tsv", 4)
        from words in Lexicon.List(row[2])
        select new Row(row[0].Length == 0 ? null : Enum.Parse<Act>(row[0], ignoreCase: true), Enum.Parse<HappeningPart>(row[1], ignoreCase: true), words.Split(' '), row[3]));

    /// <summary>The longest way of saying it that stands at the word, with the subject or object that it asks for; null where none does.</summary>
    /// <param name="subjects">Nouns that may be what it happens to: the subject's head and what it is a part of.</param>
    public Happening? Find(SentenceTree tree, int i, HappeningPart part, IReadOnlyList<int> subjects)
    {
        if (!rows.TryGetValue(tree.Lemma(i), out var candidates)) return null;
        Row? best = null;
        foreach (var row in candidates)
        {
            if (row.Part != part || (best is not null && row.Words.Length <= best.Words.Length) || !Stands(tree, i, row.Words)) continue;
            if (row.Class.Length == 0 || subjects.Any(noun => noun >= 0 && ActLexicon.English.IsOfClass(tree.Lemma(noun), row.Class))) best = row;
        }

        return best is null ? null : new Happening(best.Act, string.Join(' ', best.Words));
    }

    private static bool Stands(SentenceTree tree, int i, string[] words)
    {
        for (var n = 1; n < words.Length; n++)
        {
            var word = words[n];
            var follows = i + n < tree.Count && tree.Lemma(i + n) == word;
            if (!follows && !(tree.HasChild(i, "compound:prt", word) || tree.HasChild(i, "advmod", word) || tree.HasChild(i, "obj", word) || tree.Case(i) == word)) return false;
        }

        return true;
    }

    private sealed record Row(Act? Act, HappeningPart Part, string[] Words, string Class);
}
