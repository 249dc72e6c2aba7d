namespace Pactwatch.Stories.Streaming;

/// <summary>
/// From each leading term to the reports that lead with it, the latest last. A report is looked up by its own leading terms,
/// and only so many of the latest of each are looked at: the work for a report doesn't grow with the stream.
/// </summary>
internal sealed class CandidateIndex
{
    /// <summary>Of the reports of one term so many are looked at, the latest.</summary>
    private const int LatestOfTerm = 48;

    private readonly Dictionary<ulong, List<int>> reports = [];
    private readonly Dictionary<int, int> shared = [];
    private readonly List<(int Weight, int Place)> found = [];

    /// <summary>Places of reports found by shared leading terms, those that share most first, the earlier of two first.</summary>
    /// <param name="most">No more than these.</param>
    public IEnumerable<int> Find(ReportTerms report, int most)
    {
        shared.Clear();
        foreach (var (key, weight) in report.Leading)
        {
            if (!reports.TryGetValue(key, out var held)) continue;
            for (var i = Math.Max(0, held.Count - LatestOfTerm); i < held.Count; i++) shared[held[i]] = shared.GetValueOrDefault(held[i]) + weight;
        }

        found.Clear();
        foreach (var (place, weight) in shared) found.Add((weight, place));
        found.Sort(static (one, other) => one.Weight != other.Weight ? other.Weight.CompareTo(one.Weight) : one.Place.CompareTo(other.Place));
        return found.Take(most).Select(pair => pair.Place);
    }

    public void Add(int place, ReportTerms report)
    {
        foreach (var (key, _) in report.Leading)
        {
            if (!reports.TryGetValue(key, out var held)) reports[key] = held = [];
            held.Add(place);
        }
    }

    /// <summary>Takes out the report that was added last.</summary>
    public void RemoveLatest(ReportTerms report)
    {
        foreach (var (key, _) in report.Leading)
        {
            var held = reports[key];
            held.RemoveAt(held.Count - 1);
        }
    }
}
