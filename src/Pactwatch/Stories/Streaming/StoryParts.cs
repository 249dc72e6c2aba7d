using System.Collections.Immutable;

namespace Pactwatch.Stories.Streaming;

/// <summary>Cuts what is linked into the stories that it is, one after the other in time.</summary>
internal sealed class StoryParts(IReadOnlyList<HeldReport> stream, RuledPairs rulings, TermWords words)
{
    private readonly TimeCut cut = new(stream, words);

    /// <summary>The parts by their first reports. A report without a day goes where it is likest, of two the earlier.</summary>
    /// <param name="reports">Places of what is linked, ascending.</param>
    /// <param name="days">The first and the last day of them.</param>
    public ImmutableArray<ImmutableArray<int>> Of(ImmutableArray<int> reports, (int First, int Last)? days)
    {
        if (days is not { } known || known.First == known.Last) return [reports];
        var dated = stream[reports[^1]].Day == HeldReport.NoDay ? [.. reports.TakeWhile(place => stream[place].Day != HeldReport.NoDay)] : reports;
        List<ImmutableArray<int>> parts = [.. Cut(dated)];
        if (parts.Count == 1) return [reports];
        var sums = parts.ConvertAll(part => Table(part));
        foreach (var place in reports.AsSpan()[dated.Length..].ToArray())
        {
            var likest = Enumerable.Range(0, parts.Count).MaxBy(at => stream[place].Terms.Sum.ProductWithTable(sums[at]) / parts[at].Length);
            parts[likest] = parts[likest].Add(place);
        }

        return [.. parts.OrderBy(part => part[0])];
    }

    /// <summary>The sum of the terms of reports.</summary>
    public TermSum Sum(ImmutableArray<int> places) => places.Length == 1 ? stream[places[0]].Terms.Sum : Table(places);

    private TermSum Table(ImmutableArray<int> places)
    {
        var sum = TermSum.Table(roomFor: 2 * stream[places[0]].Terms.Sum.Count);
        foreach (var place in places) sum.Add(stream[place].Terms.Sum);
        return sum;
    }

    private IEnumerable<ImmutableArray<int>> Cut(ImmutableArray<int> places)
    {
        if (cut.In(places.AsSpan()) is not { } at) return [places];
        ImmutableArray<int> earlier = [.. places.Where(place => place < at)], later = [.. places.Where(place => place >= at)];
        return IsRuledAcross(earlier, later) ? [places] : Cut(earlier).Concat(Cut(later));
    }

    /// <summary>True where a person ruled two reports to be one that the cut would part.</summary>
    private bool IsRuledAcross(ImmutableArray<int> earlier, ImmutableArray<int> later)
    {
        var ruled = earlier.Select(place => stream[place].Id).Where(rulings.HasSame).ToList();
        if (ruled.Count == 0) return false;
        var others = later.Select(place => stream[place].Id).ToHashSet(StringComparer.Ordinal);
        return ruled.Exists(report => rulings.SameAs(report).Any(others.Contains));
    }
}
