using Pactwatch.Language;

namespace Pactwatch.Annotation.Grammar;

/// <summary>
/// A sentence as a tree: tokens are numbered from 0 in the sentence, -1 stands for none (the root's head).
/// A view; it holds nothing of its own but the lists of children.
/// </summary>
public sealed class SentenceTree
{
    private readonly AnnotatedReport report;
    private readonly int[][] children;

    public SentenceTree(AnnotatedReport report, Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(report);
        this.report = report;
        Sentence = sentence;
        var lists = new List<int>?[Count];
        for (var i = 0; i < Count; i++)
        {
            var head = Head(i);
            if (head >= 0) (lists[head] ??= []).Add(i);
            else Root = i;
        }

        children = [.. lists.Select(list => list?.ToArray() ?? [])];
    }

    public Sentence Sentence { get; }

    public int Count => Sentence.Tokens.Count;

    /// <summary>The root's number; 0 in an empty sentence.</summary>
    public int Root { get; }

    public Token this[int i] => report.Tokens[Sentence.Tokens.First + i];

    public string Form(int i) => report.Text[this[i].Span];

    /// <summary>The dictionary form in lower case (names, too: "kenya").</summary>
    public string Lemma(int i) => (this[i].Lemma ?? Form(i)).ToLowerInvariant();

    public string Upos(int i) => this[i].Upos ?? "X";

    public string? VerbForm(int i) => this[i].VerbForm;

    public string Relation(int i) => this[i].Deprel ?? "dep";

    public int Head(int i) => this[i].Head - 1;

    public ReadOnlySpan<int> Children(int i) => children[i];

    public bool Is(int i, string relation) => string.Equals(Relation(i), relation, StringComparison.Ordinal);

    public bool IsNominal(int i) => Upos(i) is "NOUN" or "PROPN" or "PRON" or "NUM" or "SYM";

    /// <summary>The first child with that relation, or -1.</summary>
    public int Child(int i, string relation)
    {
        foreach (var child in children[i])
        {
            if (Is(child, relation)) return child;
        }

        return -1;
    }

    /// <summary>The subject nearest before the verb ("that Egypt would": Egypt), or -1.</summary>
    public int SubjectOf(int verb)
    {
        var subject = -1;
        foreach (var child in children[verb])
        {
            if (Is(child, "nsubj") && (subject < 0 || child < verb)) subject = child;
        }

        return subject;
    }

    /// <summary>True where a child has the relation and one of the lemmas.</summary>
    public bool HasChild(int i, string relation, params ReadOnlySpan<string> lemmas)
    {
        foreach (var child in children[i])
        {
            if (Is(child, relation) && lemmas.Contains(Lemma(child))) return true;
        }

        return false;
    }

    /// <summary>The preposition or marker of a phrase ("by", "in", "with"), or null.</summary>
    public string? Case(int i)
    {
        foreach (var child in children[i])
        {
            if (Is(child, "case") || Is(child, "mark")) return Lemma(child);
        }

        return null;
    }

    /// <summary>All tokens under <paramref name="i"/> and itself, in text order, leaving out what hangs below a child that <paramref name="isCut"/> names.</summary>
    public List<int> Subtree(int i, Func<int, bool>? isCut = null)
    {
        var tokens = new List<int> { i };
        for (var next = 0; next < tokens.Count; next++)
        {
            foreach (var child in children[tokens[next]])
            {
                if (isCut is null || !isCut(child)) tokens.Add(child);
            }
        }

        tokens.Sort();
        return tokens;
    }

    /// <summary>True where <paramref name="ancestor"/> is <paramref name="i"/> or lies on its way to the root.</summary>
    public bool IsUnder(int i, int ancestor)
    {
        for (var at = i; at >= 0; at = Head(at))
        {
            if (at == ancestor) return true;
        }

        return false;
    }

    /// <summary>The token that holds or follows the offset, or -1 behind the sentence.</summary>
    public int TokenAt(int offset)
    {
        for (var i = 0; i < Count; i++)
        {
            if (this[i].Span.End > offset) return i;
        }

        return -1;
    }

    /// <summary>The token of the span that governs its others: the one whose head lies outside.</summary>
    public int HeadOf(TextSpan span)
    {
        for (var i = 0; i < Count; i++)
        {
            if (!span.Contains(this[i].Span)) continue;
            var head = Head(i);
            if ((head < 0 || !span.Contains(this[head].Span)) && !Is(i, "punct") && !Is(i, "case")) return i;
        }

        return TokenAt(span.Start);
    }

    /// <summary>The verb right before the phrase of a noun, a preposition between them or not ("see the end", "leading to the evacuation"); -1 where another word stands there.</summary>
    public int VerbBefore(int noun)
    {
        var at = noun - 1;
        while (at >= 0 && Upos(at) is "DET" or "ADJ" or "NUM" or "ADV" or "PROPN" or "PRON" || (at >= 0 && Is(at, "compound"))) at--;
        if (at > 0 && Upos(at) == "ADP") at--;
        return at >= 0 && Upos(at) == "VERB" ? at : -1;
    }

    /// <summary>The verb in the same form before a verb that "and" joins to something; -1 where there is none.</summary>
    public int PartnerBefore(int verb)
    {
        for (var at = verb - 1; at >= 0; at--)
        {
            if (Upos(at) != "VERB") continue;
            if (VerbForm(at) == VerbForm(verb) || (VerbForm(at) == "VB" && string.Equals(Form(verb), Lemma(verb), StringComparison.OrdinalIgnoreCase))) return at;
        }

        return -1;
    }

    /// <summary>The noun right before a verb and its auxiliaries, where the tree gives it no subject; -1 where another word stands there.</summary>
    public int NounBefore(int verb)
    {
        var at = verb - 1;
        while (at >= 0 && (Upos(at) is "AUX" or "ADV" || Lemma(at) is "to" or "not")) at--;
        return at >= 0 && Upos(at) is "NOUN" or "PROPN" or "PRON" ? at : -1;
    }

    /// <summary>The last noun of the phrase that begins at a token ("the", "longstanding", "U.S.", "bases" → the last), or -1 where none begins there.</summary>
    public int PhraseEnd(int first)
    {
        var last = -1;
        for (var at = first; at >= 0 && at < Count; at++)
        {
            // "open the crossing next month": with "next" another phrase begins.
            if (last >= 0 && (Upos(at) == "DET" || Lemma(at) is "next" or "last" or "each")) break;
            if (Upos(at) is "NOUN" or "PROPN" or "SYM") last = at;
            else if (Upos(at) is not ("DET" or "ADJ" or "NUM" or "PRON") && Form(at) is not ("'s" or "’s" or "-") && !(last < 0 && VerbForm(at) is "VBN" or "VBG")) break;
        }

        return last;
    }

    /// <summary>The noun phrase right behind a verb, where the tree gives the verb no object; -1 where a preposition, sign or clause follows.</summary>
    public int ObjectBehind(int verb) =>
        verb + 1 < Count && Upos(verb + 1) is "DET" or "ADJ" or "NUM" or "NOUN" or "PROPN" or "SYM" || verb + 1 < Count && Is(verb + 1, "nmod:poss") ? PhraseEnd(verb + 1) : -1;

    /// <summary>
    /// Like <see cref="NounBefore"/>, past an adjective that governs the verb ("are due to"), and the noun that a
    /// phrase with "of" or "from" belongs to: "Monitors from the African Union are due to verify" gives "Monitors".
    /// </summary>
    public int SubjectBefore(int verb)
    {
        var at = verb - 1;
        while (at >= 0 && (Upos(at) is "AUX" or "ADV" or "ADJ" || Lemma(at) is "to" or "not")) at--;
        if (at < 0 || Upos(at) is not ("NOUN" or "PROPN")) return -1;
        var first = at;
        while (first > 0 && Upos(first - 1) is "DET" or "ADJ" or "NOUN" or "PROPN" or "NUM") first--;
        return first > 1 && Form(first - 1) is "of" or "from" && Upos(first - 2) is "NOUN" or "PROPN" ? first - 2 : at;
    }

    /// <summary>From the first to the last of these tokens.</summary>
    public TextSpan SpanOf(IReadOnlyList<int> tokens) => new(this[tokens[0]].Span.Start, this[tokens[^1]].Span.End);
}
