using System.Collections.Frozen;
using Pactwatch.Annotation;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Annotation.Times;
using Pactwatch.Ledger;
using Pactwatch.Text;

namespace Pactwatch.Extraction.Undertakings;

/// <summary>
/// Finds dates that were moved: "postponed the withdrawal from 30 June to 31 October", "extended the deadline for leaving the
/// base until May", "the handover slipped to April". What was moved keeps its act and has the new date alone; who moved it
/// is not who does it.
/// </summary>
internal sealed class MovedDates
{
    /// <summary>How many words lie at most between a deadline and what it is the deadline of.</summary>
    private const int FarthestThing = 7;

    /// <summary>How many words lie at most between the verb and the new date.</summary>
    private const int FarthestDate = 18;

    private static readonly FrozenDictionary<string, FrozenSet<string>> Words = Lexicon.WordsByClass("Extraction/Undertakings/English/moved-dates.tsv");

    private readonly HashSet<int> covered = [];

    public MovedDates(AnnotatedReport report, SentenceTree tree, SentenceActs acts)
    {
        var found = new List<MovedThing>();
        for (var verb = 0; verb < tree.Count; verb++)
        {
            if (Moved(tree, acts, verb) is not { } moved) continue;
            // "The deadline for leaving was extended by 60 days": no act of its own, whatever it is the deadline of.
            if (IsLimit(tree, moved) && IsOfSomething(tree, moved)) covered.Add(verb);
            if (Find(report, tree, acts, verb, moved) is not { } thing || covered.Contains(thing.At)) continue;
            for (var i = Math.Min(verb, thing.At); i <= Math.Max(verb, thing.At); i++) covered.Add(i);
            if (IsTold(thing.Reading)) found.Add(thing);
        }

        Things = found;
    }

    /// <summary>In text order of the verbs.</summary>
    public IReadOnlyList<MovedThing> Things { get; }

    /// <summary>True for a word whose act is told by one of <see cref="Things"/>.</summary>
    public bool Covers(int i) => covered.Contains(i);

    /// <summary>What stands under or before a verb that moves dates, -1 or null where it is none.</summary>
    private static int? Moved(SentenceTree tree, SentenceActs acts, int verb)
    {
        if (tree.Upos(verb) != "VERB" || !IsMover(tree, verb, out var movesLimitsOnly)) return null;
        var moved = tree.Child(verb, "obj") is var thing and >= 0 ? thing
            : tree.Child(verb, "nsubj:pass") is var passive and >= 0 ? passive
            : tree.Child(verb, "nsubj") is var subject and >= 0 && tree.Upos(subject) == "NOUN" && !acts.Arguments.IsParty(subject) ? subject
            : tree.VerbForm(verb) == "VBN" ? LimitBefore(tree, verb) : -1;
        return moved < 0 || (movesLimitsOnly && !IsLimit(tree, moved)) ? null : moved;
    }

    /// <summary>"wants the deadline for leaving the base moved": the tree hangs the participle here and there.</summary>
    private static int LimitBefore(SentenceTree tree, int participle)
    {
        for (var i = participle - 1; i >= Math.Max(0, participle - FarthestThing); i--)
            if (IsLimit(tree, i)) return i;
        return -1;
    }

    private static MovedThing? Find(AnnotatedReport report, SentenceTree tree, SentenceActs acts, int verb, int moved)
    {
        if (New(report, tree, acts, verb) is not { } time) return null;
        var isLimit = IsLimit(tree, moved);
        var (at, act) = isLimit ? Behind(acts, tree, moved) : Itself(acts, tree, moved);
        if (act is not { } what || ComingDates.Of(report, time).To is not { } last) return null;
        // A deadline is a last day; what happens on a day happens on that one.
        var isDay = !isLimit && time.Window.From == time.Window.To;
        var window = new Slot<DateWindow>(new DateWindow(isDay ? last : null, last), time.Phrase);
        return new MovedThing(verb, at, what, window, acts.Forms.IsNegated(verb) ? ActReading.None : Meant(acts.Clauses.Verb(verb)));
    }

    private static ActReading Meant(ActReading reading) => reading switch
    {
        ActReading.Done or ActReading.Through => ActReading.Delayed,
        // "may postpone the handover to May": no leave that has an end.
        ActReading.Permit => ActReading.Possibility,
        _ => reading.IsUndertaken() ? ActReading.Delayed : reading,
    };

    /// <summary>A date that nobody moved, or that somebody refused to move, stays where it was.</summary>
    private static bool IsTold(ActReading reading) => reading == ActReading.Delayed || (reading.IsToldOf() && reading != ActReading.Refusal);

    private static bool IsMover(SentenceTree tree, int verb, out bool movesLimitsOnly)
    {
        var lemma = tree.Lemma(verb);
        var withParticle = verb + 1 < tree.Count ? $"{lemma} {tree.Form(verb + 1).ToLowerInvariant()}" : lemma;
        movesLimitsOnly = false;
        if (Words["mover"].Contains(withParticle) || Words["mover"].Contains(lemma)) return true;
        // "put the vote off until Friday"
        foreach (var child in tree.Children(verb))
            if (child > verb && Words["mover"].Contains($"{lemma} {tree.Lemma(child)}")) return true;
        movesLimitsOnly = true;
        return Words["limit-mover"].Contains(lemma) || Words["limit-mover"].Contains(withParticle);
    }

    private static bool IsLimit(SentenceTree tree, int noun)
    {
        if (Words["limit"].Contains(tree.Lemma(noun))) return true;
        // "the cut-off", in three tokens
        return noun >= 2 && tree.Form(noun - 1) == "-" && Words["limit"].Contains($"{tree.Lemma(noun - 2)}-{tree.Lemma(noun)}");
    }

    private static (int At, FoundAct? Act) Itself(SentenceActs acts, SentenceTree tree, int noun)
    {
        if (acts.Found.TryGetValue(noun, out var listed)) return (noun, listed);
        var lemma = tree.Lemma(noun);
        Act? act = ActLexicon.English.OfNoun(lemma) ?? (ActLexicon.English.IsOfClass(lemma, "event") ? Act.Hold : ActLexicon.English.IsOfClass(lemma, "money") ? Act.Pay : null);
        return (noun, act is { } known ? new FoundAct(known, lemma, noun, IsNoun: true) : null);
    }

    /// <summary>What the deadline is the deadline of: the first act behind "for", "of" or "to".</summary>
    private static (int At, FoundAct? Act) Behind(SentenceActs acts, SentenceTree tree, int limit)
    {
        if (!IsOfSomething(tree, limit)) return (-1, null);
        for (var i = limit + 2; i < Math.Min(tree.Count, limit + 2 + FarthestThing); i++)
        {
            if (acts.Arguments.IsTime(i)) break;
            if (acts.Found.TryGetValue(i, out var act)) return (i, act);
            if (tree.Upos(i) == "NOUN" && Itself(acts, tree, i) is { Act: not null } named) return named;
        }

        return (-1, null);
    }

    private static bool IsOfSomething(SentenceTree tree, int limit) => limit + 1 < tree.Count && tree.Form(limit + 1).ToLowerInvariant() is "for" or "of" or "to" or "on" or "by";

    /// <summary>The new date: the first behind the verb that "to", "until" or the like leads; never the old one ("from 30 June").</summary>
    private static TimeExpression? New(AnnotatedReport report, SentenceTree tree, SentenceActs acts, int verb)
    {
        foreach (var time in report.Times)
        {
            if (!tree.Sentence.Span.Contains(time.Phrase) || time.Span.Start < tree[verb].Span.End || time.Role == TimeRole.From || time.Window.To is null) continue;
            var first = tree.TokenAt(time.Span.Start);
            if (first - verb > FarthestDate) break;
            var lead = first - 1;
            while (lead > verb && tree.Form(lead).ToLowerInvariant() is "the" or "end" or "of" or "late" or "early" or "mid") lead--;
            if (lead > verb && Words["new"].Contains(tree.Form(lead).ToLowerInvariant()) && NothingDoneBetween(acts, verb, lead)) return time;
        }

        return null;
    }

    // "moved to leave before the talks were put off to May": another verb's date.
    private static bool NothingDoneBetween(SentenceActs acts, int verb, int lead)
    {
        for (var i = verb + 1; i < lead; i++)
            if (acts.Found.TryGetValue(i, out var act) && !act.IsNoun && acts.Clauses.Verb(i) == ActReading.Done) return false;
        return true;
    }
}
