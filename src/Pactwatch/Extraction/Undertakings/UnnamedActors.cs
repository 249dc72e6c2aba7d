using Pactwatch.Annotation.Grammar;
using Pactwatch.Annotation.Times;
using Pactwatch.Ledger;

namespace Pactwatch.Extraction.Undertakings;

/// <summary>Where a clause may leave out who acts and still be an undertaking.</summary>
internal sealed class UnnamedActors(SentenceTree tree, ClauseArguments arguments, ClauseForms forms, GovernorReader governors, bool isOfAgreement)
{
    /// <param name="i">The act's word.</param>
    /// <param name="act">The act.</param>
    /// <param name="reading">How the clause means it.</param>
    /// <param name="window">When, or null.</param>
    public bool MayBe(int i, FoundAct act, ActReading reading, Slot<DateWindow>? window)
    {
        if (isOfAgreement && IsToldAsAgreed(i, act, reading, window)) return true;
        // "Ferries sail again from Tuesday": a thing that has a day.
        if (act is { Act: Act.Start, Object: < 0, IsNoun: false } && window is { Value.IsOpen: false } && !arguments.IsPassive(i) && !tree.Is(i, "acl:relcl") && arguments.Subject(i) is var running and >= 0 && tree.Upos(running) == "NOUN" && reading is ActReading.Planned or ActReading.Required or ActReading.Agreed or ActReading.Promised) return true;
        if (act.Object < 0) return false;
        // "as long as the truce lasts": nothing is to be done, and no day is told.
        if (window is null && forms.IsPresent(i) && !governors.IsEnumerated) return false;
        var isPassive = arguments.IsPassive(i);
        var isSaidOutright = reading is ActReading.Planned or ActReading.Required or ActReading.Agreed or ActReading.Promised;
        // "Two lawsuits are to be dropped": whatever it is done to.
        if (isPassive && isSaidOutright && !act.IsNoun && (tree.Upos(act.Object) is "NOUN" or "NUM" || (tree.Lemma(act.Object) is "they" && forms.IsOwed(i))) && !IsFrame(act)) return true;
        // "The first phase is prolonged by 30 days": what is done to the agreement itself.
        if (isPassive && isSaidOutright && IsFrame(act) && act.Act is Act.Remain or Act.Start or Act.End) return true;
        // "Ferries sail again from Tuesday", "back pay is to reach the accounts by May": a thing that has a day.
        if (act.IsOpen && !isPassive && isSaidOutright && window is { Value.IsOpen: false } && tree.Upos(act.Object) == "NOUN") return true;
        var happens = ActLexicon.IsInchoative(act.Act) && !act.IsNoun && !isPassive;
        return (isPassive || act.IsNoun || happens || governors.IsFramed(i)) && (happens || !IsFrame(act)) && IsOfAgreements(act.Object);
    }

    /// <summary>"Back pay is to reach the accounts", "the old rates return on Monday": in a report of an agreement, whatever its subject is.</summary>
    private bool IsToldAsAgreed(int i, FoundAct act, ActReading reading, Slot<DateWindow>? window)
    {
        if (act.IsNoun || !(reading is ActReading.Planned or ActReading.Required or ActReading.Agreed or ActReading.Promised or ActReading.Permit)) return false;
        // "the harvest, which begins in September", "an invasion that aimed to topple the regime": told beside what is agreed.
        if (tree.Is(i, "acl:relcl") && forms.IsPresent(i)) return false;
        if (tree.Is(i, "xcomp") && window is not { Value.IsOpen: false } && reading is not (ActReading.Agreed or ActReading.Promised) && tree.VerbForm(tree.Head(i)) == "VBD") return false;
        var subject = arguments.Subject(i);
        if (tree.Child(i, "expl") >= 0) return act.Object >= 0 && tree.Lemma(i) == "be" && (forms.IsNegated(i) || window is { Value.IsOpen: false });
        if (window is { Value.IsOpen: false } && forms.IsOwed(i)) return true;
        if (subject < 0 || arguments.IsTime(subject)) return false;
        if (window is { Value.IsOpen: false }) return true;
        return (forms.IsOwed(i) || !forms.IsPresent(i) || governors.IsEnumerated) && tree.Upos(subject) is "NOUN" or "PROPN" or "NUM";
    }

    private bool IsFrame(FoundAct act) => GovernorLexicon.English.IsFrame(tree.Lemma(act.Object));

    /// <summary>People, goods, places, money and what else agreements are about.</summary>
    private bool IsOfAgreements(int thing) =>
        Groups.IsCountable(tree.Lemma(thing)) || ActLexicon.English.IsKnownObject(tree.Lemma(thing)) || arguments.IsParty(thing) || arguments.IsPlace(thing);
}
