namespace Pactwatch.Reading.Html;

/// <summary>Sums over a page's passages, so that those within any element are told in the time of a search.</summary>
internal sealed class PassageSums
{
    private readonly int[] positions;
    private readonly long[] sums;

    /// <param name="passages">In the order of the page.</param>
    /// <param name="amount">What each counts for.</param>
    public PassageSums(IReadOnlyList<PagePassage> passages, Func<PagePassage, long> amount)
    {
        positions = new int[passages.Count];
        sums = new long[passages.Count + 1];
        for (var i = 0; i < passages.Count; i++)
        {
            positions[i] = passages[i].At;
            sums[i + 1] = sums[i] + amount(passages[i]);
        }
    }

    public long All => sums[^1];

    /// <summary>The sum of the passages that begin at a node from <paramref name="start"/> up to before <paramref name="end"/>.</summary>
    public long Between(int start, int end) => sums[FirstFrom(end)] - sums[FirstFrom(start)];

    /// <summary>The index of the first passage that begins at the node or after it.</summary>
    public int FirstFrom(int node)
    {
        var found = Array.BinarySearch(positions, node);
        return found < 0 ? ~found : found;
    }
}
