namespace Pactwatch.Stories.Streaming;

/// <summary>
/// Weighted terms, sorted by key. A report's is of unit length (<see cref="Unit"/>), a story's is the sum of its reports',
/// so that the product of two sums, divided by both counts, is the mean likeness of all pairs across. All whole numbers.
/// </summary>
internal sealed class TermVector
{
    /// <summary>The length of a report's vector.</summary>
    public const int Unit = 4096;

    /// <summary>From here on the longer of two vectors is searched rather than walked through.</summary>
    private const int SearchFrom = 8;

    private readonly ulong[] keys;
    private readonly int[] weights;

    /// <param name="keys">Ascending, none twice.</param>
    /// <param name="weights">Above zero, one for each key.</param>
    public TermVector(ulong[] keys, int[] weights) => (this.keys, this.weights) = (keys, weights);

    public ReadOnlySpan<ulong> Keys => keys;

    public ReadOnlySpan<int> Weights => weights;

    public int Length => keys.Length;

    /// <summary>The terms with their weights.</summary>
    public IEnumerable<(ulong Key, long Weight)> Terms => keys.Select((key, at) => (key, (long)weights[at]));

    /// <summary>The sum of the products of the weights of shared terms: at most <see cref="Unit"/> squared for two reports.</summary>
    public long Dot(TermVector other)
    {
        var (few, many) = Length <= other.Length ? (this, other) : (other, this);
        return few.Length * SearchFrom < many.Length ? few.DotBySearch(many) : few.DotByWalk(many);
    }

    /// <summary>A weight that would pass the largest whole number stays at it: a story of half a million reports of one word.</summary>
    public TermVector Plus(TermVector other)
    {
        var sumKeys = new ulong[Length + other.Length];
        var sumWeights = new int[sumKeys.Length];
        var (i, j, n) = (0, 0, 0);
        while (i < Length || j < other.Length)
        {
            var isOwn = j >= other.Length || (i < Length && keys[i] <= other.keys[j]);
            var key = isOwn ? keys[i] : other.keys[j];
            long weight = 0;
            if (i < Length && keys[i] == key) weight += weights[i++];
            if (j < other.Length && other.keys[j] == key) weight += other.weights[j++];
            sumKeys[n] = key;
            sumWeights[n++] = (int)Math.Min(weight, int.MaxValue);
        }

        Array.Resize(ref sumKeys, n);
        Array.Resize(ref sumWeights, n);
        return new TermVector(sumKeys, sumWeights);
    }

    /// <summary>The terms of both, with the lesser weight.</summary>
    public IEnumerable<(ulong Key, long Weight)> Shared(TermVector other) =>
        from term in Terms
        let its = other.WeightOf(term.Key)
        where its > 0
        select (term.Key, Math.Min(term.Weight, its));

    /// <summary>What a report of one sum has on average beyond a report of the other.</summary>
    public IEnumerable<(ulong Key, long Weight)> Beyond(TermVector other, int count, int otherCount) =>
        Terms.Select(term => (term.Key, (term.Weight / count) - (other.WeightOf(term.Key) / otherCount)));

    private long WeightOf(ulong key) => Array.BinarySearch(keys, key) is >= 0 and var at ? weights[at] : 0;

    private long DotByWalk(TermVector other)
    {
        ReadOnlySpan<ulong> left = keys, right = other.keys;
        var (i, j, sum) = (0, 0, 0L);
        while (i < left.Length && j < right.Length)
        {
            var (own, its) = (left[i], right[j]);
            if (own == its) sum += (long)weights[i] * other.weights[j];
            if (own <= its) i++;
            if (its <= own) j++;
        }

        return sum;
    }

    private long DotBySearch(TermVector other)
    {
        var (from, sum) = (0, 0L);
        for (var i = 0; i < keys.Length && from < other.Length; i++)
        {
            var at = Array.BinarySearch(other.keys, from, other.Length - from, keys[i]);
            if (at >= 0) sum += (long)weights[i] * other.weights[at];
            from = at >= 0 ? at + 1 : ~at;
        }

        return sum;
    }
}
