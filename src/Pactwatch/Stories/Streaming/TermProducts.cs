namespace Pactwatch.Stories.Streaming;

/// <summary>
/// Products of sums of terms. A report's weights are laid out by number and stay so as long as it is multiplied with one after the
/// other, so that each further product takes one step for a term.
/// </summary>
internal sealed class TermProducts
{
    private int[] weightOf = [];
    private TermSum? laidOut;

    /// <param name="one">The one that comes several times in a row, where one does.</param>
    /// <param name="other">Another, or the same.</param>
    public long Of(TermSum one, TermSum other)
    {
        if (!one.IsTable && !other.IsTable)
        {
            LayOut(one);
            return other.ProductWith(weightOf);
        }

        var (walked, table) = !one.IsTable || (other.IsTable && one.Count <= other.Count) ? (one, other) : (other, one);
        return walked.ProductWithTable(table);
    }

    /// <summary>Room for the terms of reports that came since.</summary>
    /// <param name="numbers">All numbers are below it.</param>
    public void MakeRoom(int numbers)
    {
        if (weightOf.Length < numbers) Array.Resize(ref weightOf, Math.Max(numbers, weightOf.Length * 2));
    }

    private void LayOut(TermSum one)
    {
        if (ReferenceEquals(laidOut, one)) return;
        if (laidOut is not null)
        {
            foreach (var term in laidOut.AsCome) weightOf[term.Number] = 0;
        }

        foreach (var term in one.AsCome) weightOf[term.Number] = term.Weight;
        laidOut = one;
    }
}
