using System.Text;
using Pactwatch.Evaluation.Scoring;

namespace Pactwatch.Evaluation.Floors;

/// <summary>The figures of all stories side by side, as a table for docs/accuracy.md.</summary>
internal static class FloorsTable
{
    public static string Markdown(IReadOnlyList<(ICorpusFloors Story, StoryScore Score)> stories)
    {
        var table = new StringBuilder();
        void Row(string first, IEnumerable<string> cells) => table.Append("| ").AppendJoin(" | ", cells.Prepend(first)).Append(" |\n");
        Row("figure", stories.SelectMany(measured => new[] { measured.Story.Name, "floor" }));
        Row("---", stories.SelectMany(_ => new[] { "---:", "---:" }));
        foreach (var name in stories.SelectMany(measured => measured.Score.Measurements).Select(measured => measured.Name).Distinct(StringComparer.Ordinal))
            Row($"`{name}`", stories.SelectMany(measured => new[] { measured.Score[name]?.Words ?? "–", FloorOf(measured.Story, name) }));

        return table.ToString();
    }

    private static string FloorOf(ICorpusFloors story, string name) =>
        story.Floors.TryGetValue(name, out var floor) ? FloorCheck.Words(floor) : story.Exactly.TryGetValue(name, out var count) ? FormattableString.Invariant($"= {count}") : "–";
}
