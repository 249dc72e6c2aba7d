using System.Collections.Immutable;

namespace Pactwatch.Stories.Streaming;

/// <summary>
/// Reports that are linked at some point of the stream: a story, or several of the same people one after the other.
/// Never altered: another takes its place.
/// </summary>
/// <param name="reports">Their places in the stream, ascending.</param>
/// <param name="days">First and last day on which a report of it is known to have been published; null where no day is known of any.</param>
/// <param name="apart">The rulings that it stands on a side of.</param>
internal sealed class LinkedStory(ImmutableArray<int> reports, (int First, int Last)? days, KeptApart apart)
{
    public ImmutableArray<int> Reports => reports;

    public (int First, int Last)? Days => days;

    public KeptApart Apart => apart;

    /// <summary>The stories that time cuts it into, by their first reports; one where it cuts none.</summary>
    public ImmutableArray<ImmutableArray<int>> Parts { get; init; } = [reports];

    /// <summary>The sum of the reports' terms, kept as long as the story is compared with new reports; null where it has to be made again.</summary>
    public TermSum? Sum { get; set; }

    /// <summary>The count of linked days when the sum was last asked for.</summary>
    public int SumUsedOn { get; set; }

    public int Place => reports[0];

    /// <summary>One report alone.</summary>
    public static LinkedStory Of(int place, HeldReport report, KeptApart apart) =>
        new([place], report.Day == HeldReport.NoDay ? null : (report.Day, report.Day), apart) { Sum = report.Terms.Sum };
}
