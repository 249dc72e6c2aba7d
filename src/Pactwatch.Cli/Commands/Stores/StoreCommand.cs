using System.CommandLine;
using Pactwatch.Cli.Terminals;

namespace Pactwatch.Cli.Commands.Stores;

/// <summary>The store as a whole: looked through, copied, saved and put back. Without a further word it looks it through.</summary>
internal sealed class StoreCommand : StoreVerifyCommand
{
    public StoreCommand(Terminal terminal)
        : base(terminal, "store", "Looks the whole store through, copies it to another one, saves it to a file, and puts it back.", "pactwatch store verify", "pactwatch store backup ledger.backup")
    {
        Add(new StoreVerifyCommand(terminal, "verify", "Looks each report's bytes and readings through, or a backup.", "pactwatch store verify", "pactwatch store verify --backup ledger.backup"));
        Add(new StoreCopyCommand(terminal));
        Add(new StoreBackupCommand(terminal));
        Add(new StoreRestoreCommand(terminal));
    }
}
