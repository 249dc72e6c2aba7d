using System.CommandLine;
using Pactwatch.Cli.Options;
using Pactwatch.Cli.Terminals;

namespace Pactwatch.Cli.Commands.Stores;

/// <summary>Fills a store that holds nothing from a backup, of whichever kind of store that was made.</summary>
internal sealed class StoreRestoreCommand : CliCommand
{
    private readonly Argument<string> file = new("FILE") { Description = "A backup." };
    private readonly Argument<string> to = new("TO") { Description = "The store to fill: a file, or postgres://USER@HOST:PORT/DATABASE; made where there is none." };

    public StoreRestoreCommand(Terminal terminal)
        : base(terminal, "restore", "Fills a store that holds nothing from a backup.", "pactwatch store restore ledger.backup again.db", "pactwatch store restore ledger.backup postgres://ana@db.example/ledger")
    {
        Add(file);
        Add(to);
    }

    protected override int Run(ParseResult parse)
    {
        // Looked through before a store is made for it.
        Storage.Rows.RowStore.VerifyBackup(parse.GetValue(file)!);
        using var filled = StoreOption.Address("TO", parse.GetValue(to)!).OpenForWriting();
        var held = filled.Restore(parse.GetValue(file)!, table => Terminal.ShowProgress($"restoring: {table} …"));
        Terminal.ShowProgress("");
        StoreSums.Say(Terminal, $"Restored to {filled.Location}, row by row as it was saved", held);
        return ExitCode.Done;
    }
}
