using System.Collections.Immutable;
using Pactwatch.Language;

namespace Pactwatch.Annotation.Grammar;

/// <summary>
/// Infinitives that tagger and parser took for nouns or for part of one: "is to hand over the islands" (a hand, over the
/// islands), "agreed to put money into a fund and to finance schools" (finance schools). The "to" in front tells what they are.
/// </summary>
internal static class InfinitiveRepairs
{
    private static readonly ImmutableHashSet<string> Particles = ["over", "back", "up", "out", "off", "down", "in"];

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
                if (!IsMark(tokens[first + i - 1], i + 1)) continue;
                if (token.Upos == "NOUN" && i > 1 && tokens[first + i - 2] is { Lemma: "be", Deprel: "cop" } copula && copula.Head == i + 1) tokens = Plan(tokens, first, count, i);
                else if (token is { Upos: "VERB", Deprel: "compound" } && token.Head > i + 1) tokens = Joined(tokens, first, count, i);
            }
        }

        return tokens;
    }

    private static bool IsMark(Token token, int head) => token is { Lemma: "to", Upos: "PART", Deprel: "mark" } && token.Head == head;

    /// <summary>"is to hand over the islands": the noun behind "is to" is a verb, the preposition its particle, the noun behind that its object.</summary>
    private static ImmutableArray<Token> Plan(ImmutableArray<Token> tokens, int first, int count, int verb)
    {
        var repaired = tokens.ToBuilder();
        repaired[first + verb] = tokens[first + verb] with { Upos = "VERB", VerbForm = "VB" };
        repaired[first + verb - 2] = tokens[first + verb - 2] with { Deprel = "aux" };
        if (verb + 1 < count && tokens[first + verb + 1] is { Deprel: "case", Lemma: { } lemma } particle && Particles.Contains(lemma) && particle.Head > verb + 2 && tokens[first + particle.Head - 1] is { Deprel: "obl" or "nmod" } thing && thing.Head == verb + 1)
        {
            repaired[first + verb + 1] = particle with { Deprel = "compound:prt", Head = verb + 1 };
            repaired[first + particle.Head - 1] = thing with { Deprel = "obj" };
        }

        return repaired.MoveToImmutable();
    }

    /// <summary>"to put money into a fund and to finance schools": the infinitive is joined to the one before it, what it stood before is its object.</summary>
    private static ImmutableArray<Token> Joined(ImmutableArray<Token> tokens, int first, int count, int verb)
    {
        var noun = tokens[first + verb].Head - 1;
        var partner = verb - 2;
        while (partner > 0 && !(tokens[first + partner].Upos == "VERB" && IsMark(tokens[first + partner - 1], partner + 1))) partner--;
        if (partner <= 0 || tokens[first + noun].Deprel != "conj" || noun >= count) return tokens;
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
