using System.Collections.Frozen;
using System.Collections.Immutable;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Language;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Extraction.Undertakings;

/// <summary>An act found at a verb or noun: its class, the words that name it, the head of its object (-1 for none); open where no row of acts.tsv names it.</summary>
internal readonly record struct FoundAct(Act Act, string Words, int Object, bool IsNoun, bool IsOpen = false);

/// <summary>
/// The acts of acts.tsv and the classes of object of objects.tsv. The longest wording wins ("hand over"
/// before "hand"), then the first row whose object fits.
/// </summary>
internal sealed class ActLexicon
{
    private readonly FrozenDictionary<string, ImmutableArray<Row>> verbs;
    private readonly FrozenDictionary<string, ImmutableArray<Row>> nouns;
    private readonly FrozenDictionary<string, ImmutableArray<Row>> states;
    private readonly FrozenDictionary<string, FrozenSet<string>> classes;

    private ActLexicon(IEnumerable<Row> rows, FrozenDictionary<string, FrozenSet<string>> classes)
    {
        this.classes = classes;
        var all = rows.ToList();
        verbs = ByFirstWord(all.Where(row => row.Part == "verb"));
        nouns = ByFirstWord(all.Where(row => row.Part == "noun"));
        states = ByFirstWord(all.Where(row => row.Part == "state"));
    }

    public static ActLexicon English { get; } = Read();

    /// <summary>True where the noun is of that class of objects.tsv.</summary>
    public bool IsOfClass(string lemma, string objectClass) => classes[objectClass].Contains(lemma);

    /// <summary>True where the noun is of any class: something an agreement can be about.</summary>
    public bool IsKnownObject(string lemma) => classes.Values.Any(words => words.Contains(lemma));

    public FoundAct? Find(SentenceTree tree, int i, Func<int, bool> isPlace, Func<int, bool> isTime)
    {
        if (State(tree, i) is { } state) return tree.Child(i, "nsubj") is var holder and >= 0 && (isTime(holder) || tree.Lemma(holder) is "year" or "month" or "week" or "day" or "decade" or "time") ? null : state;
        var isNoun = tree.Upos(i) is "NOUN" or "PROPN";
        if (!isNoun && tree.Upos(i) is not ("VERB" or "AUX" or "ADJ")) return null;
        if (!(isNoun ? nouns : verbs).TryGetValue(tree.Upos(i) == "ADJ" ? Participle(tree, i) : tree.Lemma(i), out var rows)) return null;
        var thing = isNoun ? ObjectOfNoun(tree, i) : ObjectOfVerb(tree, i);
        if (thing < 0 && !isNoun) thing = tree.ObjectBehind(i);
        // "hand over the islands": the object stands behind the particle.
        if (thing < 0 && !isNoun && i + 1 < tree.Count && tree.Upos(i + 1) is "ADP" or "ADV" && tree.Lemma(i + 1) is "over" or "back" or "up" or "out" or "off" or "down") thing = tree.ObjectBehind(i + 1);
        // "leave by May 2031": a date that the tree took for the object.
        if (thing >= 0 && isTime(thing)) thing = -1;
        // "takes effect", "come into force": the noun is part of the act's name.
        if (thing > i && !isNoun && rows.Any(row => row.Words.Length > thing - i && row.Words[thing - i] == tree.Lemma(thing) && Stands(tree, i, row.Words))) thing = -1;
        // "The talks open", "tariffs fall": what it happens to is the subject.
        if (!isNoun && (thing < 0 || IsMeasure(tree.Lemma(thing))) && Affected(tree, i) is var affected and >= 0 && !isTime(affected)) thing = affected;
        Row? best = null;
        foreach (var row in rows)
        {
            if (best is not null && row.Words.Length <= best.Words.Length) continue;
            if (Stands(tree, i, row.Words) && Fits(tree, i, thing, row, isPlace)) best = row;
        }

        return best is null ? null : new FoundAct(best.Act, string.Join(' ', best.Words), thing, isNoun);
    }

    /// <summary>The act of a verb without regard to its object: the first row's that asks for none; Other where no row does.</summary>
    public Act OfVerb(string lemma) => verbs.TryGetValue(lemma, out var rows) && rows.FirstOrDefault(row => row.Words.Length == 1 && row.Object.All(wanted => wanted is "none" or "some")) is { } row ? row.Act : Act.Other;

    /// <summary>The act of a noun ("the release"); null where it is none's.</summary>
    public Act? OfNoun(string lemma) => nouns.TryGetValue(lemma, out var rows) ? (rows.FirstOrDefault(row => row.Object.IsEmpty) ?? rows[0]).Act : null;

    /// <summary>True where nobody need be named for it to happen: "the talks open", "wages rise", "the truce ends".</summary>
    public static bool IsInchoative(Act act) => act is Act.Start or Act.End or Act.Increase or Act.Reduce or Act.Allow or Act.Hold or Act.Remain;

    /// <summary>The subject of a verb without object or passive, where it is a thing; else -1.</summary>
    private int Affected(SentenceTree tree, int i)
    {
        if (tree.Child(i, "aux:pass") >= 0 || tree.VerbForm(i) == "VBN") return -1;
        var subject = tree.Child(i, "nsubj");
        // "The contract is due to run": the subject stands at the governor, unless that makes somebody do it.
        if (subject < 0 && tree.Is(i, "xcomp") && tree.Child(tree.Head(i), "obj") < 0 && tree.Lemma(tree.Head(i)) is not ("see" or "let" or "make" or "help")) subject = Subject(tree, i);
        // "a contract which would run until June"
        if (subject >= 0 && tree.Upos(subject) == "PRON" && tree.Is(i, "acl:relcl")) subject = tree.Head(i);
        // "Mell Bank comes back in 2037"
        if (subject >= 0 && tree.Upos(subject) == "PROPN" && classes["place"].Contains(tree.Form(subject).ToLowerInvariant())) return subject;
        return subject >= 0 && tree.Upos(subject) == "NOUN" && InchoativeThings.Any(name => classes[name].Contains(tree.Lemma(subject))) ? subject : -1;
    }

    // "Pay goes up 5 points": by how much, not what.
    private static bool IsMeasure(string lemma) => lemma is "percent" or "%" or "point" or "cent" or "per" or "percentage";

    private static readonly ImmutableArray<string> InchoativeThings = ["event", "work", "hostilities", "limit", "crossing", "money", "text", "mission", "weapon", "place", "dead"];

    /// <summary>"is to be out of the region", "must be gone": the word after "be", or the noun that it leads.</summary>
    private FoundAct? State(SentenceTree tree, int i)
    {
        // "must be gone": the tagger takes it for a passive.
        var form = tree.Form(i).ToLowerInvariant();
        if ((tree.Child(i, "cop") >= 0 || tree.Child(i, "aux:pass") >= 0) && states.TryGetValue(form, out var rows) && rows.FirstOrDefault(row => row.Words.Length == 1) is { } single) return new FoundAct(single.Act, form, -1, IsNoun: false);
        // "with the last soldiers gone by May"
        if (tree.VerbForm(i) == "VBN" && tree.Is(i, "acl") && tree.Case(tree.Head(i)) == "with" && states.TryGetValue(form, out rows) && rows.FirstOrDefault(row => row.Words.Length == 1) is { } left) return new FoundAct(left.Act, form, tree.Head(i), IsNoun: false);
        if (tree.Child(i, "cop") < 0) return null;
        // "in place", "up and running": the words around the one that the tree makes the head.
        for (var first = Math.Max(0, i - 2); first <= i; first++)
        {
            if (!states.TryGetValue(tree.Form(first).ToLowerInvariant(), out rows)) continue;
            foreach (var row in rows)
            {
                if (row.Words.Length > 1 && first + row.Words.Length > i && row.Words.Select((word, n) => first + n < tree.Count && string.Equals(tree.Form(first + n), word, StringComparison.OrdinalIgnoreCase)).All(same => same))
                    return new FoundAct(row.Act, string.Join(' ', row.Words), -1, IsNoun: false);
            }
        }

        if (tree.Upos(i) == "VERB") return null;
        foreach (var child in tree.Children(i))
        {
            if (tree.Relation(child) is "case" or "advmod" && states.TryGetValue(tree.Lemma(child), out rows) && rows.FirstOrDefault(row => row.Words.Length == 1) is { } near) return new FoundAct(near.Act, tree.Lemma(child), tree.IsNominal(i) ? i : -1, IsNoun: false);
        }

        return null;
    }

    // "The base would be vacated": the tagger takes many a participle for an adjective.
    private string Participle(SentenceTree tree, int i)
    {
        foreach (var form in Inflection.English.Lemmas(tree.Form(i)))
        {
            if (form.Kind == VerbFormKind.Participle && verbs.ContainsKey(form.Lemma)) return form.Lemma;
        }

        return tree.Lemma(i);
    }

    /// <summary>What a verb is done to: its object, or the subject of a passive, or the noun that a participle describes.</summary>
    public static int ObjectOfVerb(SentenceTree tree, int i)
    {
        var thing = tree.Child(i, "obj");
        // "hand each worker $900": the tree has two objects, the first is for whom.
        if (thing >= 0 && LaterObject(tree, i, thing) is var later and >= 0) thing = later;
        if (thing >= 0) return SumBefore(tree, thing) is var sum and >= 0 ? sum : thing;
        thing = tree.Child(i, "nsubj:pass");
        if (thing >= 0) return thing is var subject && tree.Upos(subject) == "PRON" && tree.Is(i, "acl:relcl") ? tree.Head(i) : thing;
        if (tree.Upos(i) == "ADJ" && tree.Child(i, "cop") >= 0 && tree.Form(i).EndsWith("ed", StringComparison.Ordinal)) return tree.Child(i, "nsubj");
        if (tree.VerbForm(i) == "VBN" && tree.Is(i, "acl")) return tree.Head(i);
        // "is to be released", "are due to be handed over": the subject stands at the governor.
        if (tree.Is(i, "xcomp") && tree.Child(i, "aux:pass") >= 0) return Subject(tree, tree.Head(i));
        if (tree.Is(i, "conj") && tree.VerbForm(i) is "VBN" or "VBD" or null && tree.Child(i, "aux:pass") < 0 && tree.Child(i, "nsubj") < 0) return ObjectOfVerb(tree, tree.Head(i));
        return -1;
    }

    private static int LaterObject(SentenceTree tree, int i, int first)
    {
        foreach (var child in tree.Children(i))
        {
            if (child > first && tree.Is(child, "obj") && tree.Upos(child) is "SYM" or "NUM") return child;
        }

        return -1;
    }

    // "get $1,500 each": the tree takes the share for the object.
    private static int SumBefore(SentenceTree tree, int thing) =>
        thing > 1 && tree.Lemma(thing) is "each" or "apiece" && tree.Upos(thing - 1) == "NUM" && tree.Head(thing - 1) is var sum && sum == thing - 2 ? sum : -1;

    private static int Subject(SentenceTree tree, int i)
    {
        for (var at = i; at >= 0; at = tree.Is(at, "xcomp") || tree.Is(at, "conj") ? tree.Head(at) : -1)
        {
            var subject = tree.Child(at, "nsubj");
            if (subject < 0) subject = tree.Child(at, "nsubj:pass");
            if (subject >= 0) return subject;
        }

        return -1;
    }

    private static int ObjectOfNoun(SentenceTree tree, int i)
    {
        foreach (var child in tree.Children(i))
        {
            if (tree.Is(child, "nmod") && tree.Case(child) == "of") return child;
        }

        if (i + 2 < tree.Count && tree.Form(i + 1) == "of" && tree.PhraseEnd(i + 2) is var last and >= 0) return last;
        return tree.Child(i, "compound");
    }

    private bool Fits(SentenceTree tree, int i, int thing, Row row, Func<int, bool> isPlace)
    {
        if (row.Object.IsEmpty) return true;
        foreach (var wanted in row.Object)
        {
            switch (wanted)
            {
                case "none" when thing < 0 || thing == Affected(tree, i):
                case "some" when thing >= 0:
                case "place" when thing >= 0 && (isPlace(thing) || classes[wanted].Contains(tree.Form(thing).ToLowerInvariant())):
                    return true;
                case "none" or "some":
                    continue;
                default:
                    // "The crossing reopens", "the sanctions end": without an object, the subject is what it happens to.
                    // "The hostages will come home": those who do it are those it is done to.
                    if (thing < 0 && !row.IsNoun && (wanted is "crossing" or "limit" or "resident" or "dead" || (wanted is "captive" or "armed" && row.Words.Length > 1)) && tree.Child(i, "nsubj") is var subject && subject >= 0 && HeadNouns(tree, subject).Any(noun => classes[wanted].Contains(tree.Lemma(noun)))) return true;
                    if (thing >= 0 && HeadNouns(tree, thing).Any(noun => classes[wanted].Contains(tree.Lemma(noun)))) return true;
                    continue;
            }
        }

        return false;
    }

    // "all of the hostages", "the first group of prisoners": what is of the group decides as well.
    private static IEnumerable<int> HeadNouns(SentenceTree tree, int thing)
    {
        yield return thing;
        foreach (var child in tree.Children(thing).ToArray())
        {
            if (tree.Is(child, "nmod") && tree.Case(child) == "of") yield return child;
            if (tree.Relation(child) is "conj" or "flat") yield return child;
        }
    }

    private static bool Stands(SentenceTree tree, int i, string[] words)
    {
        for (var n = 1; n < words.Length; n++)
        {
            var word = words[n];
            var follows = i + n < tree.Count && tree.Lemma(i + n) == word;
            if (!follows && !HasParticle(tree, i, word)) return false;
        }

        return true;
    }

    // "hand the base over": the particle may stand behind the object, within ten words.
    private static bool HasParticle(SentenceTree tree, int i, string word)
    {
        foreach (var child in tree.Children(i))
        {
            if (child > i && child <= i + 10 && tree.Relation(child) is "compound:prt" or "advmod" or "xcomp" or "ccomp" && tree.Lemma(child) == word) return true;
        }

        return false;
    }

    private static ActLexicon Read()
    {
        var objectClasses = Lexicon.Rows("Extraction/Undertakings/English/objects.tsv")
            .GroupBy(row => row[0], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.SelectMany(row => Lexicon.List(row[1])).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var rows = from row in Lexicon.Rows("Extraction/Undertakings/English/acts.tsv")
                   from words in Lexicon.List(row[2])
                   select new Row(Enum.Parse<Act>(row[0], ignoreCase: true), row[1], words.Split(' '), row.Length > 3 ? [.. Lexicon.List(row[3])] : []);
        return new ActLexicon(rows, objectClasses);
    }

    private static FrozenDictionary<string, ImmutableArray<Row>> ByFirstWord(IEnumerable<Row> rows) =>
        rows.GroupBy(row => row.Words[0], StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);

    private sealed record Row(Act Act, string Part, string[] Words, ImmutableArray<string> Object)
    {
        public bool IsNoun => Part == "noun";
    }
}
