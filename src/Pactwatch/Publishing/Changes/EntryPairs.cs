using System.Collections.Immutable;

namespace Pactwatch.Publishing.Changes;

/// <summary>
/// The entries of two ledgers that are one: those that share most claims, each in one pair at most, then those of one id.
/// An entry of the later ledger without a partner is new, one of the earlier without is gone.
/// </summary>
internal sealed class EntryPairs<T>
    where T : class
{
    /// <param name="claimsOf">The ids of the claims that an entry rests on.</param>
    public EntryPairs(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> idOf, Func<T, IEnumerable<string>> claimsOf)
    {
        var holders = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < before.Count; i++)
        {
            foreach (var claim in claimsOf(before[i]).Distinct(StringComparer.Ordinal))
            {
                if (!holders.TryGetValue(claim, out var held)) holders[claim] = held = [];
                held.Add(i);
            }
        }

        var shared = new Dictionary<(int Before, int After), int>();
        for (var j = 0; j < after.Count; j++)
        {
            foreach (var i in claimsOf(after[j]).Distinct(StringComparer.Ordinal).SelectMany(claim => holders.GetValueOrDefault(claim) ?? []))
                shared[(i, j)] = shared.GetValueOrDefault((i, j)) + 1;
        }

        var partner = new int[after.Count];
        Array.Fill(partner, -1);
        var taken = new HashSet<int>();
        foreach (var (pair, _) in shared.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key.After).ThenBy(entry => entry.Key.Before))
            Join(pair.Before, pair.After);
        var byId = Enumerable.Range(0, before.Count).Where(i => !taken.Contains(i)).GroupBy(i => idOf(before[i]), StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        for (var j = 0; j < after.Count; j++)
            if (byId.TryGetValue(idOf(after[j]), out var same)) Join(same, j);

        Pairs = [.. after.Select((entry, j) => (partner[j] < 0 ? null : before[partner[j]], entry))];
        Gone = [.. before.Where((_, i) => !taken.Contains(i))];

        void Join(int i, int j)
        {
            if (partner[j] >= 0 || !taken.Add(i)) return;
            partner[j] = i;
        }
    }

    /// <summary>Each entry of the later ledger, in its order, with the earlier one that it was, or null.</summary>
    public ImmutableArray<(T? Before, T After)> Pairs { get; }

    /// <summary>Entries of the earlier ledger that the later one doesn't have.</summary>
    public ImmutableArray<T> Gone { get; }
}
