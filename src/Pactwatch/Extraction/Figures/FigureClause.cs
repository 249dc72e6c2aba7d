using Pactwatch.Annotation;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Annotation.Quantities;
using Pactwatch.Language;

namespace Pactwatch.Extraction.Figures;

/// <summary>
/// What stands around a quantity in its sentence: the phrase that says what is counted, and the verb that says
/// what became of it. Read from left to right; the tree is too often wrong about numbers.
/// </summary>
internal sealed class FigureClause
{
    private const int MostComplementWords = 9;
    private const int MostPredicateWords = 5;

    private readonly AnnotatedReport report;
    private readonly SentenceTree tree;
    private readonly Quantity quantity;
    private readonly int complementEnd;

    public FigureClause(AnnotatedReport report, SentenceTree tree, Quantity quantity)
    {
        (this.report, this.tree, this.quantity) = (report, tree, quantity);
        var after = tree.TokenAt(quantity.Span.End);
        After = after < 0 ? tree.Count : after;
        complementEnd = EndOfComplement();
        End = complementEnd;
        ReadPredicate();
    }

    /// <summary>The first token behind the quantity; the sentence's count where none follows.</summary>
    public int After { get; }

    /// <summary>"of the union" behind "members", or empty; "of them" and "of the 36" name nothing.</summary>
    public string Complement => Enumerable.Range(After, complementEnd - After).Any(at => tree.Upos(at) is "NOUN" or "PROPN" or "VERB") ? Words(After, complementEnd) : "";

    /// <summary>What became of the thing counted ("killed", "driven from their homes"), or empty.</summary>
    public string Predicate { get; private set; } = "";

    /// <summary>The token behind the words that tell more of what is counted: its complement and what became of it; <see cref="After"/> where none do.</summary>
    public int End { get; private set; }

    /// <summary>True where a verb says something of the number as its subject.</summary>
    public bool IsSubject { get; private set; }

    /// <summary>True where it is told what became of the people or things counted ("were shot dead", "burned down").</summary>
    public bool IsFate => Predicate.Length > 0 && FigureLexicon.FatesOf(Predicate.Split(' ')).Any();

    /// <summary>True where the number's people say something ("15 said no"): nothing is told of how many they are.</summary>
    public bool IsTelling { get; private set; }

    /// <summary>The token behind the phrase of what is counted ("of the 36"); <see cref="After"/> where there is none.</summary>
    public int ComplementEnd => complementEnd;

    /// <summary>True where that verb tells of what is to come ("96 are to be freed").</summary>
    public bool IsComing { get; private set; }

    /// <summary>True where the clause says only that the things counted are there ("2,500 troops remain").</summary>
    public bool IsStanding { get; private set; }

    /// <summary>True where the number itself is what is told ("the number is 214").</summary>
    public bool IsPredicate => tree.TokenAt(quantity.Span.Start) is > 0 and var at && tree.Lemma(at - 1) == "be";

    /// <summary>The verb right before the quantity ("received only $45 million"), or empty.</summary>
    public string VerbBefore()
    {
        var at = tree.TokenAt(quantity.Span.Start) - 1;
        while (at >= 0 && tree.Upos(at) is "ADV" or "DET") at--;
        return at >= 0 && tree.Upos(at) == "VERB" && !FigureLexicon.IsPlain(tree.Lemma(at)) ? tree.Form(at) : "";
    }

    /// <summary>True where the verb before says what something has come to ("stands at 11,900", "rose to 240").</summary>
    public bool IsLevel()
    {
        var at = tree.TokenAt(quantity.Span.Start) - 1;
        if (at > 0 && tree.Upos(at) is "ADP") at--;
        return at > 0 && tree.Upos(at) is "VERB" && FigureLexicon.IsLevel(tree.Lemma(at)) && tree.VerbForm(at) is not "VB";
    }

    private int EndOfComplement()
    {
        if (After >= tree.Count || !FigureLexicon.IsComplement(tree.Form(After)) || IsInTime(After + 1)) return After;
        var end = After + 1;
        while (end < tree.Count && end - After < MostComplementWords && tree.Upos(end) is not ("VERB" or "AUX" or "PUNCT" or "SCONJ") && !IsInTime(end) && !IsPlacePreposition(end) && !IsNextCount(end)) end++;
        while (end > After && tree.Upos(end - 1) is "ADP" or "CCONJ" or "DET") end--;
        return end;
    }

    // "26 by the army and 15 by the rebels": the second number counts on its own.
    private bool IsNextCount(int i) => tree.Upos(i) is "CCONJ" && i + 1 < tree.Count && tree.Upos(i + 1) is "NUM";

    private bool IsPlacePreposition(int i) => tree.Upos(i) == "ADP" && FigureLexicon.IsBeforePlace(tree.Form(i));

    private void ReadPredicate()
    {
        var at = complementEnd;
        if (at < tree.Count && FigureLexicon.IsCasualty(tree.Form(at)))
        {
            (IsSubject, Predicate, End) = (true, Words(at, at + 1), at + 1);
            return;
        }

        for (; at < tree.Count && tree.Upos(at) is "AUX" or "ADV" or "PART"; at++)
        {
            IsSubject |= tree.Upos(at) == "AUX";
            IsComing |= tree.Upos(at) == "AUX" && FigureLexicon.IsComing(tree.Form(at));
            IsComing |= IsSubject && tree.Form(at) == "to";
        }

        IsStanding = IsSubject && !IsComing && (at >= tree.Count || tree.Upos(at) is not "VERB" and not "ADJ");
        if (IsStanding) End = at;
        if (at >= tree.Count || !(tree.Upos(at) == "VERB" || (IsSubject && tree.Upos(at) == "ADJ")) || tree.VerbForm(at) == "VBG") return;
        IsTelling = FigureLexicon.IsTelling(tree.Lemma(at));
        if (IsTelling) return;
        IsSubject = true;
        IsStanding = FigureLexicon.IsPlain(tree.Lemma(at)) && !IsComing;
        End = at + 1;
        if (FigureLexicon.IsPlain(tree.Lemma(at))) return;
        var end = at + 1;
        while (end < tree.Count && end - at < MostPredicateWords && tree.Upos(end) is "ADP" or "PRON" or "DET" or "NOUN" or "ADJ" or "PART" or "VERB" && !IsInTime(end)) end++;
        while (end > at + 1 && tree.Upos(end - 1) is "ADP" or "DET" or "PRON" or "PART") end--;
        (Predicate, End) = (Words(at, end), end);
    }

    private bool IsInTime(int i) => i < tree.Count && report.Times.Any(time => time.Span.Overlaps(tree[i].Span));

    private string Words(int first, int end) =>
        end <= first || first >= tree.Count ? "" : report.Text[new TextSpan(tree[first].Span.Start, tree[end - 1].Span.End)];
}
