using System.Collections.Immutable;

namespace Pactwatch.Stories.Streaming;

/// <summary>What is linked of the stream up to some day, and the step by which the next day's reports are linked.</summary>
/// <param name="stream">All reports in their order; those beyond <see cref="Count"/> are still to be linked.</param>
internal sealed class StandingStories(List<HeldReport> stream, RuledPairs rulings)
{
    /// <summary>A report is compared with so many others, those that share most of what leads in it.</summary>
    private const int MostCompared = 32;

    private readonly CandidateIndex index = new();

    // What each report is linked in, by its place.
    private readonly List<LinkedStory> storyAt = [];

    // Places of the reports that people ruled to be of another's story.
    private readonly Dictionary<string, int> ruledPlaces = new(StringComparer.Ordinal);

    /// <summary>Cuts and sums of reports of this stream.</summary>
    public StoryParts Parts { get; } = new(stream, rulings);

    /// <summary>Reports that are linked.</summary>
    public int Count => storyAt.Count;

    /// <summary>The stories, in the order of their first reports.</summary>
    public IEnumerable<ImmutableArray<int>> All => storyAt.Where((story, place) => story.Place == place).SelectMany(story => story.Parts).OrderBy(part => part[0]);

    /// <summary>Links the reports of the next day; those whose day isn't known are the last such day.</summary>
    public LinkedDay LinkDay()
    {
        var first = storyAt.Count;
        var linking = new DayLinking();
        var numbers = new Dictionary<int, int>();
        for (var place = first; place < stream.Count && stream[place].Day == stream[first].Day; place++) Add(place, linking, numbers);
        foreach (var (one, other) in RuledOne(first)) linking.Join(Number(storyAt[one], linking, numbers), Number(storyAt[other], linking, numbers));
        linking.Run();
        return Settle(first, linking, [.. numbers.Values]);
    }

    /// <summary>Undoes the day that was linked last; its reports stay in the stream.</summary>
    public void TakeBack(LinkedDay day)
    {
        for (var place = storyAt.Count - 1; place >= day.FirstPlace; place--)
        {
            index.RemoveLatest(stream[place].Terms);
            ruledPlaces.Remove(stream[place].Id);
        }

        storyAt.RemoveRange(day.FirstPlace, storyAt.Count - day.FirstPlace);
        foreach (var story in day.Replaced) Stand(story);
    }

    private void Add(int place, DayLinking linking, Dictionary<int, int> numbers)
    {
        var report = stream[place];
        storyAt.Add(LinkedStory.Of(place, report, rulings.Of(report.Id)));
        if (rulings.HasSame(report.Id)) ruledPlaces[report.Id] = place;
        var own = Number(storyAt[place], linking, numbers);
        foreach (var near in index.Find(report.Terms, MostCompared)) linking.Compare(Number(storyAt[near], linking, numbers), own);
        index.Add(place, report.Terms);
    }

    private static int Number(LinkedStory story, DayLinking linking, Dictionary<int, int> numbers)
    {
        if (!numbers.TryGetValue(story.Place, out var number)) numbers[story.Place] = number = linking.Add(story);
        return number;
    }

    /// <summary>Pairs of places that people ruled to be one, where a report is of this day.</summary>
    private IEnumerable<(int One, int Other)> RuledOne(int first) => ruledPlaces.Count == 0 ? [] :
        from place in Enumerable.Range(first, storyAt.Count - first)
        where rulings.HasSame(stream[place].Id)
        from other in rulings.SameAs(stream[place].Id)
        where ruledPlaces.ContainsKey(other)
        select (place, ruledPlaces[other]);

    /// <summary>Puts what the linking came to in the place of what stood.</summary>
    private LinkedDay Settle(int first, DayLinking linking, ImmutableArray<int> numbers)
    {
        var (replaced, revisions) = (new List<LinkedStory>(), new List<PlacedRevision>());
        foreach (var group in numbers.GroupBy(linking.Standing).OrderBy(group => linking[group.Key].Place))
        {
            List<LinkedStory> before = [.. group.Select(number => linking[number]).Where(part => part.Place < first).OrderBy(part => part.Place)];
            // What was only looked at stands as it did.
            if (before.Count == 1 && before[0] == linking[group.Key]) continue;
            var after = linking[group.Key];
            after = after with { Parts = Parts.Of(after) };
            replaced.AddRange(before);
            revisions.AddRange(PlacedRevision.Between(first, [.. before.SelectMany(story => story.Parts).OrderBy(part => part[0])], after.Parts));
            Stand(after);
        }

        return new LinkedDay(first, [.. replaced], [.. revisions]);
    }

    private void Stand(LinkedStory story)
    {
        foreach (var place in story.Reports) storyAt[place] = story;
    }
}
