using System.CommandLine;
using Pactwatch.Cli.Options;
using Pactwatch.Cli.Terminals;
using Pactwatch.Ledger;
using Pactwatch.Rulings;

namespace Pactwatch.Cli.Commands;

/// <summary>Takes a removed report back into the ledger.</summary>
internal sealed class RestoreCommand : CliCommand
{
    private readonly Argument<string> report = new("REPORT") { Description = "Id of a report or its beginning, its source, or its file's name." };
    private readonly Option<string?> why = new("--why") { Description = "The reason; it is kept.", HelpName = "REASON" };
    private readonly ByOption by = new();

    public RestoreCommand(Terminal terminal)
        : base(terminal, "restore", "Takes a removed report back into the ledger.", "pactwatch restore northwire.html")
    {
        Add(report);
        Add(why);
        Add(by);
    }

    protected override int Run(ParseResult parse)
    {
        using var store = Store.OpenForChanging(parse);
        var held = ReportFinder.Find(store.StoredReports(), parse.GetValue(report)!);
        if (held.RemovedWhy is null) throw new FailedException($"{held.Report.Id} ({held.Report.Source}) is not removed; there is nothing to restore.");
        var removal = StandingJudgements.Removed(store.Judgements())[held.Report.Id];
        store.Append(by.RulerIn(parse).Make(JudgementKind.Restore, JudgedWords.Of(held.Report.Id), why: parse.GetValue(why)?.Trim() ?? "", supersedes: removal.Id));
        Terminal.Say($"Restored {held.Report.Id} ({held.Report.Source}).");
        return ExitCode.Done;
    }
}
