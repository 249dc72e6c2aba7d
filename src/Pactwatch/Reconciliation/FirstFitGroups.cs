using System.Runtime.InteropServices;

namespace Pactwatch.Reconciliation;

/// <summary>
/// Items put one after another into the first group all of whose members agree with them, else into a group of their own.
/// Of thousands of items most say what others said: those of one kind are compared once, and only groups that hold a
/// key which the item looks for are asked.
/// </summary>
/// <param name="kindOf">Equal for items between which <paramref name="agree"/> sees no difference.</param>
/// <param name="heldUnder">The keys under which an item's group is found.</param>
/// <param name="lookedFor">The keys of all items that it may agree with.</param>
/// <param name="agree">Whether an item may join one that is held already.</param>
public sealed class FirstFitGroups<TItem>(
    Func<TItem, string> kindOf, Func<TItem, IEnumerable<string>> heldUnder, Func<TItem, IEnumerable<string>> lookedFor, Func<TItem, TItem, bool> agree)
{
    /// <summary>Stands where a group has a member that doesn't agree: it never loses it.</summary>
    private const int Refused = -1;

    private readonly List<List<TItem>> groups = [];
    private readonly List<List<Kind>> kindsOfGroups = [];
    private readonly Dictionary<string, Kind> kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<int>> groupsByKey = new(StringComparer.Ordinal);

    /// <summary>How many groups stand under how many keys.</summary>
    private int entries;

    /// <summary>In the order of their first items.</summary>
    public IReadOnlyList<IReadOnlyList<TItem>> All => groups;

    /// <summary>Adds an item and tells the number of its group.</summary>
    /// <param name="isBarred">True for a group that this item may not join whatever its kind.</param>
    public int Add(TItem item, Func<IReadOnlyList<TItem>, bool>? isBarred = null)
    {
        var kind = KindOf(item);
        foreach (var group in CandidatesOf(kind))
        {
            if (AllAgree(kind, item, group) && isBarred?.Invoke(groups[group]) != true) return Put(item, kind, group);
        }

        groups.Add([]);
        kindsOfGroups.Add([]);
        return Put(item, kind, groups.Count - 1);
    }

    /// <summary>Adds an item to a group without asking its members.</summary>
    public void AddTo(int group, TItem item) => Put(item, KindOf(item), group);

    private Kind KindOf(TItem item)
    {
        ref var kind = ref CollectionsMarshal.GetValueRefOrAddDefault(kinds, kindOf(item), out _);
        return kind ??= new Kind(item, [.. heldUnder(item)], [.. lookedFor(item)]);
    }

    /// <summary>Numbers of groups that may take the kind, in order; looked up again once any group has come under another key.</summary>
    private List<int> CandidatesOf(Kind kind)
    {
        if (kind.CandidatesAt == entries) return kind.Candidates;
        var candidates = new SortedSet<int>();
        foreach (var key in kind.LookedFor)
        {
            if (groupsByKey.TryGetValue(key, out var held)) candidates.UnionWith(held);
        }

        kind.CandidatesAt = entries;
        return kind.Candidates = [.. candidates];
    }

    private bool AllAgree(Kind kind, TItem item, int group)
    {
        var members = kindsOfGroups[group];
        var agreed = kind.AgreedOf.GetValueOrDefault(group);
        if (agreed == Refused) return false;
        while (agreed < members.Count && agree(item, members[agreed].First)) agreed++;
        kind.AgreedOf[group] = agreed == members.Count ? agreed : Refused;
        return agreed == members.Count;
    }

    private int Put(TItem item, Kind kind, int group)
    {
        groups[group].Add(item);
        if (!kind.Groups.Add(group)) return group;
        kindsOfGroups[group].Add(kind);
        foreach (var key in kind.HeldUnder)
        {
            if (!groupsByKey.TryGetValue(key, out var held)) groupsByKey[key] = held = [];
            if (held.Add(group)) entries++;
        }

        return group;
    }

    /// <summary>Items that compare alike.</summary>
    private sealed class Kind(TItem first, string[] heldUnder, string[] lookedFor)
    {
        public TItem First => first;

        public string[] HeldUnder => heldUnder;

        public string[] LookedFor => lookedFor;

        public HashSet<int> Groups { get; } = [];

        public List<int> Candidates { get; set; } = [];

        /// <summary>The number of entries when the candidates were looked up.</summary>
        public int CandidatesAt { get; set; } = -1;

        /// <summary>By group how many of its kinds are known to agree, or <see cref="Refused"/>.</summary>
        public Dictionary<int, int> AgreedOf { get; } = [];
    }
}
