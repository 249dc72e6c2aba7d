using System.CommandLine;
using Pactwatch.Evaluation.Stories;

namespace Pactwatch.Evaluation.Commands;

/// <summary>Reads a story's reports, makes their ledger and scores it.</summary>
internal sealed class StoryCommand : Command
{
    private readonly Argument<DirectoryInfo> folder = new("DIR") { Description = "A folder with reports/, texts/ and gold.json." };
    private readonly Option<bool> show = new("--show") { Description = "List what was missed, made up or wrong." };
    private readonly Option<int> threads = new("--threads") { Description = "How many threads read.", DefaultValueFactory = _ => 1 };

    public StoryCommand()
        : base("story", "Reads a story's reports, makes their ledger and scores it.")
    {
        folder.AcceptExistingOnly();
        Add(folder);
        Add(show);
        Add(threads);
        SetAction(Run);
    }

    private int Run(ParseResult parse)
    {
        var files = StoryFiles.In(parse.GetValue(folder)!.FullName);
        if (files.Missing() is { } missing)
        {
            parse.InvocationConfiguration.Error.WriteLine($"{missing} is not there; a story is a folder with reports/, texts/ and gold.json.");
            return 2;
        }

        ScorePrinter.Print(parse.InvocationConfiguration.Output, StoryEvaluation.Score(files, parse.GetValue(threads)), parse.GetValue(show));
        return 0;
    }
}
