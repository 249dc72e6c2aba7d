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
    private readonly FrozenDictionary<string, (AgreementStatus Status, string? Preposition)> predicates;
    private readonly FrozenDictionary<string, (AgreementStatus Status, bool IsDone)> nouns;
    private readonly FrozenSet<string> former;
    private readonly FrozenSet<string> phases;
    private readonly ImmutableArray<(string[] Parts, bool StandsAlone)> qualifiers;

    private StatusLexicon()
    {
        verbs = (from row in Lexicon.Rows("Extraction/Status/English/standing.tsv")
                 from words in Lexicon.List(row[1])
                 where row[2] is not "law"
                 select new Row(LedgerStatus(row[0]), words.Split(' '), Enum.Parse<Role>(row[2], ignoreCase: true)))
            .GroupBy(row => row.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(row => row.Words.Length).ToImmutableArray(), StringComparer.Ordinal);
        var subjects = Lexicon.Rows("Extraction/Status/English/subjects.tsv").ToDictionary(row => row[0], row => Lexicon.List(row[1]).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
        (accords, courses, talks, former, phases) = (subjects["accord"], subjects["course"], subjects["talks"], subjects["former"], subjects["phase"]);
        nouns = (from row in Lexicon.Rows("Extraction/Status/English/standing-nouns.tsv")
                 from noun in Lexicon.List(row[1])
                 select (noun, Value: (LedgerStatus(row[0]), row[2] is "done")))
            .ToFrozenDictionary(entry => entry.noun, entry => entry.Value, StringComparer.Ordinal);
        predicates = (from row in Lexicon.Rows("Extraction/Status/English/standing.tsv")
                      where row[2] is "law"
                      from words in Lexicon.List(row[1])
                      select (Noun: words.Split(' ')[^1], Value: (LedgerStatus(row[0]), words.Split(' ') is [var preposition, _] ? preposition : null)))
            .ToFrozenDictionary(entry => entry.Noun, entry => entry.Value, StringComparer.Ordinal);
        qualifiers = [.. Lexicon.Rows("Extraction/Status/English/qualifiers.txt").Select(row => (row[0].Split(" ~ "), row.Length > 1))];
    }

    public static StatusLexicon English { get; } = new();

    public bool IsTalks(string lemma) => talks.Contains(lemma);

    /// <summary>True for a noun that names an agreement ("accord").</summary>
    public bool IsAccord(string lemma) => accords.Contains(lemma);

    /// <summary>What a participle without any noun says in a headline ("Signed at last"), or null.</summary>
    public AgreementStatus? Bare(string lemma) =>
        verbs.TryGetValue(lemma, out var rows) && rows is [{ Role: not Role.Subject, Status: AgreementStatus.Signed or AgreementStatus.Agreed or AgreementStatus.Announced, Words.Length: 1 } row] ? row.Status : null;

    /// <summary>What a noun says of an agreement that is its subject ("the accord is in force", "it has been the law"), or null.</summary>
    /// <param name="isItMeant">True where "it" may stand for an agreement told of before.</param>
    public AgreementStatus? Predicate(SentenceTree tree, int i, bool isItMeant)
    {
        if (!predicates.TryGetValue(tree.Lemma(i), out var row)) return null;
        var at = i - 1;
        while (at > 0 && tree.Upos(at) is "DET" or "ADJ") at--;
        if (row.Preposition is not null && (at < 1 || tree.Form(at--) != row.Preposition)) return null;
        while (at > 0 && tree.Upos(at) == "ADV") at--;
        if (at < 1 || tree.Lemma(at) != "be") return null;
        var subject = tree.NounBefore(at);
        return subject >= 0 && (accords.Contains(tree.Lemma(subject)) || (isItMeant && tree.Form(subject) is "it" or "It")) ? row.Status : null;
    }

    /// <summary>What a noun tells of the agreement that it belongs to ("violations of the truce", "under the extension agreed in August"), or null.</summary>
    public AgreementStatus? Noun(SentenceTree tree, int i)
    {
        if (!nouns.TryGetValue(tree.Lemma(i), out var row)) return null;
        foreach (var child in tree.Children(i))
        {
            var isOf = tree.Is(child, "nmod") || tree.Is(child, "compound") || tree.Is(child, "nmod:poss");
            if (isOf && (accords.Contains(tree.Lemma(child)) || (row.IsDone && phases.Contains(tree.Lemma(child)))) && !IsFormer(tree, child)) return row.Status;
            if (row.IsDone && tree.Is(child, "acl") && tree.VerbForm(child) is "VBN" && verbs.TryGetValue(tree.Lemma(child), out var done) && done.Any(verb => verb.Status is AgreementStatus.Agreed or AgreementStatus.Signed or AgreementStatus.Announced)) return row.Status;
        }

        return null;
    }

    // "violations of the previous ceasefire"
    private bool IsFormer(SentenceTree tree, int noun)
    {
        foreach (var child in tree.Children(noun))
            if (former.Contains(tree.Lemma(child))) return true;
        return false;
    }

    /// <summary>What the verb says of an agreement that is its object or subject.</summary>
    public IEnumerable<AgreementStatus> Find(SentenceTree tree, int i)
    {
        if (!verbs.TryGetValue(tree.Lemma(i), out var rows)) yield break;
        var subject = tree.Child(i, "nsubj");
        var thing = ActLexicon.ObjectOfVerb(tree, i);
        foreach (var row in rows)
        {
            if (!Stands(tree, i, row.Words)) continue;
            var noun = row.Role is Role.Subject ? subject : Thing(tree, i, thing, row);
            // "agreed on a timetable", "agreed to leave": what was agreed may stand behind a preposition or a verb.
            if (row.Role is Role.Any) noun = noun >= 0 && accords.Contains(tree.Lemma(noun)) ? noun : IsOfAnother(tree, i) ? -1 : i;
            if (noun != i && (noun < 0 || !IsMeant(tree, noun, row.Status))) continue;
            yield return row.Status;
            yield break;
        }
    }

    /// <summary>The first phrase in a sentence that says an approval, signature or announcement is outstanding.</summary>
    /// <param name="alone">Only phrases that tell of such an agreement even where no verb does.</param>
    public TextSpan? Qualifier(string sentence, bool alone)
    {
        TextSpan? first = null;
        foreach (var (parts, standsAlone) in qualifiers)
        {
            if (alone && !standsAlone) continue;
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

    // "beyond the date agreed": a participle right behind a noun tells of that.
    private bool IsOfAnother(SentenceTree tree, int verb) =>
        tree.VerbForm(verb) is "VBN" or "VBD" && verb > 0 && tree.Upos(verb - 1) is "NOUN" && tree.Relation(verb) is "acl" or "advcl" && tree.SubjectOf(verb) < 0
        && !accords.Contains(tree.Lemma(verb - 1)) && !courses.Contains(tree.Lemma(verb - 1));

    // "put their names to the accord": the agreement stands behind the idiom's own object.
    private int Thing(SentenceTree tree, int i, int thing, Row row)
    {
        if (row.Words is not [_, _, var preposition]) return thing;
        for (var at = i + 1; at < tree.Count; at++)
        {
            if (accords.Contains(tree.Lemma(at)) && tree.Case(at) == preposition && tree.IsUnder(at, i)) return at;
        }

        return thing;
    }

    private bool IsMeant(SentenceTree tree, int noun, AgreementStatus status)
    {
        var lemma = tree.Lemma(noun);
        if (IsFormer(tree, noun)) return false;
        if (status == AgreementStatus.Extended && phases.Contains(lemma)) return true;
        if (status == AgreementStatus.Talks) return accords.Contains(lemma) || talks.Contains(lemma);
        if (status is AgreementStatus.Completed) return courses.Contains(lemma) || accords.Contains(lemma);
        if (status is AgreementStatus.Announced) return accords.Contains(lemma) || courses.Contains(lemma);
        return accords.Contains(lemma) || (status == AgreementStatus.Agreed && courses.Contains(lemma));
    }

    private static bool Stands(SentenceTree tree, int i, string[] words)
    {
        if (words is [_, var noun, _] && tree.HasChild(i, "obj", noun)) return true;
        for (var n = 1; n < words.Length; n++)
        {
            if (i + n < tree.Count && tree.Lemma(i + n) == words[n]) continue;
            if (!tree.HasChild(i, "compound:prt", words[n]) && !tree.HasChild(i, "advmod", words[n])) return false;
        }

        return true;
    }

    private static AgreementStatus LedgerStatus(string word) => Enum.Parse<AgreementStatus>(word.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);

    private enum Role
    {
        Object,
        Subject,
        Any,
    }

    private sealed record Row(AgreementStatus Status, string[] Words, Role Role);
}
