namespace Pactwatch.Reconciliation.Undertakings;

/// <summary>
/// Claims by number, at first each in a group of its own, joined pair by pair, but never two groups that hold claims
/// which forbid each other. That two groups do is found once: whatever joins them later, they still do.
/// </summary>
/// <param name="count">How many claims.</param>
/// <param name="kindOf">Claims of one kind are compared alike.</param>
/// <param name="forbidsKinds">Whether any two claims of two kinds can't be one; null where the claims themselves must be asked.</param>
/// <param name="forbids">Whether two claims can't be one; the smaller number first.</param>
internal sealed class ClaimGroups(int count, Func<int, int> kindOf, Func<int, int, bool?> forbidsKinds, Func<int, int, bool> forbids)
{
    private readonly Group[] groups = [.. Enumerable.Range(0, count).Select(at => new Group(at, kindOf(at)))];

    /// <summary>The groups in the order of their first claims, each in order.</summary>
    public IEnumerable<List<int>> All => groups.Distinct().Select(group => group.Members.Order().ToList()).OrderBy(group => group[0]);

    /// <summary>A number that only the members of one group share, as long as none is joined.</summary>
    public int FirstOf(int claim) => groups[claim].Members[0];

    public bool AreOne(int one, int other) => groups[one] == groups[other];

    /// <summary>Joins the groups of both; false where they are one already or forbid each other.</summary>
    /// <param name="isRuled">True joins them whatever they forbid.</param>
    public bool Join(int one, int other, bool isRuled)
    {
        var (left, right) = (groups[one], groups[other]);
        if (left == right || (!isRuled && AreApart(left, right))) return false;
        if (left.Members.Count < right.Members.Count) (left, right) = (right, left);
        left.TakeOver(right);
        foreach (var member in right.Members) groups[member] = left;
        return true;
    }

    private bool AreApart(Group left, Group right)
    {
        if (left.Enemies.Contains(right)) return true;
        if (!Forbid(left, right)) return false;
        left.Enemies.Add(right);
        right.Enemies.Add(left);
        return true;
    }

    private bool Forbid(Group left, Group right)
    {
        foreach (var (kind, ones) in left.MembersByKind)
        {
            foreach (var (otherKind, others) in right.MembersByKind)
            {
                if (forbidsKinds(kind, otherKind) ?? ones.Exists(one => others.Exists(other => forbids(Math.Min(one, other), Math.Max(one, other))))) return true;
            }
        }

        return false;
    }

    private sealed class Group(int first, int kind)
    {
        public List<int> Members { get; } = [first];

        public Dictionary<int, List<int>> MembersByKind { get; } = new() { [kind] = [first] };

        public HashSet<Group> Enemies { get; } = [];

        public void TakeOver(Group other)
        {
            Members.AddRange(other.Members);
            foreach (var (kind, members) in other.MembersByKind)
            {
                if (MembersByKind.TryGetValue(kind, out var held)) held.AddRange(members);
                else MembersByKind[kind] = members;
            }

            foreach (var enemy in other.Enemies)
            {
                enemy.Enemies.Remove(other);
                enemy.Enemies.Add(this);
                Enemies.Add(enemy);
            }

            Enemies.Remove(this);
            Enemies.Remove(other);
        }
    }
}
