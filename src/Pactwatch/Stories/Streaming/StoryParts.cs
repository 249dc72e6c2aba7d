using System.Collections.Immutable;

namespace Pactwatch.Stories.Streaming;

/// <summary>Cuts what is linked into the stories that it is, one after the other in time.</summary>
internal sealed class StoryParts(IReadOnlyList<HeldReport> stream, RuledPairs rulings)
{
    /// <summary>The parts by their first reports. A report without a day goes where it is likest, of two the earlier.</summary>
    public ImmutableArray<ImmutableArray<int>> Of(LinkedStory story)
    {
        if (story.Days is not { } days || days.First == days.Last) return [story.Reports];
        ImmutableArray<int> dated = [.. story.Reports.TakeWhile(place => stream[place].Day != HeldReport.NoDay)];
        List<ImmutableArray<int>> parts = [.. Cut(dated)];
        if (parts.Count == 1) return [story.Reports];
        var sums = parts.ConvertAll(part => Sum(part));
        foreach (var place in story.Reports.Skip(dated.Length).ToList())
        {
            var likest = Enumerable.Range(0, parts.Count).MaxBy(at => stream[place].Terms.Vector.Dot(sums[at]) / parts[at].Length);
            parts[likest] = parts[likest].Add(place);
        }

        return [.. parts.OrderBy(part => part[0])];
    }

    /// <summary>The sum of the vectors of reports.</summary>
    public TermVector Sum(ImmutableArray<int> places)
    {
        var sums = places.Select(place => stream[place].Terms.Vector).ToList();
        while (sums.Count > 1) sums = [.. sums.Chunk(2).Select(pair => pair.Length == 2 ? pair[0].Plus(pair[1]) : pair[0])];
        return sums[0];
    }

    private IEnumerable<ImmutableArray<int>> Cut(ImmutableArray<int> places)
    {
        if (TimeCut.In(places, stream) is not { } at) return [places];
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
