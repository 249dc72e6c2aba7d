using System.Collections.Immutable;
using System.Numerics;
using Pactwatch.Ledger;

namespace Pactwatch.Derivation.Tracing;

/// <summary>Counts the originals behind the mentions of one cell: how few and how many there can be.</summary>
internal static class OriginalsCounter
{
    /// <summary>Up to so many names every choice among them is tried (4,096); beyond it the names are taken greedily, which may count one too many as the fewest.</summary>
    private const int MostTried = 12;

    public static Originals Count(Trace[] traces)
    {
        ImmutableArray<string> names = [.. traces.SelectMany(trace => trace.Names).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var named = names.Where(name => !UnnamedAgencies.IsOne(name)).ToArray();
        var unnamed = traces.Where(trace => trace.Names.Any(UnnamedAgencies.IsOne)).DistinctBy(trace => trace.Root ?? trace.Mention.Report).Sum(trace => Math.Max(1, trace.MostUnnamed));
        var closed = traces.Where(trace => !trace.Names.IsEmpty && !trace.Names.Any(UnnamedAgencies.IsOne)).Select(trace => trace.Names).ToArray();
        // Agencies that aren't named may be among those that are; alone they are one at least.
        var fewest = Math.Max(FewestOf(closed, named), unnamed > 0 || closed.Length > 0 ? 1 : 0);
        return new Originals(names, fewest, Math.Max(fewest, named.Length + unnamed), [.. traces.Select(trace => new OriginStep(trace.Mention, trace.Names, trace.Basis, trace.Evidence))]);
    }

    /// <summary>The fewest names of which each mention has one.</summary>
    private static int FewestOf(ImmutableArray<string>[] closed, string[] names)
    {
        var sure = closed.Where(choice => choice.Length == 1).Select(choice => choice[0]).ToHashSet(StringComparer.Ordinal);
        var open = closed.Where(choice => !choice.Any(sure.Contains)).ToArray();
        if (open.Length == 0) return sure.Count;
        var free = names.Where(name => !sure.Contains(name)).ToArray();
        return sure.Count + (free.Length <= MostTried ? Tried(open, free) : Greedy(open));
    }

    private static int Tried(ImmutableArray<string>[] open, string[] free)
    {
        var masks = Array.ConvertAll(open, choice => (uint)free.Select((name, at) => choice.Contains(name) ? 1 << at : 0).Sum());
        return Enumerable.Range(1, (1 << free.Length) - 1).Where(taken => Array.TrueForAll(masks, mask => (mask & (uint)taken) != 0)).Min(taken => BitOperations.PopCount((uint)taken));
    }

    private static int Greedy(ImmutableArray<string>[] open)
    {
        var left = open.ToList();
        var count = 0;
        while (left.Count > 0)
        {
            var best = left.SelectMany(choice => choice).GroupBy(name => name, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).First().Key;
            left.RemoveAll(choice => choice.Contains(best));
            count++;
        }

        return count;
    }
}
