using Pactwatch.Language;

namespace Pactwatch.Annotation.Grammar;

/// <summary>Noun phrases of a tree, without the clauses and asides that hang on them.</summary>
public static class NounPhrase
{
    // Long enough for "all troops from the US-led international coalition"; what is longer is most often a wrong tree.
    private const int MaxTokens = 14;

    /// <summary>The tokens of the phrase that <paramref name="head"/> heads: determiners, adjectives, names, "of"-phrases and joined nouns; no relative clause, no apposition, no preposition of its own.</summary>
    public static IReadOnlyList<int> Tokens(SentenceTree tree, int head)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var tokens = tree.Subtree(head, child => IsOutside(tree, head, child));
        if (tokens.Count > MaxTokens) tokens = tree.Subtree(head, child => IsOutside(tree, head, child) || tree.Relation(child) is "nmod" or "conj" or "cc");
        while (tokens.Count > 1 && IsEdge(tree, tokens[^1])) tokens.RemoveAt(tokens.Count - 1);
        while (tokens.Count > 1 && IsEdge(tree, tokens[0])) tokens.RemoveAt(0);
        return tokens;
    }

    public static TextSpan Span(SentenceTree tree, int head)
    {
        ArgumentNullException.ThrowIfNull(tree);
        return tree.SpanOf(Tokens(tree, head));
    }

    private static bool IsOutside(SentenceTree tree, int head, int child) =>
        tree.Relation(child) is "acl" or "acl:relcl" or "xcomp" or "ccomp" or "appos" or "parataxis" or "advcl" or "dep" or "nsubj" or "nsubj:pass" or "cop" or "aux" or "aux:pass" or "mark" or "obl" or "obl:unmarked" or "nmod:unmarked" or "punct" or "list" or "orphan"
        || (tree.Head(child) == head && tree.Relation(child) is "case" or "cc" && child < head && !tree.Is(child, "cc:preconj"))
        || (tree.Head(child) == head && tree.Is(child, "case") && child > head)
        || (tree.Is(child, "nmod") && tree.Case(child) is "by" or "until" or "before" or "after" or "within" or "during" or "for" or "with" or "under" or "since" or "through")
        || (tree.Is(child, "conj") && !tree.IsNominal(child))
        || (tree.Is(child, "advmod") && tree.Head(child) == head && child > head);

    private static bool IsEdge(SentenceTree tree, int i) => tree.Upos(i) is "PUNCT" or "ADP" or "CCONJ" or "PART" && tree.Form(i) is not ("$" or "%");
}
