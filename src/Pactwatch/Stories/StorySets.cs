namespace Pactwatch.Stories;

/// <summary>Reports by number, each at first a story of its own, joined step by step.</summary>
internal sealed class StorySets(int count)
{
    private readonly int[] parents = [.. Enumerable.Range(0, count)];

    public int Count { get; private set; } = count;

    /// <summary>The stories in the order of their first reports, each with its reports in order.</summary>
    public IEnumerable<IEnumerable<int>> All => Enumerable.Range(0, parents.Length).GroupBy(First).OrderBy(story => story.Key);

    public bool AreOne(int one, int other) => First(one) == First(other);

    public void Join(int one, int other)
    {
        var (left, right) = (First(one), First(other));
        if (left == right) return;
        parents[Math.Max(left, right)] = Math.Min(left, right);
        Count--;
    }

    private int First(int at)
    {
        while (parents[at] != at) at = parents[at] = parents[parents[at]];
        return at;
    }
}
