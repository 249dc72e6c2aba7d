using System.CommandLine;
using Pactwatch.Cli.Terminals;
using Pactwatch.Storage;

namespace Pactwatch.Cli.Commands.Stores;

/// <summary>Saves all that a store holds at one moment to a file, while others write to it.</summary>
internal sealed class StoreBackupCommand : CliCommand
{
    private readonly Argument<string> file = new("FILE") { Description = "The file to write; there must be none of that name." };

    public StoreBackupCommand(Terminal terminal)
        : base(terminal, "backup", "Saves the store to a file, as it is at one moment; others may go on writing to it.", "pactwatch store backup ledger.backup", "pactwatch store backup ledger.backup --store postgres://ana@db.example/ledger") => Add(file);

    protected override int Run(ParseResult parse)
    {
        var address = Store.AddressIn(parse);
        if (!address.MayBeThere) throw new StoreUnusableException($"There is no store at {address}.");
        using var store = address.OpenForReading();
        var held = store.Backup(parse.GetValue(file)!, table => Terminal.ShowProgress($"saving: {table} …"));
        Terminal.ShowProgress("");
        StoreSums.Say(Terminal, $"Saved {store.Location} to {parse.GetValue(file)}", held);
        return ExitCode.Done;
    }
}
