using Pactwatch.Publishing.Publications;

namespace Pactwatch.Publishing.Feeds;

/// <summary>One row of the publication log beside the one before it of the same thing.</summary>
/// <param name="Number">0 for what was told first of the thing, then 1, 2, ….</param>
/// <param name="Before">Null for the first.</param>
internal sealed record FeedChange(Publication Row, int Number, Publication? Before)
{
    private readonly ToldChange told = new(Row, Before);

    /// <summary>"Moved: Sarovia: release 96 prisoners".</summary>
    public string Title => told.Title;

    /// <summary>The agreement, each slot with its value before and after, and the words, a line each.</summary>
    public string Words => string.Join("\n", new[] { Row.Told.Accord }.Concat(told.Slots().Select(slot => slot.ToString())).Append(told.Words).Where(line => line.Length > 0));

    /// <summary>The changes that the log tells, oldest first. That another report gave the same in other words is none.</summary>
    public static IEnumerable<FeedChange> Of(PublicationLog log)
    {
        var last = new Dictionary<string, (Publication Row, int Number)>(StringComparer.Ordinal);
        foreach (var row in log.Rows)
        {
            var isKnown = last.TryGetValue(row.Uid, out var before);
            if (isKnown && ToldChange.IsNone(before.Row, row))
            {
                last[row.Uid] = (row, before.Number);
                continue;
            }

            var change = new FeedChange(row, isKnown ? before.Number + 1 : 0, isKnown ? before.Row : null);
            last[row.Uid] = (row, change.Number);
            yield return change;
        }
    }
}
