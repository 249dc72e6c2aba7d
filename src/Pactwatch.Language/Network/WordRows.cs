namespace Pactwatch.Language.Network;

/// <summary>
/// Several sentences side by side, longest first: row <c>First(t) + s</c> belongs to word t of sentence s, and only
/// the first <c>Active(t)</c> sentences have a word t. So one pass over the weights serves many sentences.
/// </summary>
internal sealed class WordRows
{
    private int[] firsts = new int[64];

    /// <summary>Number of words.</summary>
    public int Count { get; private set; }

    /// <summary>Length of the longest sentence.</summary>
    public int Steps { get; private set; }

    /// <param name="lengths">Of the sentences, none longer than the one before.</param>
    public void Lay(ReadOnlySpan<int> lengths)
    {
        Steps = lengths.Length == 0 ? 0 : lengths[0];
        if (firsts.Length < Steps + 1) firsts = new int[Steps + 1];
        Count = 0;
        var active = lengths.Length;
        for (var step = 0; step < Steps; step++)
        {
            firsts[step] = Count;
            while (active > 0 && lengths[active - 1] <= step) active--;
            Count += active;
        }

        firsts[Steps] = Count;
    }

    public int First(int step) => firsts[step];

    public int Active(int step) => step < Steps ? firsts[step + 1] - firsts[step] : 0;

    public int Row(int sentence, int word) => firsts[word] + sentence;
}
