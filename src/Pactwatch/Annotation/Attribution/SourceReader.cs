using Pactwatch.Annotation.Grammar;
using Pactwatch.Language;

namespace Pactwatch.Annotation.Attribution;

/// <summary>Finds who says it: the subject of a cue, its own or that of the verb it is joined to.</summary>
internal static class SourceReader
{
    private const int FarthestUp = 8;

    /// <summary>The source of a verb or an adjective; null where the tree names none.</summary>
    /// <param name="verb">The verb or adjective whose subject it is: the cue, or one that it is joined to or hangs on.</param>
    public static SourcePhrase? OfClause(SpeechContext context, SentenceTree tree, int cue, out int verb)
    {
        verb = cue;
        for (var step = 0; step < FarthestUp && verb >= 0; step++)
        {
            var subject = Subject(context, tree, verb);
            if (subject < 0) subject = tree.Child(verb, "nsubj:outer");
            // "Officials complained": what the tree takes for a passive without its auxiliary.
            if (subject < 0 && tree.Child(verb, "aux:pass") < 0 && tree.Relation(verb) is "root" or "ccomp" or "parataxis") subject = tree.Child(verb, "nsubj:pass");
            if (subject >= 0 && SetApart(context, tree, subject, verb) is var speaker and >= 0) return Phrase(context, tree, speaker, cue);
            if (subject >= 0) return WithSecond(context, tree, Phrase(context, tree, subject, cue), verb, subject, cue);
            var head = tree.Head(verb);
            if (head < 0) return null;
            switch (tree.Relation(verb))
            {
                case "conj" or "xcomp" or "advcl" or "parataxis" when tree.Upos(head) is "VERB" or "AUX" or "ADJ" || (tree.Is(verb, "conj") && tree.Child(head, "nsubj") >= 0):
                    // "had been told that": who is told does not say it.
                    if (!tree.Is(verb, "conj") && tree.Child(head, "nsubj:pass") is var told and >= 0) return Phrase(context, tree, told, cue);
                    verb = head;
                    break;
                case "acl" when tree.VerbForm(verb) == "VBG" || tree.Upos(verb) == "ADJ":
                    return Phrase(context, tree, head, cue);
                default:
                    return null;
            }
        }

        return null;
    }

    // Words inside a quotation are what is said, not who says it. "The deal, Novak says, is dead": of two subjects the one beside the verb.
    private static int Subject(SpeechContext context, SentenceTree tree, int verb)
    {
        var subject = -1;
        foreach (var child in tree.Children(verb))
        {
            if (!tree.Is(child, "nsubj") || context.QuotationOf[tree.Sentence.Tokens.First + child] >= 0) continue;
            if (subject < 0 || (child < verb && tree.Subtree(child)[0] is var first and > 0 && first > subject && tree.Form(first - 1) == ",")) subject = child;
        }

        return subject;
    }

    // "The bridge, Hale told reporters, will open": no apposition, which a second comma would close before the verb.
    private static int SetApart(SpeechContext context, SentenceTree tree, int subject, int verb)
    {
        var name = tree.Child(subject, "appos");
        if (name < 0 || name > verb || context.Is(tree.Sentence.Tokens.First + subject, WordClass.AnySource) || context.EntityOf[tree.Sentence.Tokens.First + subject] >= 0) return -1;
        return tree.Subtree(name)[^1] == verb - 1 && IsSetOff(tree, name) && tree.Upos(name) == "PROPN" ? name : -1;
    }

    // "Party leader Nigel Farage": the tree may give title and name as two subjects.
    private static SourcePhrase WithSecond(SpeechContext context, SentenceTree tree, SourcePhrase phrase, int verb, int subject, int cue)
    {
        foreach (var child in tree.Children(verb))
        {
            if (child <= subject || !tree.Is(child, "nsubj")) continue;
            var second = Phrase(context, tree, child, cue);
            // A relative pronoun's core lies elsewhere.
            if (second.Tokens.First != phrase.Core.End || second.Core.First < second.Tokens.First || phrase.Core.First < phrase.Tokens.First) break;
            return new SourcePhrase(new TokenRange(phrase.Tokens.First, second.Tokens.End), new TokenRange(phrase.Core.First, second.Core.End), second.Apposition);
        }

        return phrase;
    }

    /// <summary>Whose claim, promise or support it is: "Norland's pledge", "a pledge by Norland"; or the subject of the verb that the noun is the object of ("Norland made a pledge").</summary>
    public static SourcePhrase? OfNoun(SpeechContext context, SentenceTree tree, int noun)
    {
        var owner = tree.Child(noun, "nmod:poss");
        if (owner >= 0) return Phrase(context, tree, owner, noun);
        foreach (var child in tree.Children(noun))
        {
            if (tree.Is(child, "nmod") && tree.Case(child) is "by" or "from") return Phrase(context, tree, child, noun);
        }

        var verb = tree.Head(noun);
        return verb >= 0 && tree.Is(noun, "obj") && tree.Lemma(verb) is "make" or "issue" or "give" or "express" or "have" or "voice" or "offer" or "repeat" or "deliver" or "raise" or "reiterate" or "renew" or "release" or "send" or "share" or "hold" or "show" or "file" or "air"
            ? OfClause(context, tree, verb, out _) : null;
    }

    public static SourcePhrase Phrase(SpeechContext context, SentenceTree tree, int head, int cue)
    {
        var offset = tree.Sentence.Tokens.First;
        if (tree.Upos(head) == "PRON" && tree.Lemma(head) is "who" or "which" or "that" && RelativeClause(tree, head) is var clause and >= 0)
        {
            var antecedent = Phrase(context, tree, tree.Head(clause), clause);
            return antecedent with { Tokens = new TokenRange(offset + head, offset + head + 1) };
        }

        var core = Range(tree, head, cue, child => IsSetOff(tree, child) || (tree.Head(child) == head && tree.Relation(child) is "appos" or "acl:relcl" or "acl" or "parataxis" or "advcl" or "case" or "cop" or "dep"));
        var whole = Range(tree, head, cue, child => tree.Head(child) == head && tree.Relation(child) is "case" or "cop" or "parataxis" or "advcl");
        var behind = new TokenRange(core.End, core.End);
        foreach (var child in tree.Children(head))
        {
            if (child <= head || tree.Relation(child) is not ("appos" or "acl:relcl")) continue;
            var range = Range(tree, child, cue, _ => false);
            if (range.First >= core.End && range.End <= whole.End) behind = range;
            break;
        }

        return new SourcePhrase(Shift(whole, offset), Shift(core, offset), Shift(behind, offset));
    }

    private static int RelativeClause(SentenceTree tree, int pronoun)
    {
        for (var at = tree.Head(pronoun); at >= 0; at = tree.Head(at))
        {
            if (tree.Is(at, "acl:relcl")) return at;
        }

        return -1;
    }

    /// <summary>The words round the head without a gap, signs at the ends left out, the cue's side cut off.</summary>
    private static TokenRange Range(SentenceTree tree, int head, int cue, Func<int, bool> isCut)
    {
        var tokens = tree.Subtree(head, child => child == cue || isCut(child));
        var at = tokens.IndexOf(head);
        int first = at, last = at;
        // "HELM (Northwire) – The minister said": the dateline's dash ends what can belong to the subject.
        while (first > 0 && tokens[first - 1] == tokens[first] - 1 && !IsDash(tree, tokens[first - 1])) first--;
        while (last + 1 < tokens.Count && tokens[last + 1] == tokens[last] + 1) last++;
        while (first < at && tree.Upos(tokens[first]) is "PUNCT") first++;
        while (last > at && tree.Upos(tokens[last]) is "PUNCT" && tree.Form(tokens[last]) is not (")" or "]" or "”" or "\"")) last--;
        return new TokenRange(tokens[first], tokens[last] + 1);
    }

    /// <summary>An apposition or a relative clause behind a comma, whichever noun the tree hung it on.</summary>
    private static bool IsSetOff(SentenceTree tree, int child) =>
        tree.Relation(child) is "appos" or "acl:relcl" && tree.Subtree(child)[0] is var first && (tree.Form(first) == "," || (first > 0 && tree.Form(first - 1) == ","));

    private static bool IsDash(SentenceTree tree, int i) => tree.Upos(i) == "PUNCT" && tree.Form(i) is "–" or "—" or "--" || (tree.Form(i) == "-" && i > 0 && tree[i - 1].Span.End < tree[i].Span.Start);

    private static TokenRange Shift(TokenRange range, int by) => new(range.First + by, range.End + by);
}
