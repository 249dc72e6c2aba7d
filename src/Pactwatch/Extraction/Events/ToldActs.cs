using Pactwatch.Annotation.Grammar;
using Pactwatch.Extraction.Status;
using Pactwatch.Extraction.Undertakings;
using Pactwatch.Ledger;

namespace Pactwatch.Extraction.Events;

/// <summary>Finds what the verbs, nouns and states of a sentence say was done, in whatever words.</summary>
internal sealed class ToldActs(SentenceTree tree, ClauseArguments arguments)
{
    private static readonly HappeningLexicon Ways = HappeningLexicon.English;

    /// <summary>The act told at the word; null where it tells none.</summary>
    public ToldAct? At(int i)
    {
        if (tree.Upos(i) is not "VERB") return State(i);
        // "provided that the rebels disarm": a condition, no supply.
        if (tree.Form(i) == "provided" && tree.Child(i, "ccomp") >= 0 && tree.Is(i, "advcl")) return null;
        if (Ways.Find(tree, i, HappeningPart.Words, []) is not null) return null;
        if (Course(i) is { } course) return course;
        var subject = Subject(i);
        var people = Heads(subject);
        if (!arguments.IsPassive(i))
        {
            // "The two reached an agreement": nothing arrived.
            if (!IsAccord(tree.Child(i, "obj")) && Ways.Find(tree, i, HappeningPart.Theme, people) is { } theme) return new ToldAct(theme.Act!.Value, i, i, theme.Words, subject, -1);
            if (Ways.Find(tree, i, HappeningPart.Actor, people) is { } deed) return new ToldAct(deed.Act!.Value, i, i, deed.Words, tree.Child(i, "obj"), subject);
        }
        else if (Ways.Find(tree, i, HappeningPart.Theme, []) is { } passive)
        {
            return new ToldAct(passive.Act!.Value, i, i, passive.Words, subject, -1);
        }

        if (ActLexicon.English.Find(tree, i, arguments.IsPlace, arguments.IsTime) is { } found) return Verb(i, found, subject);
        return OpenActs.Find(tree, i, isOfAgreement: false) is { } open ? Verb(i, open, subject) : null;
    }

    private bool IsAccord(int noun) => noun >= 0 && StatusLexicon.English.IsAccord(tree.Lemma(noun));

    private ToldAct Verb(int i, FoundAct found, int subject)
    {
        var doer = arguments.Actor(i, found);
        var thing = found.Object;
        // "had left the built-up parts of the town": who leaves a place is gone, whatever words follow it.
        if (found.Act == Act.Remain && tree.Lemma(i) == "leave" && Heads(tree.Child(i, "obj")).Exists(arguments.IsPlace)) found = found with { Act = Act.Withdraw };
        if (thing < 0 && !arguments.IsPassive(i) && found.Act == Act.Release) return new ToldAct(found.Act, i, i, found.Words, subject, -1);
        // "has received only 45 million": who gets it is not who owes it.
        if (found.Act == Act.Pay && tree.Lemma(i) is "receive" or "get" or "obtain" or "collect") doer = -1;
        return new ToldAct(found.Act, i, i, found.Words, thing < 0 && arguments.IsPassive(i) ? subject : thing, doer == thing ? -1 : doer);
    }

    /// <summary>"The handover took place", "Norland completed the withdrawal": the noun names the act, the verb says that it was done.</summary>
    private ToldAct? Course(int i)
    {
        var subject = Subject(i);
        if (Ways.Find(tree, i, HappeningPart.Course, [subject]) is { } course && subject >= 0 && !(tree.Child(i, "obj") >= 0 && !course.Words.Contains(' ', StringComparison.Ordinal)) && Noun(i, subject) is { } done) return done;
        var thing = tree.Child(i, "obj");
        return thing >= 0 && Ways.Find(tree, i, HappeningPart.Ending, [thing]) is not null && Noun(i, thing) is { } ended ? ended with { Doer = ended.Doer >= 0 ? ended.Doer : subject } : null;
    }

    /// <summary>The act that a noun names, or the noun that its "of" leads to ("the first stage of the withdrawal").</summary>
    private ToldAct? Noun(int i, int noun)
    {
        foreach (var head in Heads(noun))
        {
            if (tree.Upos(head) != "NOUN") continue;
            if (ActLexicon.English.Find(tree, head, arguments.IsPlace, arguments.IsTime) is { IsNoun: true } act)
                return new ToldAct(act.Act, i, head, act.Words, act.Act == Act.Withdraw ? -1 : act.Object, arguments.Actor(head, act));
            if (ActLexicon.English.OfNoun(tree.Lemma(head)) is { } bare) return new ToldAct(bare, i, head, tree.Lemma(head), tree.Child(head, "compound"), -1);
            if (ActLexicon.English.IsOfClass(tree.Lemma(head), "event")) return new ToldAct(Act.Hold, i, head, "hold", head, -1);
        }

        return null;
    }

    private ToldAct? State(int i)
    {
        if (tree.Child(i, "cop") < 0) return null;
        var subject = Subject(i);
        return subject >= 0 && Ways.Find(tree, i, HappeningPart.State, Heads(subject)) is { } state ? new ToldAct(state.Act!.Value, i, i, "be " + state.Words, subject, state.Act == Act.Withdraw ? subject : Holder(i, state)) : null;
    }

    /// <summary>"is now in Norland's hands", "under the control of Norland": whoever has it.</summary>
    private int Holder(int i, Happening state)
    {
        if (state.Act != Act.Transfer) return -1;
        var owner = tree.Child(i, "nmod:poss");
        return owner >= 0 ? owner : Math.Max(tree.Child(i, "nmod"), tree.Child(i, "compound"));
    }

    /// <summary>The subject, or that of the verb this one is joined to or described by.</summary>
    public int Subject(int i)
    {
        for (var (at, depth) = (i, 0); at >= 0 && depth < 8; depth++)
        {
            var subject = tree.SubjectOf(at);
            if (subject < 0) subject = tree.Child(at, "nsubj:pass");
            if (subject >= 0) return tree.Is(at, "acl:relcl") && tree.Upos(subject) == "PRON" && tree.Lemma(subject) is "which" or "who" or "that" ? tree.Head(at) : subject;
            at = tree.Relation(at) is "conj" or "xcomp" ? tree.Head(at) : -1;
        }

        return -1;
    }

    /// <summary>The noun, and what it is a number or a part of ("214 of our people", "the last of the soldiers").</summary>
    private List<int> Heads(int noun)
    {
        var heads = new List<int>();
        if (noun < 0) return heads;
        heads.Add(noun);
        foreach (var child in tree.Children(noun))
        {
            if (tree.Is(child, "nmod") && tree.Case(child) is "of" or "with") heads.AddRange(Heads(child));
        }

        return heads;
    }
}
