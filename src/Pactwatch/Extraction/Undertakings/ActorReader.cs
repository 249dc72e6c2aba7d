using Pactwatch.Annotation;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Language;
using Pactwatch.Ledger;

namespace Pactwatch.Extraction.Undertakings;

/// <summary>Who does an act, as the report names them: the phrase, the party behind it, and what a pronoun stands for.</summary>
internal sealed class ActorReader(AnnotatedReport report, SentenceTree tree, Discourse discourse, Enumeration? enumeration, SentenceActs acts)
{
    private readonly ClauseArguments arguments = acts.Arguments;

    /// <summary>The actor; null where the clause names none and none is meant.</summary>
    public (int Head, Slot<string> Slot, string? Party)? Of(int i, FoundAct act)
    {
        if (acts.IsActorless(i)) return null;
        var head = arguments.Actor(i, act);
        if (head < 0 && enumeration?.Actor is { } label && !act.IsNoun && !arguments.IsPassive(i)) return (-1, new Slot<string>(report.Text.Characters[label.Start..label.End], label, SlotBasis.Context), enumeration.Party);
        // "relocating troops to the base": those who are moved stand for whoever moves them.
        if ((head < 0 || !arguments.IsParty(head)) && act.Act is Act.Relocate or Act.Withdraw && act.Object >= 0 && ActLexicon.English.IsOfClass(tree.Lemma(act.Object), "armed")) head = act.Object;
        if (head < 0 || head == i || !arguments.IsParty(head)) return null;
        // "A commission is to be set up, and it will meet twice a year"
        if (tree.Lemma(head) == "it" && act.Act is Act.Hold or Act.Verify && discourse.LastFounded is { } body) return (head, new Slot<string>(body, tree[head].Span, SlotBasis.Context), null);
        // "it runs until 3 April", "it ends in May": the agreement, not who was spoken of last.
        if (tree.Lemma(head) == "it" && ActLexicon.IsInchoative(act.Act) && act.Object < 0) return null;
        if (tree.Upos(head) == "PRON" && SpeakerOf(i) is var speaker and >= 0) head = speaker;
        var phrase = WithoutTime(PhraseOf(i, head));
        if (tree.Upos(head) != "PRON") return (head, new Slot<string>(report.Text[phrase], phrase), arguments.PartyOf(phrase));
        // "Those on night shifts are to receive …", "everyone gets …": named by their own words.
        if (ClauseArguments.IsThose(tree, head) || tree.Lemma(head) is "everyone" or "everybody") return (head, new Slot<string>(report.Text[phrase], phrase), arguments.PartyOf(phrase));
        var isPlural = tree.Lemma(head) is "they" or "their" or "both" or "all" or "we" or "our";
        var spoken = tree.Lemma(head) is "it" or "its" ? discourse.LastSingular ?? discourse.LastActor : discourse.LastActor;
        return spoken is { } last && (last.IsPlural == isPlural || !isPlural)
            ? (head, new Slot<string>(last.Phrase, phrase, SlotBasis.Context), last.Party)
            : isPlural ? (head, new Slot<string>(report.Text[phrase], phrase), null) : null;
    }

    /// <summary>"Norland's withdrawal", "the withdrawal of Norland's soldiers", "the withdrawal by Norland": who does what a noun tells, where its own phrase says so.</summary>
    public (int Head, Slot<string> Slot, string? Party)? OfNoun(int noun, Act act)
    {
        foreach (var child in tree.Children(noun))
        {
            // "the withdrawal of soldiers" is theirs, "the release of prisoners" somebody else's.
            var isOwner = tree.Is(child, "nmod:poss") || (tree.Is(child, "nmod") && (tree.Case(child) == "by" || (tree.Case(child) == "of" && act is Act.Withdraw or Act.Remain or Act.Disarm)));
            if (!isOwner || tree.Upos(child) == "PRON" || !arguments.IsParty(child) || arguments.IsTime(child)) continue;
            var phrase = NounPhrase.Span(tree, child);
            return (child, new Slot<string>(report.Text[phrase], phrase), arguments.PartyOf(phrase));
        }

        return null;
    }

    /// <summary>"Norland's duties will be cut", "Norland's tariffs will fall": whose it is, where nobody is said to do it.</summary>
    public (int Head, Slot<string> Slot, string? Party)? Owner(int i, FoundAct act)
    {
        var thing = act.Object >= 0 && arguments.IsPassive(i) ? act.Object : arguments.Subject(i);
        if (act.IsNoun || thing < 0) return null;
        var owner = tree.Child(thing, "nmod:poss");
        if (owner < 0 || tree.Upos(owner) == "PRON" || !arguments.IsParty(owner) || arguments.IsTime(owner)) return null;
        var phrase = NounPhrase.Span(tree, owner);
        return arguments.PartyOf(phrase) is { } party ? (owner, new Slot<string>(report.Text[phrase], phrase), party) : null;
    }

    /// <summary>"The truce will take effect", "talks open on Monday": what does it, where it is nobody.</summary>
    public (int Head, Slot<string> Slot, string? Party)? Thing(int i, FoundAct act)
    {
        if (!discourse.TellsOfAgreement || act.IsNoun) return null;
        var subject = arguments.Subject(i);
        // "The hostages will be handed over": those it is done to, where they are people; things tell nothing of who acts.
        if (arguments.IsPassive(i) && !(subject >= 0 && IsPeople(subject))) return null;
        if (subject < 0 || subject == i || tree.Upos(subject) is not ("NOUN" or "PROPN") || arguments.IsTime(subject)) return null;
        var phrase = WithoutTime(NounPhrase.Span(tree, subject));
        return (subject, new Slot<string>(report.Text[phrase], phrase), null);
    }

    private bool IsPeople(int head) => ActLexicon.English.IsOfClass(tree.Lemma(head), "captive") || ActLexicon.English.IsOfClass(tree.Lemma(head), "armed") || (Groups.IsActor(tree.Lemma(head)) && Groups.IsCountable(tree.Lemma(head)));

    /// <summary>The actor's phrase off the tree, or by the shape of its words where the tree holds less of it.</summary>
    public TextSpan PhraseOf(int i, int head)
    {
        var byTree = NounPhrase.Span(tree, head);
        var before = tree.NounBefore(i);
        // "hundreds of still remaining allied troops will": the tree lost what the hundreds are of.
        if (before > head && before - head < 12 && head + 1 < tree.Count && tree.Form(head + 1) == "of" && tree.Sentence.Span.Contains(byTree)) return byTree.Cover(tree[before].Span);
        // "Monitors from the African Union are due to verify": the tree lost whose monitors they are.
        if (head + 2 < i && tree.Form(head + 1) is "of" or "from" && tree.SubjectBefore(i) == head && tree.PhraseEnd(head + 2) is var end and >= 0 && end < i) return byTree.Cover(tree[end].Span);
        if (tree.Upos(head) == "PRON" || before != head) return byTree;
        var tokens = Annotation.Parties.NounPhrases.English.EndingAt(discourse.Words, tree.Sentence.Tokens.First + head);
        // "said that Egypt would": the conjunction looks like a determiner.
        if (discourse.Words.Is(tokens.First, "that") && tokens.Count > 1) tokens = new TokenRange(tokens.First + 1, tokens.End);
        var byShape = discourse.Words.SpanOf(tokens.First, tokens.End);
        return tree.Sentence.Span.Contains(byShape) && byShape.Length > byTree.Length ? byShape : byTree;
    }

    // "Norland on Sunday agreed": the day is none of the actor's.
    private TextSpan WithoutTime(TextSpan phrase)
    {
        foreach (var time in report.Times)
        {
            if (!phrase.Contains(time.Span) || time.Phrase.Start <= phrase.Start) continue;
            var end = time.Phrase.Start;
            while (end > phrase.Start && char.IsWhiteSpace(report.Text.Characters[end - 1])) end--;
            return new TextSpan(phrase.Start, end);
        }

        return phrase;
    }

    /// <summary>"Norland said it would pay": who speaks is who is meant.</summary>
    private int SpeakerOf(int i)
    {
        for (var at = i; at >= 0; at = tree.Relation(at) is "xcomp" or "conj" ? tree.Head(at) : -1)
        {
            // "Norland will close the post, but it may keep an office"
            if (at == i && tree.Is(at, "conj") && tree.Head(at) >= 0 && tree.SubjectOf(tree.Head(at)) is var first and >= 0 && tree.Upos(first) == "PROPN" && tree.HasChild(at, "nsubj", "it") && arguments.IsParty(first)) return first;
            // "has given its word that it would plant trees"
            if (tree.Is(at, "acl") && tree.HasChild(at, "mark", "that") && tree.Head(tree.Head(at)) is var giver and >= 0 && tree.Is(tree.Head(at), "obj") && tree.SubjectOf(giver) is var holder and >= 0 && tree.Upos(holder) != "PRON" && arguments.IsParty(holder)) return holder;
            if (!tree.Is(at, "ccomp") || tree.Head(at) < 0) continue;
            var subject = tree.Child(tree.Head(at), "nsubj");
            return subject >= 0 && tree.Upos(subject) != "PRON" && arguments.IsParty(subject) ? subject : -1;
        }

        return -1;
    }
}
