using System.CommandLine;
using Pactwatch.Evaluation.Scoring;

namespace Pactwatch.Evaluation.Commands;

/// <summary>Scores the sets of originals behind cells of an exported ledger.</summary>
internal sealed class CellsCommand : Command
{
    private readonly Argument<FileInfo> gold = new("GOLD") { Description = "Cells with their originals, one JSON object a line." };
    private readonly Argument<FileInfo> ledger = new("LEDGER") { Description = "The exported ledger." };
    private readonly Option<bool> show = new("--show") { Description = "List what was missed or wrong." };

    public CellsCommand()
        : base("cells", "Scores the originals behind cells of an exported ledger.")
    {
        gold.AcceptExistingOnly();
        ledger.AcceptExistingOnly();
        Add(gold);
        Add(ledger);
        Add(show);
        SetAction(Run);
    }

    private int Run(ParseResult parse)
    {
        ScorePrinter.Print(parse.InvocationConfiguration.Output, CellScorer.Score(parse.GetValue(gold)!.FullName, parse.GetValue(ledger)!.FullName), parse.GetValue(show));
        return 0;
    }
}
