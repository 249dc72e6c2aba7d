using System.CommandLine;
using Pactwatch.Evaluation.Scoring;

namespace Pactwatch.Evaluation.Commands;

/// <summary>Scores the quantities of sentences against gold.</summary>
internal sealed class QuantitiesCommand : Command
{
    private readonly Argument<FileInfo> gold = new("GOLD") { Description = "Sentences with their quantities, one JSON object a line." };

    public QuantitiesCommand()
        : base("quantities", "Scores the quantities found in sentences: by value, and by value and unit.")
    {
        gold.AcceptExistingOnly();
        Add(gold);
        SetAction(Run);
    }

    private int Run(ParseResult parse)
    {
        ScorePrinter.Print(parse.InvocationConfiguration.Output, QuantityCorpus.Score(parse.GetValue(gold)!.FullName), withRemarks: false);
        return 0;
    }
}
