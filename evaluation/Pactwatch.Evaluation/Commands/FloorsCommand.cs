using System.CommandLine;
using Pactwatch.Evaluation.Floors;
using Pactwatch.Evaluation.Scoring;
using Pactwatch.Evaluation.Stories;

namespace Pactwatch.Evaluation.Commands;

/// <summary>Checks the figures of every story in evaluation/floors.json, or raises the floors to them.</summary>
internal sealed class FloorsCommand : Command
{
    private readonly Option<bool> update = new("--update") { Description = "Raise the floors to the measured figures." };
    private readonly Option<bool> lower = new("--lower") { Description = "With --update: lower floors, too." };
    private readonly Option<bool> markdown = new("--markdown") { Description = "Print the figures as a table for docs/accuracy.md." };
    private readonly Option<bool> show = new("--show") { Description = "List what was missed, made up or wrong." };

    public FloorsCommand()
        : base("floors", "Checks every story's figures against evaluation/floors.json.")
    {
        Add(update);
        Add(lower);
        Add(markdown);
        Add(show);
        SetAction(parse => Run(parse, CorpusPlace.Here));
    }

    private int Run(ParseResult parse, CorpusPlace place)
    {
        var (output, error) = (parse.InvocationConfiguration.Output, parse.InvocationConfiguration.Error);
        var file = FloorsFile.Load(place.FloorsPath);
        var measured = new Dictionary<string, (StoryScore Score, string Digest)>(StringComparer.Ordinal);
        foreach (var story in file.Stories)
        {
            if (place.WhySkipped(story) is { } why)
            {
                error.WriteLine($"skipped: {story.Name}: {why}");
                continue;
            }

            var files = place.FilesOf(story);
            var score = StoryEvaluation.Score(files, Environment.ProcessorCount);
            measured.Add(story.Name, (score, files.Digest()));
            if (parse.GetValue(markdown)) continue;
            output.WriteLine($"== {story.Name}");
            ScorePrinter.Print(output, score, parse.GetValue(show));
        }

        if (parse.GetValue(markdown)) output.Write(FloorsTable.Markdown([.. file.Stories.Where(story => measured.ContainsKey(story.Name)).Select(story => (story, measured[story.Name].Score))]));
        return parse.GetValue(update) ? Update(file, place, measured, parse.GetValue(lower), error) : Check(file, measured, error);
    }

    private static int Check(FloorsFile file, Dictionary<string, (StoryScore Score, string Digest)> measured, TextWriter error)
    {
        var shortfalls = file.Stories
            .Where(story => measured.ContainsKey(story.Name))
            .SelectMany(story => FloorCheck.Shortfalls(story, measured[story.Name].Score, measured[story.Name].Digest))
            .ToList();
        foreach (var shortfall in shortfalls) error.WriteLine($"falls short: {shortfall}");
        return shortfalls.Count > 0 ? 1 : 0;
    }

    private static int Update(FloorsFile file, CorpusPlace place, Dictionary<string, (StoryScore Score, string Digest)> measured, bool mayLower, TextWriter error)
    {
        var lowered = file.Stories.Where(story => measured.ContainsKey(story.Name)).SelectMany(story => FloorCheck.Lowered(story, measured[story.Name].Score)).ToList();
        if (lowered.Count > 0 && !mayLower)
        {
            foreach (var floor in lowered) error.WriteLine($"not lowered: {floor}");
            error.WriteLine("Nothing was written. Where a floor has to fall, say why in the commit and add --lower.");
            return 1;
        }

        StoryFloors Updated(StoryFloors story) =>
            measured.TryGetValue(story.Name, out var now) ? FloorCheck.Update(story, now.Score, now.Digest, mayLower) : story;
        (file with { Stories = [.. file.Stories.Select(Updated)] }).Save(place.FloorsPath);
        return 0;
    }
}
