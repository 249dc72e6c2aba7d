using System.CommandLine;
using Pactwatch.Cli.Tables;
using Pactwatch.Cli.Terminals;
using Pactwatch.Storage;
using Pactwatch.Storage.Rows;

namespace Pactwatch.Cli.Commands.Stores;

/// <summary>Holds all of a store, or of a backup, against its hashes. Exit code 5 where something is wrong.</summary>
internal class StoreVerifyCommand : CliCommand
{
    private readonly Option<string?> backup = new("--backup") { Description = "Look through this backup instead of the store.", HelpName = "FILE" };

    public StoreVerifyCommand(Terminal terminal, string name, string description, params string[] examples)
        : base(terminal, name, description, examples) => Add(backup);

    protected override int Run(ParseResult parse)
    {
        if (parse.GetValue(backup) is { } file) return Backup(file);
        var address = Store.AddressIn(parse);
        if (!address.MayBeThere) throw new StoreUnusableException($"There is no store at {address}.");
        using var store = address.OpenForReading();
        var looked = 0;
        var problems = store.Verify(report => Terminal.ShowProgress($"{++looked} reports looked at …"));
        Terminal.ShowProgress("");
        foreach (var problem in problems) Terminal.Data.WriteLine(problem);
        Terminal.Flush();
        Terminal.Say(problems.IsEmpty ? $"{LedgerText.Count(looked, "report")} looked at, no problems found: {store.Location}" : $"{LedgerText.Count(problems.Length, "problem")} found in {store.Location}. Keep it as it is, and put back a backup from before (pactwatch store restore).");
        return problems.IsEmpty ? ExitCode.Done : ExitCode.VerificationFailed;
    }

    private int Backup(string file)
    {
        try
        {
            StoreSums.Say(Terminal, $"{file} is a sound backup", RowStore.VerifyBackup(file));
            return ExitCode.Done;
        }
        catch (StoreUnusableException fault)
        {
            Terminal.Say(fault.Message);
            return ExitCode.VerificationFailed;
        }
    }
}
