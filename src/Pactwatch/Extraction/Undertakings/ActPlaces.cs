using System.Collections.Immutable;
using Pactwatch.Annotation;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Language;
using Pactwatch.Ledger;

namespace Pactwatch.Extraction.Undertakings;

/// <summary>
/// Where an act of one sentence takes place: places named in its clause, a name that the act makes a place, the
/// place that "the base" or "it" refers to, and last what the report told before.
/// </summary>
internal sealed class ActPlaces(
    AnnotatedReport report, SentenceTree tree, Discourse discourse, ClauseArguments arguments, IReadOnlyDictionary<int, FoundAct> acts)
{
    /// <param name="actor">The head of the actor's phrase, or -1.</param>
    public ImmutableArray<Slot<string>> Of(int i, FoundAct act, int actor)
    {
        var places = ImmutableArray.CreateBuilder<Slot<string>>();
        var inside = tree.Subtree(i, child => (acts.ContainsKey(child) && tree.Relation(child) is "conj" or "advcl" or "ccomp" or "xcomp" or "acl" or "acl:relcl" or "parataxis") || tree.Relation(child) is "nsubj" or "parataxis" or "advcl" or "acl:relcl");
        if (actor >= 0) inside.AddRange(NounPhrase.Tokens(tree, actor));
        var land = Territory(i, act);
        foreach (var token in inside.Distinct().Order())
        {
            // "The airfield will pass to Peru": land goes nowhere; who gets it is no place.
            if (land is not null && act.Act == Act.Transfer && tree.Head(token) == i && tree.Case(token) == "to") continue;
            if (arguments.EntityAt(token) is { Type: Annotation.Parties.EntityType.Location or Annotation.Parties.EntityType.Facility, StandsForState: false } entity
                && tree[token].Span.Start == entity.Span.Start && !arguments.IsTime(token) && !ClauseWords.Months.Contains(tree.Lemma(token))
                && !IsNameOfText(token, i) && !(actor >= 0 && entity.Span.Contains(tree[actor].Span))
                && !(tree.Relation(token) is "compound" or "amod" or "nmod:poss" && arguments.IsParty(tree.Head(token)) && actor >= 0 && tree.IsUnder(token, actor))
                && !places.Any(place => string.Equals(place.Value, entity.Name, StringComparison.Ordinal)))
                places.Add(new Slot<string>(entity.Name, entity.Span));
        }

        if (places.Count == 0 && (PlaceBehindThing(inside) ?? PlaceBySyntax(i, act) ?? PlaceOfThose(act.Object, act) ?? PlaceOfThose(actor, act)) is { } named) places.Add(named);
        if (places.Count == 0 && (land ?? Referred(i, act)) is { } referred) places.Add(referred);
        if (places.Count == 0 && discourse.PlaceInParagraph(act.Act, tree.Sentence.Span) is { } near) places.Add(new Slot<string>(near, null, SlotBasis.Context));
        if (places.Count == 0 && act.Act is Act.Withdraw or Act.Remain or Act.Reduce or Act.Relocate && discourse.PlaceOf(act.Act) is { } place) places.Add(new Slot<string>(place, null, SlotBasis.Context));
        if (places.Count == 0 && act.Act == Act.Withdraw && discourse.MainPlace is { } main && (actor < 0 || !string.Equals(arguments.PartyOf(NounPhrase.Span(tree, actor)), main, StringComparison.Ordinal))) places.Add(new Slot<string>(main, null, SlotBasis.Context));
        return places.ToImmutable();
    }

    /// <summary>"Under the Port Sable accord", "an agreement between Mirzel and Aldhaven": a name that says which agreement is meant, not where.</summary>
    private bool IsNameOfText(int token, int act)
    {
        for (var (at, depth) = (token, 0); depth < 4 && at != act && tree.Relation(at) is "compound" or "nmod" or "conj" or "flat" or "amod"; depth++)
        {
            at = tree.Head(at);
            if (at < 0 || at == act) return false;
            if (GovernorLexicon.English.IsFrame(tree.Lemma(at))) return true;
        }

        return false;
    }

    /// <summary>A name that no list knows is a place where one leaves it or stays at it ("leave Tavrin", "stay at Orlen Pass").</summary>
    private Slot<string>? PlaceBySyntax(int i, FoundAct act)
    {
        if (act.Act is not (Act.Withdraw or Act.Remain or Act.Relocate or Act.Reduce or Act.Transfer)) return null;
        foreach (var child in tree.Children(i))
        {
            var isPlace = tree.Is(child, "obj") ? act.Act == Act.Withdraw : tree.Relation(child) is "obl" or "nmod" && tree.Case(child) is "from" or "at" or "in" or "of" or "out" or "on" or "along" or "near" or "inside";
            if (!isPlace || tree.Upos(child) != "PROPN" || arguments.IsTime(child) || arguments.EntityAt(child) is { Type: Annotation.Parties.EntityType.Person or Annotation.Parties.EntityType.Organization or Annotation.Parties.EntityType.Norp }) continue;
            if (child == act.Object && act.Act != Act.Withdraw) continue;
            return NameAt(child);
        }

        return null;
    }

    /// <summary>"The 340 personnel posted on Petite Anse", "troops at Orlen": where those are who go or stay.</summary>
    private Slot<string>? PlaceOfThose(int head, FoundAct act)
    {
        if (head < 0 || act.Act is not (Act.Withdraw or Act.Remain or Act.Relocate or Act.Reduce)) return null;
        foreach (var child in tree.Children(head))
        {
            if (StandsAt(child) && tree.Is(child, "nmod")) return NameAt(child);
            if (!tree.Is(child, "acl") || tree.VerbForm(child) is not ("VBN" or "VBD")) continue;
            foreach (var part in tree.Children(child))
            {
                if (StandsAt(part) && tree.Is(part, "obl")) return NameAt(part);
            }
        }

        return null;
    }

    private bool StandsAt(int name) =>
        tree.Upos(name) == "PROPN" && tree.Case(name) is "at" or "in" or "on" or "along" or "near" or "inside" && !arguments.IsTime(name)
        && arguments.EntityAt(name) is not { Type: Annotation.Parties.EntityType.Person or Annotation.Parties.EntityType.Norp };

    /// <summary>"The northern islands are to be returned", "hand over Coral Bank": land that is itself what changes hands or is left, told by its own words.</summary>
    private Slot<string>? Territory(int i, FoundAct act)
    {
        if (act.Act is not (Act.Transfer or Act.Withdraw)) return null;
        var thing = act.Object >= 0 ? act.Object : act.Act == Act.Transfer ? arguments.Subject(i) : -1;
        if (thing < 0 || arguments.IsTime(thing)) return null;
        if (IsLand(thing)) return tree.Upos(thing) == "PROPN" ? NameAt(thing) : Words(thing);
        // "the rest of the outer islands": what it is a part of.
        foreach (var child in tree.Children(thing))
        {
            if (tree.Is(child, "nmod") && tree.Case(child) == "of" && IsLand(child)) return tree.Upos(child) == "PROPN" ? NameAt(child) : Words(child);
        }

        return null;
    }

    /// <summary>A noun for a kind of place that an adjective or a number tells from others ("the base" alone is what was named before), or a name that ends in one.</summary>
    private bool IsLand(int thing)
    {
        if (tree.Upos(thing) == "NOUN" && tree.HasChildOf(thing, "amod", ClauseWords.Compass)) return true;
        if (!ActLexicon.English.IsOfClass(tree.Form(thing).ToLowerInvariant(), "place") && !ActLexicon.English.IsOfClass(tree.Lemma(thing).ToLowerInvariant(), "place")) return false;
        return tree.Upos(thing) == "PROPN" || tree.Child(thing, "amod") >= 0 || tree.Child(thing, "compound") >= 0;
    }

    private Slot<string> Words(int head)
    {
        var phrase = NounPhrase.Span(tree, head);
        var first = tree.TokenAt(phrase.Start);
        phrase = new TextSpan(tree.Upos(first) == "DET" && first < head ? tree[first + 1].Span.Start : phrase.Start, tree[head].Span.End);
        return new Slot<string>(report.Text[phrase], phrase);
    }

    /// <summary>"The crossing at Tal Besh", "the depot near Orlen": what stands at a name stands at a place, whatever the name was taken for.</summary>
    private Slot<string>? PlaceBehindThing(List<int> inside)
    {
        foreach (var thing in inside.Order())
        {
            if (thing + 2 >= tree.Count || tree.Upos(thing) != "NOUN" || tree.Form(thing + 1) is not ("at" or "near" or "outside") || tree.Upos(thing + 2) != "PROPN" || arguments.IsTime(thing + 2)) continue;
            if (ActLexicon.English.IsOfClass(tree.Lemma(thing), "crossing") || ActLexicon.English.IsOfClass(tree.Lemma(thing), "place")) return NameAt(thing + 2);
        }

        return null;
    }

    private Slot<string> NameAt(int token)
    {
        var first = token;
        while (first > 0 && tree.Upos(first - 1) == "PROPN") first--;
        var last = token;
        while (last + 1 < tree.Count && tree.Upos(last + 1) == "PROPN") last++;
        var name = new TextSpan(tree[first].Span.Start, tree[last].Span.End);
        return new Slot<string>(report.Text[name], name);
    }

    /// <summary>"the region", "the base", "hand it over": the place last named that can be meant.</summary>
    private Slot<string>? Referred(int i, FoundAct act)
    {
        foreach (var child in tree.Children(i))
        {
            if (tree.Relation(child) is not ("obj" or "obl" or "nsubj:pass" or "nmod")) continue;
            var isPronoun = child == act.Object && act.Act is Act.Transfer && tree.Lemma(child) is "it" or "they" or "them";
            var isDefinite = tree.HasChild(child, "det", "the", "this", "that", "those", "these") && ActLexicon.English.IsOfClass(tree.Lemma(child), "place");
            if (!isPronoun && !isDefinite) continue;
            if (discourse.PlaceLike(tree.Lemma(child)) is { } place) return new Slot<string>(place, tree[child].Span, SlotBasis.Context);
        }

        return act.Act == Act.Transfer && act.Object < 0 && tree.Is(i, "conj") && discourse.PlaceLike("it") is { } shared ? new Slot<string>(shared, null, SlotBasis.Shared) : null;
    }
}
