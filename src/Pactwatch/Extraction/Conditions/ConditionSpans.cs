using System.Collections.Immutable;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Language;

namespace Pactwatch.Extraction.Conditions;

/// <summary>Finds the words that make an act hang on something: "once both parliaments ratify it", "pending approval by the board".</summary>
internal static class ConditionSpans
{
    /// <param name="i">The act's word.</param>
    public static ImmutableArray<TextSpan> Of(SentenceTree tree, int i)
    {
        var conditions = ImmutableArray.CreateBuilder<TextSpan>();
        for (var at = i; at >= 0; at = tree.Relation(at) is "xcomp" or "ccomp" or "conj" or "obj" ? tree.Head(at) : -1)
        {
            foreach (var child in tree.Children(at))
            {
                if (IsCondition(tree, child)) conditions.Add(tree.SpanOf(tree.Subtree(child)));
            }
        }

        return conditions.Count == 0 && Opening(tree, i) is { } opening ? [opening] : conditions.ToImmutable();
    }

    private static bool IsCondition(SentenceTree tree, int child) => tree.Relation(child) switch
    {
        "advcl" => tree.HasChild(child, "mark", "if", "unless", "once", "provided") || tree.HasChild(child, "advmod", "once")
            || tree.Lemma(child) is "subject" or "conditional" or "contingent" or "pend"
            || (tree.Form(child) is "provided" or "Provided" && tree.Child(child, "ccomp") >= 0),
        "obl" => tree.Case(child) is "pending" or "subject" or "upon" or "conditional" or "contingent",
        _ => false,
    };

    /// <summary>"Pending approval by the board, the company will pay": the tree often loses what opens the sentence.</summary>
    private static TextSpan? Opening(SentenceTree tree, int i)
    {
        if (tree.Count == 0 || !ConditionWords.Is("opens", tree.Form(0).ToLowerInvariant())) return null;
        // "Subject" alone may be a noun.
        if (tree.Form(0) is "Subject" or "Contingent" or "Conditional" && (tree.Count < 2 || tree.Form(1) is not ("to" or "on" or "upon"))) return null;
        for (var comma = 1; comma < i; comma++)
        {
            if (tree.Form(comma) == ",") return new TextSpan(tree[0].Span.Start, tree[comma - 1].Span.End);
        }

        return null;
    }
}
