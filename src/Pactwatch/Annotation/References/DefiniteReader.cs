using Pactwatch.Annotation.Grammar;
using Pactwatch.Annotation.Parties;
using Pactwatch.Language;

namespace Pactwatch.Annotation.References;

/// <summary>
/// Reads definite phrases: "the group" is the one group named lately, "both countries" the two states that are.
/// Where several would do, or the phrase says more ("the group of seven", "the group that left"), it stays open.
/// </summary>
internal sealed class DefiniteReader(NamedBefore names)
{
    private const int Near = 2;

    // A person told with a role stays known by it for longer.
    private const int Far = 6;

    public IEnumerable<(TextSpan Span, EntityMention[] Parties)> Read(SentenceTree tree, int sentence)
    {
        for (var i = 0; i < tree.Count; i++)
        {
            if (tree.Upos(i) is not ("NOUN" or "PROPN") || names.At(sentence, tree[i].Span) is not null) continue;
            if (Pair(tree, i, sentence) is { } pair) yield return pair;
            else if (One(tree, i, sentence) is { } one) yield return one;
        }
    }

    private (TextSpan Span, EntityMention[] Parties)? One(SentenceTree tree, int i, int sentence)
    {
        if (ReferringNouns.Find(tree.Lemma(i)) is not { } noun || tree.Lemma(i) is var lemma && !string.Equals(tree.Form(i), lemma, StringComparison.OrdinalIgnoreCase)) return null;
        if (i == 0 || tree.Lemma(i - 1) is not ("the" or "this" or "that") || !IsBare(tree, i)) return null;
        var start = tree[i - 1].Span.Start;
        var parties = names.Back(sentence, start, noun.Kind == PartyKind.Person ? Far : Near).Where(name => ReferringNouns.Fits(noun, name)).DistinctBy(name => name.Name, StringComparer.Ordinal).Take(2).ToArray();
        return parties.Length == 1 ? (new TextSpan(start, tree[i].Span.End), parties) : null;
    }

    // "both countries", "the two capitals", "the two sides"
    private (TextSpan Span, EntityMention[] Parties)? Pair(SentenceTree tree, int i, int sentence)
    {
        if (tree.Lemma(i) is not ("country" or "nation" or "state" or "capital" or "side" or "government" or "neighbor" or "neighbour" or "ally" or "party") || string.Equals(tree.Form(i), tree.Lemma(i), StringComparison.OrdinalIgnoreCase)) return null;
        var first = i - 1;
        if (first >= 1 && tree.Lemma(first) == "two" && tree.Lemma(first - 1) is "the" or "these" or "both") first--;
        else if (first < 0 || tree.Lemma(first) != "both") return null;
        if (!IsBare(tree, i)) return null;
        var start = tree[first].Span.Start;
        var parties = names.Back(sentence, start, Near).Where(name => name is { StandsForState: true, State: not null }).DistinctBy(name => name.State, StringComparer.Ordinal).Take(3).ToArray();
        return parties.Length == 2 ? (new TextSpan(start, tree[i].Span.End), [.. parties.OrderBy(party => party.Span.Start)]) : null;
    }

    /// <summary>True where nothing behind the noun tells it apart: no "of", no clause, no name.</summary>
    private static bool IsBare(SentenceTree tree, int i)
    {
        if (tree.Is(i, "compound") || tree.Is(i, "appos") || (i + 1 < tree.Count && tree.Form(i + 1) is "of" or "that" or "who" or "which" or "-")) return false;
        if (i + 1 < tree.Count && tree.Upos(i + 1) is "PROPN" or "NOUN" or "NUM") return false;
        foreach (var child in tree.Children(i))
        {
            // The head of the whole sentence with a participle behind it is most often a subject whose verb the tree has lost.
            if (tree.Relation(child) is "acl" && i == tree.Root) continue;
            if (tree.Relation(child) is "acl" or "acl:relcl" or "appos" or "flat" || (tree.Is(child, "nmod") && child > i)) return false;
        }

        return true;
    }
}
