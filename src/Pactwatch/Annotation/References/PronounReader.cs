using Pactwatch.Annotation.Grammar;
using Pactwatch.Annotation.Parties;
using Pactwatch.Language;

namespace Pactwatch.Annotation.References;

/// <summary>
/// Reads pronouns of the third person: the subject of the clause or of the sentence before, where a name is that
/// subject and no other name would do as well. Else a pronoun stays open.
/// </summary>
internal sealed class PronounReader(NamedBefore names)
{
    public IEnumerable<(TextSpan Span, EntityMention[] Parties)> Read(SentenceTree tree, int sentence, SentenceTree? before)
    {
        for (var i = 0; i < tree.Count; i++)
        {
            if (tree.Upos(i) is not ("PRON" or "DET")) continue;
            Func<EntityMention, bool>? fits = tree.Form(i).ToLowerInvariant() switch
            {
                "he" or "she" or "him" or "his" or "her" => name => name.Type == EntityType.Person,
                "it" or "its" or "itself" => name => name.Type == EntityType.Organization || (name.Type == EntityType.Location && name.StandsForState),
                _ => null,
            };
            if (fits is null || (tree.Form(i) is "it" or "It" && IsEmpty(tree, i))) continue;
            if (Party(tree, i, sentence, before, fits) is { } party) yield return (tree[i].Span, [party]);
        }
    }

    private EntityMention? Party(SentenceTree tree, int pronoun, int sentence, SentenceTree? before, Func<EntityMention, bool> fits)
    {
        var start = tree[pronoun].Span.Start;
        var here = names.In(sentence, start).Where(fits).DistinctBy(name => name.Name, StringComparer.Ordinal).Take(2).ToArray();
        if (SubjectBefore(tree, pronoun, sentence) is { } subject && fits(subject)) return here.Length == 1 || IsPossessive(tree, pronoun) ? subject : null;
        if (here.Length > 0 || before is null) return null;
        // "Norland agreed. It will …": the subject of the sentence before, and no other name there that would do.
        if (MainSubject(before, sentence - 1) is not { } told || !fits(told)) return null;
        var others = names.In(sentence - 1, int.MaxValue).Where(fits).DistinctBy(name => name.Name, StringComparer.Ordinal).Take(2).Count();
        return others == 1 ? told : null;
    }

    /// <summary>The name that is the subject of a clause which the pronoun stands in, the nearest first.</summary>
    private EntityMention? SubjectBefore(SentenceTree tree, int pronoun, int sentence)
    {
        for (var at = tree.Head(pronoun); at >= 0; at = tree.Head(at))
        {
            foreach (var child in tree.Children(at))
            {
                if (child >= pronoun || tree.IsUnder(pronoun, child)) continue;
                if (tree.Relation(child) is not ("nsubj" or "nsubj:pass")) continue;
                return HasPartner(tree, child) ? null : names.At(sentence, tree[child].Span);
            }
        }

        return null;
    }

    private EntityMention? MainSubject(SentenceTree tree, int sentence)
    {
        if (tree.Count == 0) return null;
        foreach (var child in tree.Children(tree.Root))
        {
            if (tree.Relation(child) is "nsubj" or "nsubj:pass") return HasPartner(tree, child) ? null : names.At(sentence, tree[child].Span);
        }

        return null;
    }

    private static bool HasPartner(SentenceTree tree, int subject) => tree.Child(subject, "conj") >= 0;

    private static bool IsPossessive(SentenceTree tree, int i) => tree.Is(i, "nmod:poss");

    // "It is likely that", "it remains unclear whether": nothing is meant.
    private static bool IsEmpty(SentenceTree tree, int i)
    {
        if (tree.Is(i, "expl")) return true;
        var head = tree.Head(i);
        if (head < 0) return true;
        foreach (var child in tree.Children(head))
        {
            if (tree.Relation(child) is "csubj" or "ccomp" or "advcl" && child > i && tree.Upos(head) is "ADJ" or "NOUN") return true;
        }

        return tree.Upos(head) is "ADJ" && tree.Child(head, "cop") >= 0;
    }
}
