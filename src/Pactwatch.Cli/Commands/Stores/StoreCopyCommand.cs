using System.CommandLine;
using Pactwatch.Cli.Options;
using Pactwatch.Cli.Terminals;
using Pactwatch.Storage;

namespace Pactwatch.Cli.Commands.Stores;

/// <summary>Copies all of one store into another that holds nothing, from a file to a server or back, and compares both.</summary>
internal sealed class StoreCopyCommand : CliCommand
{
    private readonly Argument<string> from = new("FROM") { Description = "The store to copy: a file, or postgres://USER@HOST:PORT/DATABASE." };
    private readonly Argument<string> to = new("TO") { Description = "The store to fill; made where there is none." };
    private readonly Option<bool> withoutLedger = new("--without-ledger") { Description = "Compare what both hold only row by row, not the ledgers that follow from it, which takes as long as making them." };
    private readonly ThreadsOption threads = new();

    public StoreCopyCommand(Terminal terminal)
        : base(
            terminal, "copy", "Copies a store to another one that holds nothing, and compares both.",
            "pactwatch store copy pactwatch.db postgres://ana@db.example/ledger", "pactwatch store copy postgres://ana@db.example/ledger laptop.db")
    {
        Add(from);
        Add(to);
        Add(threads);
        Add(withoutLedger);
    }

    protected override int Run(ParseResult parse)
    {
        var (source, target) = (StoreOption.Address("FROM", parse.GetValue(from)!), StoreOption.Address("TO", parse.GetValue(to)!));
        if (!source.MayBeThere) throw new StoreUnusableException($"There is no store at {source}.");
        using var given = source.OpenForReading();
        using var filled = target.OpenForWriting();
        var held = filled.CopyFrom(given, table => Terminal.ShowProgress($"copying: {table} …"));
        Terminal.ShowProgress("");
        StoreSums.Say(Terminal, $"Copied to {filled.Location}, row by row the same", held);
        if (!parse.GetValue(withoutLedger) && !HaveOneLedger(given, filled, source, parse.GetValue(threads))) return ExitCode.VerificationFailed;
        Terminal.Say($"Names, accounts and secrets lie in files beside a store and are not copied: {Path.ChangeExtension(source.Beside, ".*")}");
        return ExitCode.Done;
    }

    private bool HaveOneLedger(Storage.Rows.RowStore given, Storage.Rows.RowStore filled, StoreAddress names, int threads)
    {
        var (one, other) = (StoreSums.LedgerHash(given, names, threads), StoreSums.LedgerHash(filled, names, threads));
        Terminal.Data.WriteLine(other);
        Terminal.Say(one == other ? "That is the sha256 of the ledger of both." : $"The ledgers differ: that of {given.Location} has sha256 {one}. Something was written to one of them meanwhile, or this is a fault: copy again, into another place.");
        return one == other;
    }
}
