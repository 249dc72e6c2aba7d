using System.Collections.Immutable;

namespace Pactwatch.Stories.Streaming;

/// <summary>Rulings that a story stands on one side of: two on different sides of one are never joined.</summary>
/// <param name="Sides">From each ruling's number to the side.</param>
internal sealed record KeptApart(ImmutableSortedDictionary<int, bool> Sides)
{
    public static KeptApart None { get; } = new(ImmutableSortedDictionary<int, bool>.Empty);

    public bool From(KeptApart other)
    {
        if (Sides.IsEmpty || other.Sides.IsEmpty) return false;
        foreach (var (ruling, side) in Sides)
        {
            if (other.Sides.TryGetValue(ruling, out var its) && its != side) return true;
        }

        return false;
    }

    public KeptApart And(KeptApart other) => other.Sides.IsEmpty ? this : Sides.IsEmpty ? other : new KeptApart(Sides.SetItems(other.Sides));

    public KeptApart On(int ruling, bool side) => new(Sides.SetItem(ruling, side));
}
