using System.CommandLine;
using Pactwatch.Evaluation.Floors;
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
        var (value, unit) = QuantityCorpus.Score(parse.GetValue(gold)!.FullName);
        parse.InvocationConfiguration.Output.WriteLine($"quantities.value.f1 {FloorCheck.Words(value.ToThousandths())}");
        parse.InvocationConfiguration.Output.WriteLine($"quantities.unit.f1  {FloorCheck.Words(unit.ToThousandths())}");
        return 0;
    }
}
