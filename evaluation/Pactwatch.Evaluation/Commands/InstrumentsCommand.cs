using System.CommandLine;
using Pactwatch.Evaluation.Instruments;

namespace Pactwatch.Evaluation.Commands;

/// <summary>Reads an agreement's own text and scores its clauses and what sentences and reports make of them.</summary>
internal sealed class InstrumentsCommand : Command
{
    private readonly Argument<FileInfo> gold = new("GOLD") { Description = "The gold of an agreement's own text, which lies beside it." };
    private readonly Option<bool> show = new("--show") { Description = "List what was missed, made up or wrong." };

    public InstrumentsCommand()
        : base("instruments", "Scores an agreement's own text: its clauses, their duties, and how reports stand to them.")
    {
        gold.AcceptExistingOnly();
        Add(gold);
        Add(show);
        SetAction(Run);
    }

    private int Run(ParseResult parse)
    {
        ScorePrinter.Print(parse.InvocationConfiguration.Output, InstrumentEvaluation.Score(parse.GetValue(gold)!.FullName), parse.GetValue(show));
        return 0;
    }
}
