using System.CommandLine;
using Pactwatch.Cli.Options;
using Pactwatch.Cli.Terminals;
using Pactwatch.Publishing;

namespace Pactwatch.Cli.Commands;

/// <summary>Writes the ledger as data: the same reports, judgements and day give the same bytes.</summary>
internal sealed class ExportCommand : CliCommand
{
    private readonly Option<string> format = new("--format") { Description = "The format.", DefaultValueFactory = _ => "json" };
    private readonly DateOption asOf = DateOption.AsOf();
    private readonly Option<string?> accord = new("--accord") { Description = "Only this accord.", HelpName = "ID" };
    private readonly Option<bool> withText = new("--with-text") { Description = "Add each report's text and blocks." };
    private readonly Option<string?> file = new("--output", "-o") { Description = "Write to this file, not to stdout.", HelpName = "FILE" };
    private readonly ThreadsOption threads = new();

    public ExportCommand(Terminal terminal)
        : base(terminal, "export", "Writes the ledger as data for other programs.", "pactwatch export --format json -o ledger.json", "pactwatch export --format json --as-of 2026-06-30 --with-text")
    {
        format.AcceptOnlyFromAmong("json");
        Add(format);
        Add(asOf);
        Add(accord);
        Add(withText);
        Add(file);
        Add(threads);
    }

    protected override int Run(ParseResult parse)
    {
        using var store = Store.OpenForReading(parse);
        var (ledger, protectedReports) = HeldLedger.ForExport(store, parse.GetValue(asOf), parse.GetValue(threads), Terminal);
        var wanted = parse.GetValue(accord);
        if (wanted is not null && ledger.Accords.All(held => held.Id != wanted))
            throw new FailedException($"The ledger has no accord {wanted}. It has: {(ledger.Accords.IsEmpty ? "none" : string.Join(", ", ledger.Accords.Select(held => held.Id)))}.");

        var export = new LedgerExport(ProductVersion.Text, wanted, parse.GetValue(withText), protectedReports);
        OutputFile.Write(parse.GetValue(file), stream => LedgerJsonWriter.Write(stream, ledger, export));
        return ExitCode.Done;
    }
}
