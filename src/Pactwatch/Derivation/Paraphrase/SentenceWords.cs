namespace Pactwatch.Derivation.Paraphrase;

/// <summary>The words of one sentence, and how many another can share with it at most: told without looking at their order, in a fraction of the time.</summary>
/// <param name="inOrder">As they stand.</param>
internal sealed class SentenceWords(string[] inOrder)
{
    private readonly uint[] sorted = [.. inOrder.Select(FactReader.Fingerprint).Order()];

    public string[] InOrder => inOrder;

    public int Length => inOrder.Length;

    /// <summary>At least as many as both have in one order; two words of one fingerprint count as one word.</summary>
    public int MostInCommon(SentenceWords other)
    {
        var (shared, at, of) = (0, 0, 0);
        while (at < sorted.Length && of < other.sorted.Length)
        {
            var (own, theirs) = (sorted[at], other.sorted[of]);
            if (own == theirs) shared++;
            if (own <= theirs) at++;
            if (theirs <= own) of++;
        }

        return shared;
    }
}
