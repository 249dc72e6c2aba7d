using System.CommandLine;
using Pactwatch.Cli.Options;
using Pactwatch.Cli.Pages;
using Pactwatch.Cli.Terminals;

namespace Pactwatch.Cli.Commands;

/// <summary>Writes the ledger as one page that opens in any browser, without a server and without a network.</summary>
internal sealed class DossierCommand : CliCommand
{
    private readonly Option<string> file = new("--output", "-o") { Description = "The page's file; - for stdout.", HelpName = "FILE", Required = true };
    private readonly DateOption asOf = DateOption.AsOf();
    private readonly ThreadsOption threads = new();

    public DossierCommand(Terminal terminal)
        : base(terminal, "dossier", "Writes the ledger as one self-contained HTML page.", "pactwatch dossier -o dossier.html", "pactwatch dossier -o june.html --as-of 2026-06-30")
    {
        Add(file);
        Add(asOf);
        Add(threads);
    }

    protected override int Run(ParseResult parse)
    {
        var pages = LedgerPages.Open();
        using var store = Store.OpenForReading(parse);
        var (ledger, protectedReports) = HeldLedger.ForExport(store, parse.GetValue(asOf), parse.GetValue(threads), Terminal);
        var path = parse.GetValue(file)!;
        OutputFile.Write(path, stream => pages.WriteDossier(stream, ledger, protectedReports));
        if (path != "-") Terminal.Say($"Wrote {Path.GetFullPath(path)}");
        return ExitCode.Done;
    }
}
