using System.Collections.Immutable;

namespace Pactwatch.Stories.Streaming;

/// <summary>A revision by places in the stream.</summary>
/// <param name="DayPlace">The place of the first report of the day that showed it.</param>
/// <param name="Into">Where the reports are since: of a merge the other story as it stood before.</param>
/// <param name="From">Where they were, as it stood before.</param>
/// <param name="Reports">Those that went over.</param>
internal sealed record PlacedRevision(StoryRevisionKind Kind, int DayPlace, ImmutableArray<int> Into, ImmutableArray<int> From, ImmutableArray<int> Reports)
{
    /// <summary>What became of the stories that a day touched.</summary>
    /// <param name="dayPlace">Reports from here on are new.</param>
    /// <param name="before">The stories before, by their first reports.</param>
    /// <param name="after">The same reports and the new ones since.</param>
    public static IEnumerable<PlacedRevision> Between(int dayPlace, ImmutableArray<ImmutableArray<int>> before, ImmutableArray<ImmutableArray<int>> after)
    {
        // Nothing was there, or one story grew.
        if (before.IsEmpty || (before.Length == 1 && after.Length == 1)) yield break;
        var beforeOf = Index(before);
        var shares = after.Select(story => story.Where(place => place < dayPlace).GroupBy(place => beforeOf[place]).ToDictionary(group => group.Key, group => group.ToImmutableArray())).ToList();
        // A story lives on in the one that most of its reports are in, the earlier of two.
        var heirs = Enumerable.Range(0, before.Length).Select(old => Enumerable.Range(0, after.Length).MaxBy(at => shares[at].TryGetValue(old, out var held) ? held.Length : 0)).ToList();
        for (var at = 0; at < after.Length; at++)
        {
            List<int> lived = [.. Enumerable.Range(0, before.Length).Where(old => heirs[old] == at)];
            foreach (var merged in lived.Skip(1)) yield return new PlacedRevision(StoryRevisionKind.Merge, dayPlace, before[lived[0]], before[merged], [.. shares[at][merged]]);
            foreach (var (old, reports) in shares[at].Where(share => heirs[share.Key] != at).OrderBy(share => share.Key))
                yield return new PlacedRevision(lived.Count == 0 ? StoryRevisionKind.Split : StoryRevisionKind.Move, dayPlace, after[at], before[old], reports);
        }
    }

    private static Dictionary<int, int> Index(ImmutableArray<ImmutableArray<int>> stories) =>
        stories.SelectMany((story, at) => story.Select(place => (place, at))).ToDictionary(pair => pair.place, pair => pair.at);
}
