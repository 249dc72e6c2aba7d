namespace Pactwatch.Reconciliation.Undertakings;

/// <summary>The readings whose comparison gives one score, where nothing forbids it.</summary>
/// <param name="kinds">The readings of each kind, in order.</param>
internal sealed class MatchLevel(int score, List<List<int>> kinds, int[] kindOf)
{
    /// <summary>The highest score: written, too, where a person's ruling joined two claims or nothing tells them apart.</summary>
    public const int Best = 100;

    private readonly Dictionary<int, List<int>> othersOfKind = [];
    private readonly List<int> others = [];

    public int Score => score;

    /// <summary>The readings that come first in a pair, in no order.</summary>
    public IEnumerable<int> Ones() => othersOfKind.Keys.SelectMany(kind => kinds[kind]);

    public void Add(int kind, int other)
    {
        if (!othersOfKind.TryGetValue(kind, out var held)) othersOfKind[kind] = held = [];
        held.Add(other);
    }

    /// <summary>The readings behind this one that make a pair with it, in order; the list is good until the next call.</summary>
    /// <param name="isWanted">False for those that are of no interest.</param>
    public List<int> OthersOf(int one, Func<int, bool> isWanted)
    {
        others.Clear();
        foreach (var kind in othersOfKind.GetValueOrDefault(kindOf[one], []))
        {
            var members = kinds[kind];
            for (var at = FirstBehind(members, one); at < members.Count; at++)
            {
                if (isWanted(members[at])) others.Add(members[at]);
            }
        }

        others.Sort();
        return others;
    }

    private static int FirstBehind(List<int> members, int one)
    {
        var at = members.BinarySearch(one);
        return at >= 0 ? at + 1 : ~at;
    }
}
