using Pactwatch.Annotation;
using Pactwatch.Annotation.Attribution;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Extraction.Events;
using Pactwatch.Extraction.Undertakings;
using Pactwatch.Extraction.Verification;
using Pactwatch.Language;

namespace Pactwatch.Extraction.Incidents;

/// <summary>Says who tells of an incident: one that charges somebody with it, a verifier that found it, the outlet's own people who saw it, or a speaker.</summary>
internal sealed class IncidentWitness(AnnotatedReport report, SentenceTree tree, PastClause past, ClauseArguments arguments)
{
    /// <summary>A tree has no loops; the limit only bounds a very long chain.</summary>
    private const int Deepest = 12;

    /// <summary>A charge and what it is of stand close to each other.</summary>
    private const int DeepestCharge = 4;

    /// <summary>The verb that charges somebody with what stands at the word ("accused the rebels of shelling the town"); -1 where none does.</summary>
    public int Accuser(int i)
    {
        for (var (at, depth) = (i, 0); at >= 0 && depth < DeepestCharge; depth++)
        {
            var head = tree.Head(at);
            if (head < 0 || !(tree.Relation(at) is "advcl" or "obl" or "xcomp" or "ccomp" or "conj" or "acl" or "nmod" or "obj")) return -1;
            if (IncidentWords.IsAccusing(tree.Lemma(head)) && past.Of(head) == true && Accused(head, i) >= 0) return head;
            at = head;
        }

        return -1;
    }

    /// <summary>Who is charged: the object of the charge, or its subject in the passive; -1 where nobody is.</summary>
    /// <param name="accuser">The verb.</param>
    /// <param name="of">The word of what they are charged with.</param>
    public int Accused(int accuser, int of)
    {
        var accused = tree.Child(accuser, "obj") is var thing and >= 0 ? thing : tree.Child(accuser, "nsubj:pass");
        // "denounced the shelling" charges nobody.
        return accused == of ? -1 : accused;
    }

    /// <param name="incident">The incident's words.</param>
    /// <param name="accuser">The verb that charges somebody with it, or -1.</param>
    /// <param name="speech">The saying that holds the words, or null.</param>
    public (string? By, bool IsVerified) Of(FoundIncident incident, int accuser, AttributedSpeech? speech)
    {
        if (accuser >= 0)
        {
            var charging = arguments.IsPassive(accuser) ? Agent(accuser) : tree.SubjectOf(accuser);
            return (charging >= 0 ? Words(charging) : Teller(speech), charging >= 0 && IsVerifier(charging));
        }

        if (Finder(incident) is var finder and >= 0) return (Words(finder), true);
        return (Teller(speech) ?? Alleger(incident.Verb), speech is not null && Verifiers.Holds(speech.Speaker));
    }

    /// <summary>"…, the rebels alleged": a teller whose words the tree hangs on the wrong side.</summary>
    private string? Alleger(int verb)
    {
        for (var i = verb + 1; i < tree.Count; i++)
        {
            if (tree.Lemma(i) is not ("allege" or "claim" or "charge") || tree.VerbForm(i) is not ("VBD" or "VBN") || tree.NounBefore(i) is not (var noun and >= 0) || tree.Upos(noun) == "PRON") continue;
            var first = tree.TokenAt(NounPhrase.Span(tree, noun).Start);
            if (first > verb && tree.Form(first - 1) == ",") return Words(noun);
        }

        return null;
    }

    /// <summary>The head of the one that found or saw it; -1 where nobody is told to have.</summary>
    private int Finder(FoundIncident incident)
    {
        // "The mission recorded 14 violations": the noun is what its subject found.
        var subject = arguments.Subject(incident.Verb);
        if (incident.IsNoun && subject >= 0 && !tree.IsUnder(incident.At, subject) && Finds(incident.Verb, subject)) return subject;
        for (var (at, depth) = (tree.Head(incident.Verb), 0); at >= 0 && depth < Deepest; at = tree.Head(at), depth++)
        {
            var seer = tree.SubjectOf(at);
            // "Judge Vale, sitting as arbitrator, ruled that …": the tree makes a relative clause of it.
            var isFinite = past.Of(at) == true;
            if (seer < 0 && tree.Is(at, "acl") && tree.VerbForm(at) is "VBD" or "VBN" && at > 0 && tree.Form(at - 1) == ",") (seer, isFinite) = (tree.Head(at), true);
            if (seer >= 0 && isFinite && Finds(at, seer)) return seer;
        }

        return FinderBehind(incident);
    }

    private bool Finds(int verb, int subject) =>
        (IncidentWords.IsSeeing(tree.Lemma(verb)) && IncidentWords.AreEyes(tree.Lemma(subject)))
        || ((IncidentWords.IsFinding(tree.Lemma(verb)) || IncidentWords.IsSeeing(tree.Lemma(verb))) && IsVerifier(subject));

    /// <summary>"…, the commission found": behind what was found, where the tree often goes astray.</summary>
    private int FinderBehind(FoundIncident incident)
    {
        for (var i = incident.At + 2; i < tree.Count; i++)
        {
            if (!IncidentWords.IsFinding(tree.Lemma(i)) || tree.VerbForm(i) is not ("VBD" or "VBN") || tree.NounBefore(i) is not (var noun and >= 0)) continue;
            // "observers of the OSCE confirmed"
            while (tree.Is(noun, "nmod") && tree.Head(noun) is var of && of >= 0 && of < noun) noun = of;
            if (!IsVerifier(noun)) continue;
            var first = tree.TokenAt(NounPhrase.Span(tree, noun).Start);
            if (first > incident.At && tree.Form(first - 1) == ",") return noun;
        }

        return -1;
    }

    /// <summary>A body that stands as the finder of what a party did is nobody's own, though a party sent it.</summary>
    private bool IsVerifier(int noun)
    {
        var phrase = NounPhrase.Span(tree, noun);
        return Verifiers.IsOne(report.Text[phrase], arguments.PartyOf(phrase) is not null);
    }

    private int Agent(int verb)
    {
        foreach (var child in tree.Children(verb))
        {
            if (tree.Is(child, "obl:agent") || (tree.Is(child, "obl") && tree.Case(child) == "by")) return child;
        }

        return -1;
    }

    private string Words(int head) => report.Text[NounPhrase.Span(tree, head)];

    private static string? Teller(AttributedSpeech? speech) => speech is { Chain: [.., var last] } ? last : null;
}
