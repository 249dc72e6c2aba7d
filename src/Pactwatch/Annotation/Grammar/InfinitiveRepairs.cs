using System.Collections.Immutable;
using Pactwatch.Language;

namespace Pactwatch.Annotation.Grammar;

/// <summary>
/// Infinitives that tagger and parser took for nouns, adjectives or part of one: "is to hand over the islands" (a hand, over
/// the islands), "is to free 15 officers" (free officers), "to put money into a fund and to finance schools" (finance schools).
/// The "to" in front tells what they are.
/// </summary>
internal static class InfinitiveRepairs
{
    private static readonly ImmutableHashSet<string> Particles = ["over", "back", "up", "out", "off", "down", "in"];

    /// <summary>What may stand between "is to" and a noun that is one: "is to date the largest", "is to first order".</summary>
    private static readonly ImmutableHashSet<string> Set = ["date", "blame", "scale", "order"];

    /// <summary>The tokens with the trees of such sentences put right; the same array where none is.</summary>
    public static ImmutableArray<Token> Repaired(AnnotatedReport report)
    {
        var tokens = report.Tokens;
        foreach (var sentence in report.Sentences)
        {
            var (first, count) = (sentence.Tokens.First, sentence.Tokens.Count);
            for (var i = 1; i < count; i++)
            {
                var token = tokens[first + i];
                if (token.Upos is not ("NOUN" or "ADJ" or "VERB") || token.Lemma is not { } lemma || Set.Contains(lemma)) continue;
                if (!IsTo(tokens[first + i - 1])) continue;
                if (i > 1 && tokens[first + i - 2] is { Lemma: "be", Deprel: "cop" } && IsBare(report, token)) tokens = Plan(tokens, first, count, i);
                else if (i > 1 && i + 2 < count && token.Upos == "NOUN" && IsBare(report, token) && IsTail(tokens, first, i) && tokens[first + i].Head - 1 is var above && above >= 0 && above < i && tokens[first + above].Upos == "VERB") tokens = Complement(tokens, first, count, i, above);
                else if (token is { Upos: "VERB", Deprel: "compound" } && tokens[first + i - 1].Head == i + 1 && token.Head > i + 1) tokens = Joined(tokens, first, count, i);
            }
        }

        return tokens;
    }

    private static bool IsTo(Token token) => token is { Lemma: "to", Deprel: "mark" or "case" };

    /// <summary>Written as the base form of a verb: no plural, no capital.</summary>
    private static bool IsBare(AnnotatedReport report, Token token)
    {
        var form = report.Text[token.Span];
        return char.IsLower(form[0]) && string.Equals(form, token.Lemma, StringComparison.Ordinal);
    }

    /// <summary>"is to hand over the islands": the word behind "is to" is a verb, a preposition behind it its particle, the noun behind that its object.</summary>
    private static ImmutableArray<Token> Plan(ImmutableArray<Token> tokens, int first, int count, int verb)
    {
        var be = tokens[first + verb - 2];
        var thing = be.Head - 1;
        // A verb with its own tree needs nothing; a noun that the copula belongs to further on is what the verb is done to.
        if (tokens[first + verb].Upos == "VERB" && thing == verb) return tokens;
        if (thing != verb && (thing < verb || tokens[first + verb].Head != thing + 1 || tokens[first + verb].Deprel is not ("amod" or "compound" or "nummod"))) return tokens;
        // "The way is to war.": nothing that it could be done to.
        if (thing == verb && (verb + 1 >= count || tokens[first + verb + 1].Upos == "PUNCT")) return tokens;
        if (thing != verb) tokens = Lifted(tokens, first, count, verb, thing);
        var repaired = tokens.ToBuilder();
        repaired[first + verb] = tokens[first + verb] with { Upos = "VERB", VerbForm = "VB" };
        repaired[first + verb - 2] = repaired[first + verb - 2] with { Deprel = "aux" };
        repaired[first + verb - 1] = repaired[first + verb - 1] with { Deprel = "mark", Upos = "PART" };
        if (thing == verb) WithObject(repaired, first, count, verb);
        return repaired.MoveToImmutable();
    }

    /// <summary>"hand over the islands" (over the islands), "hand Tolland $65m": what hangs on the noun is what the verb is done to.</summary>
    private static void WithObject(ImmutableArray<Token>.Builder tokens, int first, int count, int verb)
    {
        if (verb + 1 < count && tokens[first + verb + 1] is { Deprel: "case", Lemma: { } lemma } particle && Particles.Contains(lemma) && particle.Head > verb + 2
            && tokens[first + particle.Head - 1] is { Deprel: "obl" or "nmod" } thing && thing.Head == verb + 1)
        {
            tokens[first + verb + 1] = particle with { Deprel = "compound:prt", Head = verb + 1 };
            tokens[first + particle.Head - 1] = thing with { Deprel = "obj" };
            return;
        }

        for (var i = verb + 1; i < count; i++)
        {
            if (tokens[first + i].Head != verb + 1) continue;
            if (tokens[first + i] is { Upos: "NOUN" or "PROPN" or "SYM" or "NUM", Deprel: "parataxis" or "appos" or "flat" or "dep" or "compound" or "list" } behind) tokens[first + i] = behind with { Deprel = "obj" };
            else if (tokens[first + i].Deprel is "nmod") tokens[first + i] = tokens[first + i] with { Deprel = "obl" };
        }
    }

    /// <summary>"is to free 15 captured officers": the verb takes the noun's place in the tree and the noun becomes its object.</summary>
    private static ImmutableArray<Token> Lifted(ImmutableArray<Token> tokens, int first, int count, int verb, int thing)
    {
        var repaired = tokens.ToBuilder();
        repaired[first + verb] = tokens[first + verb] with { Head = tokens[first + thing].Head, Deprel = tokens[first + thing].Deprel };
        for (var i = 0; i < count; i++)
        {
            if (tokens[first + i].Head != thing + 1 || i == verb) continue;
            var isClauses = i < verb || tokens[first + i].Deprel is "punct" or "conj" or "advcl" or "parataxis" or "obl" or "obl:unmarked";
            if (isClauses) repaired[first + i] = repaired[first + i] with { Head = verb + 1 };
        }

        repaired[first + thing] = tokens[first + thing] with { Head = verb + 1, Deprel = "obj" };
        return repaired.MoveToImmutable();
    }

    /// <summary>"to hand back the boats": a particle and what begins a noun phrase behind it.</summary>
    private static bool IsTail(ImmutableArray<Token> tokens, int first, int i) =>
        tokens[first + i + 1].Lemma is { } particle && Particles.Contains(particle) && tokens[first + i + 2].Upos is "DET" or "PRON" or "NUM" or "PROPN" or "SYM";

    /// <summary>"agreed to hand back the boats" (to hand, back, the boats): the noun behind "to" is what was agreed on, the noun behind that its object.</summary>
    private static ImmutableArray<Token> Complement(ImmutableArray<Token> tokens, int first, int count, int verb, int governor)
    {
        var repaired = tokens.ToBuilder();
        repaired[first + verb] = tokens[first + verb] with { Upos = "VERB", VerbForm = "VB", Deprel = "xcomp" };
        repaired[first + verb - 1] = tokens[first + verb - 1] with { Deprel = "mark", Upos = "PART", Head = verb + 1 };
        repaired[first + verb + 1] = tokens[first + verb + 1] with { Deprel = "compound:prt", Head = verb + 1 };
        for (var i = verb + 2; i < count; i++)
        {
            if (tokens[first + i] is not { Upos: "NOUN" or "PROPN" or "SYM", Deprel: "obj" or "obl" or "nmod" or "xcomp" } thing || (thing.Head != governor + 1 && thing.Head != verb + 1)) continue;
            repaired[first + i] = thing with { Deprel = "obj", Head = verb + 1 };
            break;
        }

        return repaired.MoveToImmutable();
    }

    /// <summary>"to put money into a fund and to finance schools": the infinitive is joined to the one before it, what it stood before is its object.</summary>
    private static ImmutableArray<Token> Joined(ImmutableArray<Token> tokens, int first, int count, int verb)
    {
        var noun = tokens[first + verb].Head - 1;
        var partner = verb - 2;
        while (partner > 0 && !(tokens[first + partner].Upos == "VERB" && IsTo(tokens[first + partner - 1]) && tokens[first + partner - 1].Head == partner + 1)) partner--;
        if (partner <= 0 || noun >= count || tokens[first + noun].Deprel != "conj") return tokens;
        var repaired = tokens.ToBuilder();
        repaired[first + verb] = tokens[first + verb] with { Deprel = "conj", Head = partner + 1 };
        repaired[first + noun] = tokens[first + noun] with { Deprel = "obj", Head = verb + 1 };
        for (var i = 0; i < verb; i++)
        {
            if (tokens[first + i] is { Deprel: "cc" } joint && joint.Head == noun + 1) repaired[first + i] = joint with { Head = verb + 1 };
        }

        return repaired.MoveToImmutable();
    }
}
