using System.Collections.Immutable;
using Pactwatch.Annotation;
using Pactwatch.Annotation.Grammar;
using Pactwatch.Extraction.Events;
using Pactwatch.Ledger;

namespace Pactwatch.Extraction.Incidents;

/// <summary>Reads how many people a sentence tells as harmed: "killing three people and wounding 12", "left four dead", "six soldiers died".</summary>
internal sealed class VictimReader(AnnotatedReport report, SentenceTree tree, PastClause past)
{
    /// <summary>More are no victims of one incident: a number of another kind was read.</summary>
    private const int Most = 1_000_000;

    /// <summary>One count of each kind, the first that is told; empty where none is.</summary>
    public ImmutableArray<VictimCount> Read()
    {
        var found = ImmutableArray.CreateBuilder<VictimCount>();
        foreach (var kind in (string[])["killed", "wounded"])
        {
            for (var i = 0; i < tree.Count; i++)
            {
                if (!IncidentWords.Of(kind).Contains(tree.Lemma(i)) || Victims(i) is not (var noun and >= 0) || Number(noun) is not var (min, max)) continue;
                found.Add(new VictimCount(kind, min, max));
                break;
            }
        }

        return found.ToImmutable();
    }

    /// <summary>The head of those who were harmed; -1 where the word tells of nobody, or of nothing that was done.</summary>
    private int Victims(int i)
    {
        if (tree.Lemma(i) == "dead")
        {
            // "left four dead", "shot two shepherds dead"
            var left = tree.Head(i);
            return left >= 0 && tree.Lemma(left) is "leave" or "shoot" && past.Of(left) == true ? Passive(left) is var shot and >= 0 ? shot : tree.Child(left, "obj") : -1;
        }

        if (tree.Lemma(i) is "die" or "perish") return past.Of(i) == true ? tree.SubjectOf(i) : -1;
        if (tree.Upos(i) == "ADJ" && tree.Is(i, "conj")) return Before(i);
        if (tree.Upos(i) != "VERB") return -1;
        // "killing three": its clause tells whether it was done.
        if (tree.VerbForm(i) == "VBG" || tree.Is(i, "conj")) return tree.Child(i, "obj") is var harmed and >= 0 ? harmed : Before(i);
        if (past.Of(i) != true) return -1;
        return Passive(i) is var passive and >= 0 ? passive : tree.Child(i, "obj");
    }

    private int Passive(int verb) => tree.Child(verb, "nsubj:pass");

    /// <summary>"Three people were killed and 12 wounded": the number right before the word.</summary>
    private int Before(int i) => tree.Child(i, "nummod") is var number and >= 0 ? number : Passive(i) is var passive and >= 0 ? passive : tree.Child(i, "nsubj");

    private (int Min, int? Max)? Number(int noun)
    {
        foreach (var quantity in report.Quantities)
        {
            if (!tree.Sentence.Span.Contains(quantity.Number)) continue;
            var head = tree.HeadOf(quantity.Number);
            if (head != noun && tree.Head(head) != noun) continue;
            if (quantity is not { Min: >= 1 and < Most and var min } || Pactwatch.Annotation.Quantities.Units.IsAmount(quantity.Unit ?? "")) return null;
            return ((int)min, quantity.Max is < Most and var max ? (int)max : null);
        }

        // "killing a farmer"
        return tree.HasChild(noun, "det", "a", "an", "another") ? (1, 1) : null;
    }
}
