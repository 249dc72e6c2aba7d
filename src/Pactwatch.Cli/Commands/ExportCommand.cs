using System.CommandLine;
using NodaTime;
using Pactwatch.Cli.Options;
using Pactwatch.Cli.Publishing;
using Pactwatch.Cli.Terminals;
using Pactwatch.Publishing;

namespace Pactwatch.Cli.Commands;

/// <summary>Writes the ledger as data: the same reports, judgements and day give the same bytes.</summary>
internal sealed class ExportCommand : CliCommand
{
    private readonly Option<string> format = new("--format") { Description = "json, jsonl, csv (a ZIP of tables), xlsx (a workbook), markdown, ics (a calendar of deadlines), atom (a feed of changes), webannotation or prov.", DefaultValueFactory = _ => "json", HelpName = "FORMAT" };
    private readonly DateOption asOf = DateOption.AsOf();
    private readonly Option<string?> accord = new("--accord") { Description = "Only this accord.", HelpName = "ID" };
    private readonly Option<bool> withText = new("--with-text") { Description = "Add each report's text, blocks and links (json, jsonl)." };
    private readonly Option<string?> file = new("--output", "-o") { Description = "Write to this file, not to stdout.", HelpName = "FILE" };
    private readonly ThreadsOption threads = new();

    public ExportCommand(Terminal terminal)
        : base(
            terminal, "export", "Writes the ledger as data for other programs.", "pactwatch export --format json -o ledger.json", "pactwatch export --format json --as-of 2026-06-30 --with-text", "pactwatch export --format csv -o ledger.zip", "pactwatch export --format xlsx -o ledger.xlsx",
            "pactwatch export --format ics -o deadlines.ics", "pactwatch export --format atom -o changes.xml")
    {
        format.AcceptOnlyFromAmong([.. LedgerFormats.All.Keys, .. SubscriberFormats.All.Keys]);
        Add(format);
        Add(asOf);
        Add(accord);
        Add(withText);
        Add(file);
        Add(threads);
    }

    protected override int Run(ParseResult parse)
    {
        var (name, path) = (parse.GetValue(format)!, parse.GetValue(file));
        if (parse.GetValue(withText) && name is not ("json" or "jsonl")) throw new UsageException($"--with-text goes with --format json or jsonl, not with {name}.");
        if (name is "csv" or "xlsx" && path is null or "-" && !Console.IsOutputRedirected) throw new UsageException($"--format {name} writes a file that a terminal can't show. Name one: --output {(name == "csv" ? "ledger.zip" : "ledger.xlsx")}");
        var isForSubscribers = SubscriberFormats.All.ContainsKey(name);
        using var store = isForSubscribers ? Store.OpenForChanging(parse) : Store.OpenForReading(parse);
        var (ledger, protectedReports) = HeldLedger.ForExport(store, parse.GetValue(asOf), parse.GetValue(threads), Terminal);
        var wanted = parse.GetValue(accord);
        var only = ledger.Accords.FirstOrDefault(held => held.Id == wanted);
        if (wanted is not null && only is null)
            throw new FailedException($"The ledger has no accord {wanted}. It has: {(ledger.Accords.IsEmpty ? "none" : string.Join(", ", ledger.Accords.Select(held => held.Id)))}.");

        if (isForSubscribers)
        {
            var log = SubscriberFormats.All[name].Tell(store, ledger, Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()));
            OutputFile.Write(path, stream => SubscriberFormats.All[name].Write(stream, log, only, protectedReports));
        }
        else
        {
            var export = new LedgerExport(ProductVersion.Text, wanted, parse.GetValue(withText), protectedReports);
            OutputFile.Write(path, stream => LedgerFormats.All[name](stream, ledger, export));
        }

        return ExitCode.Done;
    }
}
