using System.Collections.Immutable;
using Pactwatch.Cli.Terminals;
using Pactwatch.Publishing;
using Pactwatch.Stories.Streaming;

namespace Pactwatch.Cli.Tables;

/// <summary>Stories with their days, the words that their reports share most, and the reports.</summary>
internal static class StoriesTable
{
    /// <param name="stories">In their order, by which they are named.</param>
    /// <param name="called">What people call a report of that id.</param>
    public static void Write(Terminal terminal, ImmutableArray<StreamedStory> stories, Func<string, string> called)
    {
        var table = new TextTable("Story", "Reports", "Days", "Words", "Sources").Unbroken(0, 1, 2);
        for (var at = 0; at < stories.Length; at++)
        {
            var story = stories[at];
            table.Add(StoryLinesWriter.Name(at), FormattableString.Invariant($"{story.Reports.Length}"), Days(story), string.Join(", ", story.Words), string.Join('\n', story.Reports.Select(called)));
        }

        table.Write(terminal.OpenTables());
    }

    private static string Days(StreamedStory story) =>
        story.From is not { } from || story.To is not { } to ? "no day" : from == to ? LedgerText.Day(from) : $"{LedgerText.Day(from)} to {LedgerText.Day(to)}";
}
