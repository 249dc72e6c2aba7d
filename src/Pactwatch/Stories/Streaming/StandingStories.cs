using System.Collections.Immutable;

namespace Pactwatch.Stories.Streaming;

/// <summary>What is linked of the stream up to some day, and the step by which the next day's reports are linked.</summary>
/// <param name="stream">All reports in their order; those beyond <see cref="Count"/> are still to be linked.</param>
internal sealed class StandingStories(List<HeldReport> stream, RuledPairs rulings, TermWords words)
{
    /// <summary>After so many linked days in which nothing was compared with a story its sum is let go; it can be made again.</summary>
    private const int SumsKeptFor = 8;

    /// <summary>
    /// So many reports of a day are linked at once, the next so many afterwards: the likest two of all are looked for first, which
    /// takes more time for each report the more there are. Reports without a day are a day that may hold all.
    /// </summary>
    private const int MostAtOnce = 1_000;

    private readonly CandidateIndex index = new();
    private readonly TermProducts products = new();

    // What each report is linked in, by its place.
    private readonly List<LinkedStory> storyAt = [];

    // Places of the reports that people ruled to be of another's story.
    private readonly Dictionary<string, int> ruledPlaces = new(StringComparer.Ordinal);

    // Stories of several reports whose sums are kept.
    private readonly List<LinkedStory> summed = [];
    private int linkedDays;

    /// <summary>Cuts and sums of reports of this stream.</summary>
    public StoryParts Parts { get; } = new(stream, rulings, words);

    /// <summary>Reports that are linked.</summary>
    public int Count => storyAt.Count;

    /// <summary>The stories, in the order of their first reports.</summary>
    public IEnumerable<ImmutableArray<int>> All => storyAt.Where((story, place) => story.Place == place).SelectMany(story => story.Parts).OrderBy(part => part[0]);

    /// <summary>True where what was linked last would be linked otherwise with this report beside it.</summary>
    public bool IsTouchedBy(HeldReport added, LinkedDay last)
    {
        var latest = stream[Count - 1];
        return latest.CompareTo(added) > 0 || (latest.Day == added.Day && Count - last.FirstPlace < MostAtOnce);
    }

    /// <summary>Links the reports of the next day, or as many of them as are linked at once; those whose day isn't known are the last such day.</summary>
    public LinkedDay LinkDay()
    {
        linkedDays++;
        index.MakeRoom(stream.Count, words.Limit);
        products.MakeRoom(words.Limit);
        var first = storyAt.Count;
        var linking = new DayLinking(products);
        var numbers = new Dictionary<int, int>();
        for (var place = first; place < stream.Count && place < first + MostAtOnce && stream[place].Day == stream[first].Day; place++) Add(place, linking, numbers);
        foreach (var (one, other) in RuledOne(first)) linking.Join(Number(storyAt[one], linking, numbers), Number(storyAt[other], linking, numbers));
        linking.Run();
        var day = Settle(first, linking, numbers.Values);
        LetGoOfSums();
        return day;
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
        foreach (var near in index.Find(report.Terms)) linking.Compare(Number(storyAt[near], linking, numbers), own);
        index.Add(place, report.Terms);
    }

    private int Number(LinkedStory story, DayLinking linking, Dictionary<int, int> numbers)
    {
        if (!numbers.TryGetValue(story.Place, out var number)) numbers[story.Place] = number = linking.Add(story, SumOf(story));
        return number;
    }

    private TermSum SumOf(LinkedStory story)
    {
        story.SumUsedOn = linkedDays;
        if (story.Sum is null) Keep(story, Parts.Sum(story.Reports));
        return story.Sum!;
    }

    private void Keep(LinkedStory story, TermSum sum)
    {
        (story.Sum, story.SumUsedOn) = (sum, linkedDays);
        if (sum.IsTable) summed.Add(story);
    }

    private void LetGoOfSums()
    {
        foreach (var story in summed.Where(story => linkedDays - story.SumUsedOn > SumsKeptFor)) story.Sum = null;
        summed.RemoveAll(story => story.Sum is null);
    }

    /// <summary>Pairs of places that people ruled to be one, where a report is of this day.</summary>
    private IEnumerable<(int One, int Other)> RuledOne(int first) => ruledPlaces.Count == 0 ? [] :
        from place in Enumerable.Range(first, storyAt.Count - first)
        where rulings.HasSame(stream[place].Id)
        from other in rulings.SameAs(stream[place].Id)
        where ruledPlaces.ContainsKey(other)
        select (place, ruledPlaces[other]);

    /// <summary>Puts what the linking came to in the place of what stood.</summary>
    private LinkedDay Settle(int first, DayLinking linking, IEnumerable<int> numbers)
    {
        var (replaced, revisions) = (new List<LinkedStory>(), new List<PlacedRevision>());
        // What was only looked at stands as it did.
        var joined = from number in numbers
                     let whole = linking.Standing(number)
                     where whole != number
                     group linking[number].Story! by whole into parts
                     select (Whole: linking[parts.Key], Parts: parts.OrderBy(part => part.Place).ToList()) into story
                     orderby story.Parts[0].Place
                     select story;
        foreach (var (whole, parts) in joined.ToList())
        {
            foreach (var part in parts) part.Sum = null;
            var reports = Joined(parts);
            var after = new LinkedStory(reports, whole.Days, whole.Apart) { Parts = Parts.Of(reports, whole.Days) };
            Keep(after, whole.Terms);
            var before = parts.TakeWhile(part => part.Place < first).ToList();
            replaced.AddRange(before);
            revisions.AddRange(PlacedRevision.Between(first, [.. before.SelectMany(story => story.Parts).OrderBy(part => part[0])], after.Parts));
            Stand(after);
        }

        return new LinkedDay(first, [.. replaced], [.. revisions]);
    }

    private static ImmutableArray<int> Joined(List<LinkedStory> parts)
    {
        var places = ImmutableArray.CreateBuilder<int>(parts.Sum(part => part.Reports.Length));
        foreach (var part in parts) places.AddRange(part.Reports);
        places.Sort();
        return places.MoveToImmutable();
    }

    private void Stand(LinkedStory story)
    {
        foreach (var place in story.Reports) storyAt[place] = story;
    }
}
