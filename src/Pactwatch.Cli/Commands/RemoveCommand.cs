using System.CommandLine;
using Pactwatch.Cli.Options;
using Pactwatch.Cli.Terminals;
using Pactwatch.Ledger;
using Pactwatch.Rulings;

namespace Pactwatch.Cli.Commands;

/// <summary>Takes a report out of the ledger; its bytes stay, and restore undoes it.</summary>
internal sealed class RemoveCommand : CliCommand
{
    private readonly Argument<string> report = new("REPORT") { Description = "Id of a report or its beginning, its source, or its file's name." };
    private readonly Option<string> why = new("--why") { Description = "The reason; it is kept.", HelpName = "REASON", Required = true };
    private readonly ByOption by = new();

    public RemoveCommand(Terminal terminal)
        : base(terminal, "remove", "Takes a report out of the ledger, with the reason; its bytes stay.", "pactwatch remove northwire.html --why \"withdrawn by its outlet\"")
    {
        Add(report);
        Add(why);
        Add(by);
    }

    protected override int Run(ParseResult parse)
    {
        var reason = parse.GetValue(why)!.Trim();
        if (reason.Length == 0) throw new UsageException("--why needs a reason: it is all that later readers will know.");
        using var store = Store.OpenForChanging(parse);
        var held = ReportFinder.Find(store.StoredReports(), parse.GetValue(report)!);
        if (held.RemovedWhy is { } before) throw new FailedException($"{held.Report.Id} was removed before: {before}");
        store.Append(by.RulerIn(parse).Make(JudgementKind.Remove, JudgedWords.Of(held.Report.Id), why: reason));
        Terminal.Say($"Removed {held.Report.Id} ({held.Report.Source}). Undo it with: pactwatch restore {held.Report.Id}");
        return ExitCode.Done;
    }
}
