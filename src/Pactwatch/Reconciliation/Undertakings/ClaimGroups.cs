namespace Pactwatch.Reconciliation.Undertakings;

/// <summary>
/// Claims by number, at first each in a group of its own, joined pair by pair, but never two groups that hold claims
/// which forbid each other. That two groups do is found once: whatever joins them later, they still do.
/// </summary>
/// <param name="count">How many claims.</param>
/// <param name="forbids">Whether two claims can't be one; the smaller number first.</param>
internal sealed class ClaimGroups(int count, Func<int, int, bool> forbids)
{
    private readonly List<int>[] groups = [.. Enumerable.Range(0, count).Select(at => new List<int> { at })];
    private readonly Dictionary<List<int>, HashSet<List<int>>> apart = new(ReferenceEqualityComparer.Instance);

    /// <summary>The groups in the order of their first claims, each in order.</summary>
    public IEnumerable<List<int>> All => groups.Distinct<List<int>>(ReferenceEqualityComparer.Instance).Select(group => group.Order().ToList()).OrderBy(group => group[0]);

    /// <summary>A number that only the members of one group share, as long as none is joined.</summary>
    public int FirstOf(int claim) => groups[claim][0];

    /// <summary>Joins the groups of both claims; false where they forbid each other.</summary>
    /// <param name="isRuled">True joins them whatever they forbid.</param>
    public bool Join(int one, int other, bool isRuled)
    {
        var (left, right) = (groups[one], groups[other]);
        if (ReferenceEquals(left, right)) return true;
        if (!isRuled && AreApart(left, right)) return false;
        left.AddRange(right);
        foreach (var member in right) groups[member] = left;
        TakeOver(left, right);
        return true;
    }

    private bool AreApart(List<int> left, List<int> right)
    {
        if (apart.TryGetValue(left, out var known) && known.Contains(right)) return true;
        if (!left.Exists(one => right.Exists(other => forbids(Math.Min(one, other), Math.Max(one, other))))) return false;
        EnemiesOf(left).Add(right);
        EnemiesOf(right).Add(left);
        return true;
    }

    private HashSet<List<int>> EnemiesOf(List<int> group)
    {
        if (!apart.TryGetValue(group, out var enemies)) apart[group] = enemies = new HashSet<List<int>>(ReferenceEqualityComparer.Instance);
        return enemies;
    }

    private void TakeOver(List<int> left, List<int> right)
    {
        if (!apart.Remove(right, out var enemies)) return;
        foreach (var enemy in enemies.Where(enemy => !ReferenceEquals(enemy, left)))
        {
            EnemiesOf(enemy).Remove(right);
            EnemiesOf(enemy).Add(left);
            EnemiesOf(left).Add(enemy);
        }

        if (apart.TryGetValue(left, out var own)) own.Remove(right);
    }
}
