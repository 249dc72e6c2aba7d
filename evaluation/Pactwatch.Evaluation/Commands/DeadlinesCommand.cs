using System.CommandLine;
using Pactwatch.Evaluation.Deadlines;

namespace Pactwatch.Evaluation.Commands;

/// <summary>Reads sentences about deadlines and scores the times found in them.</summary>
internal sealed class DeadlinesCommand : Command
{
    private readonly Argument<FileInfo> gold = new("GOLD") { Description = "Sentences with their times, one JSON object a line." };
    private readonly Option<bool> show = new("--show") { Description = "List what was missed, made up or wrong." };

    public DeadlinesCommand()
        : base("deadlines", "Scores the times found in sentences: value, role, window and event.")
    {
        gold.AcceptExistingOnly();
        Add(gold);
        Add(show);
        SetAction(Run);
    }

    private int Run(ParseResult parse)
    {
        ScorePrinter.Print(parse.InvocationConfiguration.Output, DeadlineEvaluation.Score(parse.GetValue(gold)!.FullName), parse.GetValue(show));
        return 0;
    }
}
