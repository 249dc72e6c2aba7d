using System.Collections.Frozen;
using System.Collections.Immutable;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Extraction.Undertakings;
using Pactwatch.Language;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Extraction.Status;

/// <summary>The verbs, nouns and phrases that tell how an agreement stands.</summary>
internal sealed class StatusLexicon
{
    private readonly FrozenDictionary<string, ImmutableArray<Row>> verbs;
    private readonly FrozenSet<string> accords;
    private readonly FrozenSet<string> courses;
    private readonly FrozenSet<string> talks;
    private readonly ImmutableArray<string[]> qualifiers;

    private StatusLexicon()
    {
        verbs = (from row in Lexicon.Rows("Extraction/Status/English/standing.tsv")
                 from words in Lexicon.List(row[1])
                 select new Row(LedgerStatus(row[0]), words.Split(' '), row[2] == "object"))
            .GroupBy(row => row.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(row => row.Words.Length).ToImmutableArray(), StringComparer.Ordinal);
        var subjects = Lexicon.Rows("Extraction/Status/English/subjects.tsv").ToDictionary(row => row[0], row => Lexicon.List(row[1]).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
        (accords, courses, talks) = (subjects["accord"], subjects["course"], subjects["talks"]);
        qualifiers = [.. Lexicon.Rows("Extraction/Status/English/qualifiers.txt").Select(row => row[0].Split(" ~ "))];
    }

    public static StatusLexicon English { get; } = new();

    public bool IsTalks(string lemma) => talks.Contains(lemma);

    /// <summary>What the verb says of an agreement that is its object or subject.</summary>
    public IEnumerable<AgreementStatus> Find(SentenceTree tree, int i)
    {
        if (!verbs.TryGetValue(tree.Lemma(i), out var rows)) yield break;
        var subject = tree.Child(i, "nsubj");
        var thing = ActLexicon.ObjectOfVerb(tree, i);
        foreach (var row in rows)
        {
            if (!Stands(tree, i, row.Words)) continue;
            var noun = row.IsObject ? thing : subject;
            // "agreed on a timetable", "agreed to leave": what was agreed may stand behind a preposition or a verb.
            if (row.Words is ["agree"]) noun = noun >= 0 && accords.Contains(tree.Lemma(noun)) ? noun : i;
            if (noun != i && (noun < 0 || !IsMeant(tree, noun, row.Status))) continue;
            yield return row.Status;
            yield break;
        }
    }

    /// <summary>The first phrase in a sentence that says an approval, signature or announcement is outstanding.</summary>
    public TextSpan? Qualifier(string sentence)
    {
        TextSpan? first = null;
        foreach (var parts in qualifiers)
        {
            var start = sentence.IndexOf(parts[0], StringComparison.OrdinalIgnoreCase);
            if (start < 0) continue;
            var end = start + parts[0].Length;
            if (parts.Length > 1)
            {
                var next = sentence.IndexOf(parts[1], end, StringComparison.OrdinalIgnoreCase);
                if (next < 0 || sentence.AsSpan(end, next - end).Count(' ') > 6) continue;
                end = next + parts[1].Length;
            }

            if (first is null || start < first.Value.Start) first = new TextSpan(start, end);
        }

        return first;
    }

    private bool IsMeant(SentenceTree tree, int noun, AgreementStatus status)
    {
        var lemma = tree.Lemma(noun);
        if (status == AgreementStatus.Talks) return accords.Contains(lemma) || talks.Contains(lemma);
        if (status is AgreementStatus.Completed) return courses.Contains(lemma) || accords.Contains(lemma);
        if (status is AgreementStatus.Announced) return accords.Contains(lemma) || courses.Contains(lemma);
        return accords.Contains(lemma) || (status == AgreementStatus.Agreed && courses.Contains(lemma));
    }

    private static bool Stands(SentenceTree tree, int i, string[] words)
    {
        for (var n = 1; n < words.Length; n++)
        {
            if (i + n < tree.Count && tree.Lemma(i + n) == words[n]) continue;
            if (!tree.HasChild(i, "compound:prt", words[n]) && !tree.HasChild(i, "advmod", words[n])) return false;
        }

        return true;
    }

    private static AgreementStatus LedgerStatus(string word) => Enum.Parse<AgreementStatus>(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    private sealed record Row(AgreementStatus Status, string[] Words, bool IsObject);
}
