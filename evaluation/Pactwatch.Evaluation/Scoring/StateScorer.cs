using Pactwatch.Evaluation.Exported;
using Pactwatch.Evaluation.Gold;

namespace Pactwatch.Evaluation.Scoring;

/// <summary>What has become of the gold's groups by the ledger's day, where the gold asks about that day.</summary>
internal static class StateScorer
{
    public const string Name = "states.accuracy";

    public static IEnumerable<Measurement> Score(
        GoldStory story, string? asOf, IEnumerable<(GoldUndertaking Gold, ExportedMention Found)> pairs, List<string> remarks)
    {
        var asked = story.States.Where(state => string.Equals(state.AsOf, asOf, StringComparison.Ordinal)).ToList();
        if (asked.Count == 0) return [];
        var stateByGroup = pairs.GroupBy(pair => pair.Gold.Group ?? "", pair => pair.Found).ToDictionary(group => group.Key, StateOfMost);
        var right = 0;
        foreach (var state in asked)
        {
            var got = stateByGroup.GetValueOrDefault(state.Group);
            if (got is not null && state.State.Contains(got)) right++;
            else remarks.Add($"wrong state on {asOf}: {state.Group} wanted {Remarks.List(state.State)} got {got ?? "none"}");
        }

        return [new Measurement(Name, Ratio.Of(right, asked.Count))];
    }

    // The entry that holds most of the group's mentions speaks for it; of several, the one with the best match.
    private static string? StateOfMost(IEnumerable<ExportedMention> mentions) =>
        mentions.GroupBy(mention => mention.Group).MaxBy(entry => entry.Count())?.First().State;
}
