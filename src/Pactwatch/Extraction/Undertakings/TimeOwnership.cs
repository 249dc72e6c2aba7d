using Pactwatch.Annotation;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Annotation.Times;

namespace Pactwatch.Extraction.Undertakings;

/// <summary>
/// Which act of a sentence each time belongs to: the nearest act above it in the tree; else, where it hangs on
/// a verb that governs acts ("would see troops leave by May"), the nearest of these. Acts joined by "and"
/// share a time that stands behind the last or before the first of them, not one in between.
/// </summary>
internal sealed class TimeOwnership
{
    private readonly AnnotatedReport report;
    private readonly SentenceTree tree;
    private readonly IReadOnlyCollection<int> acts;
    private readonly Dictionary<int, List<TimeExpression>> timesByAct = [];

    /// <param name="acts">The acts that say something; a time under a purpose ("to support …") belongs to the act above it.</param>
    public TimeOwnership(AnnotatedReport report, SentenceTree tree, IReadOnlyCollection<int> acts)
    {
        this.report = report;
        this.tree = tree;
        this.acts = acts;
        foreach (var time in report.Times)
        {
            if (!tree.Sentence.Span.Contains(time.Phrase) || !Counts(time) || Gapping.IsElided(report, tree, time, acts)) continue;
            var owner = Owner(tree.HeadOf(time.Phrase), tree.TokenAt(time.Phrase.Start));
            if (owner == -1) owner = Neighbour(time);
            if (owner < 0) continue;
            if (!timesByAct.TryGetValue(owner, out var times)) timesByAct[owner] = times = [];
            times.Add(time);
        }
    }

    /// <summary>The times of an act, its own or shared with one that it is joined to, in text order.</summary>
    public IReadOnlyList<TimeExpression> Of(int i)
    {
        if (timesByAct.TryGetValue(i, out var own)) return own;
        var partner = i;
        // Backward: "will leave A and cut B by May" - the last one's time, if it stands behind all of them.
        foreach (var child in tree.Children(i))
        {
            if (!tree.Is(child, "conj")) continue;
            // "The text is to be signed, and talks will be held in May": a clause with a subject of its own keeps its day.
            if (tree.Child(child, "nsubj") >= 0 || tree.Child(child, "nsubj:pass") >= 0) continue;
            partner = child;
            if (timesByAct.TryGetValue(child, out var behind) && behind.Exists(time => tree.TokenAt(time.Phrase.Start) > child)) return [.. behind.Where(time => tree.TokenAt(time.Phrase.Start) > child)];
        }

        // Forward: "By May, they will leave A and cut B" - a time before the first.
        if (tree.Is(i, "conj") && timesByAct.TryGetValue(tree.Head(i), out var before))
        {
            // … or behind all of them, where the parser hung it on the first.
            var shared = before.Where(time => tree.TokenAt(time.Phrase.Start) < tree.Head(i) || tree.TokenAt(time.Phrase.Start) > i).ToList();
            if (shared.Count > 0) return shared;
        }

        return partner == i ? OfBothCases() is { Count: > 0 } both ? both : OfFrame(i) : [];
    }

    // "A will cut its duty, while B will cut its own, in both cases from 16 May".
    private List<TimeExpression> OfBothCases()
    {
        return [.. times.Where(pair => tree.TokenAt(pair.Time.Phrase.Start) is var first and > 2 && tree.Lemma(first - 1) == "case" && tree.Lemma(first - 2) is "both" or "each" or "all").Select(pair => pair.Time)];
    }

    // "The first phase, expected to run through May, will see …": the phase's time is that of what it holds.
    private List<TimeExpression> OfFrame(int i)
    {
        for (var at = i; at >= 0; at = tree.Head(at))
        {
            var subject = tree.Child(at, "nsubj");
            if (subject < 0 || tree.Lemma(subject) is not ("phase" or "stage" or "step")) continue;
            return [.. times.Where(pair => tree.IsUnder(pair.Head, subject)).Select(pair => pair.Time)];
        }

        return [];
    }

    private readonly List<(TimeExpression Time, int Head)> times = [];

    private int Owner(int head, int at)
    {
        for (var i = head; i >= 0; i = tree.Head(i))
        {
            if (tree.Is(i, "acl:relcl") && IsBehindAside(i, at)) continue;
            if (acts.Contains(i)) return i;
            if (tree.Upos(i) is not ("VERB" or "AUX" or "ADJ")) continue;
            // "for anything done between May and June", "talks that have been on ice since May": the day of what describes.
            if (IsDescription(i)) return Described;
            // "the release that was planned for Saturday"
            if (tree.Relation(i) is "acl" or "acl:relcl" && tree.VerbForm(i) == "VBN" && GovernorLexicon.English.Verb(tree.Lemma(i)) is ActReading.Planned or ActReading.Expected && NounOfAct(tree.Head(i)) is var planned and >= 0) return planned;
            var governed = acts.Where(act => IsGoverned(act, i)).ToList();
            // "will return to work on Tuesday and vote": the day of what comes before it.
            if (tree.Is(i, "xcomp") && acts.Contains(tree.Head(i)) && governed.TrueForAll(act => act > at)) return tree.Head(i);
            if (governed.Count > 0) return governed.OrderBy(act => act < at ? at - act : 1000 + act - at).First();
            // "remaining to support operations through May": the purpose has no act of its own to date.
            if (tree.Is(i, "advcl") && tree.HasChild(i, "mark", "to")) continue;
            // "until the contract expires on 30 June": the end of what is to be kept.
            if (tree.HasChild(i, "mark", "until", "till") || (tree.Is(i, "advcl") && tree.HasChild(i, "mark", "before"))) continue;
            if (tree.Relation(i) is "acl:relcl" or "advcl" or "ccomp" or "parataxis") return -1;
        }

        return -1;
    }

    // "the release of four captives": of either noun.
    private int NounOfAct(int noun)
    {
        if (acts.Contains(noun)) return noun;
        return tree.Is(noun, "nmod") && acts.Contains(tree.Head(noun)) ? tree.Head(noun) : -1;
    }

    // "must leave the road, which cuts the valley in two, by 22 March": the comma ends the aside.
    private bool IsBehindAside(int clause, int time)
    {
        if (time < 2 || tree.Form(time - 1) != "," || clause >= time) return false;
        var first = tree.Subtree(clause)[0];
        return tree.Form(first) == "," || (first > 0 && tree.Form(first - 1) == ",");
    }

    private const int Described = -2;

    private bool IsDescription(int i)
    {
        if (tree.Is(i, "acl")) return tree.VerbForm(i) == "VBN" && GovernorLexicon.English.Adjective(tree.Lemma(i)) == ActReading.None && GovernorLexicon.English.Verb(tree.Lemma(i)) == ActReading.None && i > tree.Head(i) && !acts.Any(act => tree.IsUnder(act, i));
        return tree.Is(i, "acl:relcl") && tree.HasChild(i, "aux", "have") && !acts.Any(act => tree.IsUnder(act, i));
    }

    /// <summary>Where the tree leads nowhere: the act right behind a time that opens its clause, or right before one that closes it, with no other verb between.</summary>
    private int Neighbour(TimeExpression time)
    {
        var first = tree.TokenAt(time.Phrase.Start);
        var behind = tree.TokenAt(time.Phrase.End);
        if (behind >= 0 && tree.Form(behind) == ",")
        {
            for (var i = behind; i < tree.Count; i++)
            {
                if (acts.Contains(i)) return i;
                // "to reach them by May, and each would get a grant": another clause.
                if (i == behind + 1 && tree.Upos(i) == "CCONJ") break;
                if (tree.Upos(i) == "VERB" && tree.VerbForm(i) is not ("VBN" or "VBG")) break;
            }
        }

        for (var i = first - 1; i >= 0; i--)
        {
            if (acts.Contains(i)) return i;
            if (tree.Upos(i) == "VERB" || tree.Form(i) is ";" or ":" or "“" or "\"") break;
        }

        return -1;
    }

    // Through infinitives and objects ("is expected to see troops leave"), not into clauses of their own.
    private bool IsGoverned(int act, int verb)
    {
        for (var i = act; i >= 0; i = tree.Head(i))
        {
            if (i == verb) return true;
            // "Pay is to arrive by May, and each would get a grant": who has a subject of their own have days of their own.
            if (tree.Is(i, "conj") && (tree.Child(i, "nsubj") >= 0 || tree.Child(i, "nsubj:pass") >= 0)) return false;
            // "said on Tuesday that troops would leave": the day is that of the saying.
            if (tree.Is(i, "ccomp") && tree.Head(i) >= 0 && tree.Lemma(tree.Head(i)) != "see") return false;
            // "has until 22 December to name an arbitrator", "a new date for clearing the road"
            if (tree.Is(i, "advcl") && tree.HasChild(i, "mark", "to", "for") && tree.Head(i) is var head and >= 0 && tree.Lemma(head) is "have" or "give" or "set") continue;
            if (tree.Relation(i) is not ("xcomp" or "obj" or "ccomp" or "nsubj:pass" or "nsubj" or "obl" or "nmod" or "conj" or "acl")) return false;
        }

        return false;
    }

    private bool Counts(TimeExpression time)
    {
        times.Add((time, tree.HeadOf(time.Phrase)));
        if (SeriesTimes.IsRate(report, tree, time) || SeriesTimes.IsOfSeries(report, tree, time)) return false;
        return time.Type != TimexType.Set && time.Value is not ("PAST_REF" or "PRESENT_REF") && (!time.Window.IsOpen || time.OpenReason is not null || time.Type == TimexType.Date);
    }
}
