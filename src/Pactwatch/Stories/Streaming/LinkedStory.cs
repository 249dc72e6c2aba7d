using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Pactwatch.Stories.Streaming;

/// <summary>
/// Reports that are linked at some point of the stream: a story, or several of the same people one after the other.
/// Never altered: another takes its place.
/// </summary>
/// <param name="Reports">Their places in the stream, ascending.</param>
/// <param name="Terms">The sum of their vectors.</param>
/// <param name="Days">First and last day on which a report of it is known to have been published; null where no day is known of any.</param>
internal sealed record LinkedStory(ImmutableArray<int> Reports, TermVector Terms, (int First, int Last)? Days, KeptApart Apart)
{
    /// <summary>The stories that time cuts it into, by their first reports; one where it cuts none.</summary>
    public ImmutableArray<ImmutableArray<int>> Parts { get; init; } = [Reports];

    public int Place => Reports[0];

    /// <summary>One report alone.</summary>
    public static LinkedStory Of(int place, HeldReport report, KeptApart apart) =>
        new([place], report.Terms.Vector, report.Day == HeldReport.NoDay ? null : (report.Day, report.Day), apart);

    public LinkedStory And(LinkedStory other) =>
        new(Joined(Reports, other.Reports), Terms.Plus(other.Terms), Joined(Days, other.Days), Apart.And(other.Apart));

    private static ImmutableArray<int> Joined(ImmutableArray<int> own, ImmutableArray<int> other)
    {
        var places = new int[own.Length + other.Length];
        var (i, j) = (0, 0);
        for (var at = 0; at < places.Length; at++) places[at] = j >= other.Length || (i < own.Length && own[i] < other[j]) ? own[i++] : other[j++];
        return ImmutableCollectionsMarshal.AsImmutableArray(places);
    }

    private static (int First, int Last)? Joined((int First, int Last)? own, (int First, int Last)? other) =>
        own is not { } left ? other : other is not { } right ? own : (Math.Min(left.First, right.First), Math.Max(left.Last, right.Last));
}
