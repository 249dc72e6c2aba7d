using System.CommandLine;
using Pactwatch.Cli.Options;
using Pactwatch.Cli.Tables;
using Pactwatch.Cli.Terminals;
using Pactwatch.Publishing;

namespace Pactwatch.Cli.Commands;

/// <summary>Prints the ledger for people.</summary>
internal sealed class LedgerCommand : CliCommand
{
    private readonly DateOption asOf = DateOption.AsOf();
    private readonly ThreadsOption threads = new();
    private readonly JsonOption asJson = new();

    public LedgerCommand(Terminal terminal)
        : base(terminal, "ledger", "Prints the ledger: who is to do what by when, what the reports say of it, and where they differ.", "pactwatch ledger", "pactwatch ledger --as-of 2026-06-30")
    {
        Add(asOf);
        Add(threads);
        Add(asJson);
    }

    protected override int Run(ParseResult parse)
    {
        using var store = Store.OpenForReading(parse);
        if (parse.GetValue(asJson))
        {
            var (exported, protectedReports) = HeldLedger.ForExport(store, parse.GetValue(asOf), parse.GetValue(threads), Terminal);
            using var stream = Terminal.OpenDataStream();
            LedgerJsonWriter.Write(stream, exported, new LedgerExport(ProductVersion.Text, ProtectedReports: protectedReports));
            return ExitCode.Done;
        }

        new LedgerTables(Terminal.OpenTables()).Write(HeldLedger.Of(store, parse.GetValue(asOf), parse.GetValue(threads), Terminal));
        return ExitCode.Done;
    }
}
