using System.Collections.Immutable;

namespace Pactwatch.Derivation.Paraphrase;

/// <summary>What two reports tell alike although their words differ.</summary>
/// <param name="Numbers">Different numbers and times that both tell.</param>
/// <param name="Facts">Different facts that both tell, names included.</param>
/// <param name="ShareOfA">Of A's different numbers and times those that B tells too, in thousandths.</param>
/// <param name="ShareOfB">The same for B.</param>
/// <param name="Bound">
/// Of the neighbouring facts of one sentence in the report that has fewer, those that stand in one sentence or in two
/// neighbouring ones in the other report too, in thousandths.
/// </param>
internal sealed record RetoldFacts(int Numbers, int Facts, int ShareOfA, int ShareOfB, int Bound)
{
    public static RetoldFacts Between(ImmutableArray<Fact> a, ImmutableArray<Fact> b)
    {
        var (keysOfA, keysOfB) = (Numeric(a), Numeric(b));
        var numbers = keysOfA.Count(keysOfB.Contains);
        var namesOfB = b.Where(fact => fact.IsName).Select(fact => fact.Key).ToHashSet(StringComparer.Ordinal);
        var names = a.Where(fact => fact.IsName).Select(fact => fact.Key).Distinct(StringComparer.Ordinal).Count(namesOfB.Contains);
        var bound = a.Length <= b.Length ? BoundOf(a, b) : BoundOf(b, a);
        return new RetoldFacts(numbers, numbers + names, Permille(numbers, keysOfA.Count), Permille(numbers, keysOfB.Count), bound);
    }

    private static HashSet<string> Numeric(ImmutableArray<Fact> facts) => facts.Where(fact => !fact.IsName).Select(fact => fact.Key).ToHashSet(StringComparer.Ordinal);

    private static int BoundOf(ImmutableArray<Fact> fewer, ImmutableArray<Fact> more)
    {
        var places = more.ToLookup(fact => fact.Key, fact => fact.Sentence, StringComparer.Ordinal);
        var (kept, all) = (0, 0);
        for (var i = 1; i < fewer.Length; i++)
        {
            var (first, second) = (fewer[i - 1], fewer[i]);
            if (first.Sentence != second.Sentence || first.Key == second.Key || (first.IsName && second.IsName)) continue;
            all++;
            if (places[first.Key].Any(place => places[second.Key].Any(other => Math.Abs(place - other) <= 1))) kept++;
        }

        return Permille(kept, all);
    }

    private static int Permille(int part, int whole) => whole == 0 ? 0 : (int)(part * 1000L / whole);
}
