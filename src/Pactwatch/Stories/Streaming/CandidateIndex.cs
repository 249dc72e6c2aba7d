namespace Pactwatch.Stories.Streaming;

/// <summary>
/// From each leading term to the reports that lead with it, the latest last. A report is looked up by its own leading terms,
/// and only so many of the latest of each are looked at: the work for a report doesn't grow with the stream.
/// </summary>
internal sealed class CandidateIndex
{
    /// <summary>Of the reports of one term so many are looked at, the latest.</summary>
    private const int LatestOfTerm = 48;

    /// <summary>So many are found, those that share most.</summary>
    private const int MostFound = 32;

    // By the number of the term.
    private List<int>?[] reports = [];

    // By place: what a report shares with the one looked up; zero between two look-ups.
    private int[] shared = [];
    private readonly List<int> touched = [];
    private readonly long[] likest = new long[MostFound];
    private readonly int[] found = new int[MostFound];

    /// <summary>Room for reports and terms that came since.</summary>
    public void MakeRoom(int places, int numbers)
    {
        if (shared.Length < places) Array.Resize(ref shared, Math.Max(places, shared.Length * 2));
        if (reports.Length < numbers) Array.Resize(ref reports, Math.Max(numbers, reports.Length * 2));
    }

    /// <summary>Places of reports found by shared leading terms, those that share most first, the earlier of two first.</summary>
    /// <returns>Holds until the next look-up.</returns>
    public ReadOnlySpan<int> Find(ReportTerms report)
    {
        foreach (var term in report.Leading)
        {
            if (reports[term.Number] is not { } held) continue;
            for (var i = Math.Max(0, held.Count - LatestOfTerm); i < held.Count; i++)
            {
                var place = held[i];
                if (shared[place] == 0) touched.Add(place);
                shared[place] += term.Weight;
            }
        }

        var count = 0;
        foreach (var place in touched)
        {
            // What is shared above, what comes later below: the greatest is the likest, the earliest of such.
            count = Keep(((long)shared[place] << 32) | (uint)(int.MaxValue - place), count);
            shared[place] = 0;
        }

        touched.Clear();
        for (var i = 0; i < count; i++) found[i] = int.MaxValue - (int)(uint)(likest[i] & uint.MaxValue);
        return found.AsSpan(0, count);
    }

    public void Add(int place, ReportTerms report)
    {
        foreach (var term in report.Leading) (reports[term.Number] ??= []).Add(place);
    }

    /// <summary>Takes out the report that was added last.</summary>
    public void RemoveLatest(ReportTerms report)
    {
        foreach (var term in report.Leading) reports[term.Number]!.RemoveAt(reports[term.Number]!.Count - 1);
    }

    /// <summary>Puts one among the likest where it is one of them.</summary>
    /// <returns>How many there are then.</returns>
    private int Keep(long one, int count)
    {
        if (count == MostFound && one < likest[^1]) return count;
        var at = count == MostFound ? count - 1 : count;
        for (; at > 0 && likest[at - 1] < one; at--) likest[at] = likest[at - 1];
        likest[at] = one;
        return Math.Min(count + 1, MostFound);
    }
}
