using System.CommandLine;
using Pactwatch.Cli.Options;
using Pactwatch.Cli.Pages;
using Pactwatch.Cli.Tables;
using Pactwatch.Cli.Terminals;
using Pactwatch.Ledger;
using Pactwatch.Publishing;

namespace Pactwatch.Cli.Commands;

/// <summary>Shows who took it from whom: a table and a tree, a drawing, or data.</summary>
internal sealed class DerivationsCommand : CliCommand
{
    private readonly Option<string> format = new("--format") { Description = "table (with a tree above it), svg (a drawing) or json.", DefaultValueFactory = _ => "table" };
    private readonly DateOption asOf = DateOption.AsOf();
    private readonly Option<string?> file = new("--output", "-o") { Description = "Write svg or json to this file, not to stdout.", HelpName = "FILE" };
    private readonly ThreadsOption threads = new();

    public DerivationsCommand(Terminal terminal)
        : base(terminal, "derivations", "Shows who took it from whom: which original each report rests on, how far, and how it is known.", "pactwatch derivations", "pactwatch derivations --format svg -o who-took-it.svg", "pactwatch derivations --format json --as-of 2026-06-30")
    {
        format.AcceptOnlyFromAmong("table", "svg", "json");
        Add(format);
        Add(asOf);
        Add(file);
        Add(threads);
    }

    protected override int Run(ParseResult parse)
    {
        var wanted = parse.GetValue(format);
        if (wanted == "table" && parse.GetValue(file) is not null) throw new UsageException("--output goes with --format svg or json; the table is printed.");
        using var store = Store.OpenForReading(parse);
        if (wanted == "table")
        {
            WriteTable(HeldLedger.Of(store, parse.GetValue(asOf), parse.GetValue(threads), Terminal));
            return ExitCode.Done;
        }

        var (ledger, _) = HeldLedger.ForExport(store, parse.GetValue(asOf), parse.GetValue(threads), Terminal);
        OutputFile.Write(parse.GetValue(file), stream =>
        {
            if (wanted == "svg") LedgerPages.Open().WriteDerivations(stream, ledger);
            else DerivationsJsonWriter.Write(stream, ledger);
        });
        return ExitCode.Done;
    }

    private void WriteTable(SourcedLedger ledger)
    {
        var resting = ledger.Derivations.Select(link => link.Report).Distinct().Count();
        Terminal.Data.WriteLine($"{LedgerText.Count(ledger.Reports.Length, "report")}: {resting} rest on another's reporting, {ledger.Reports.Length - resting} on their own");
        if (resting == 0) return;
        Terminal.Data.WriteLine();
        foreach (var line in new DerivationTree(ledger).Lines()) Terminal.Data.WriteLine(PlainText.Of(line));
        var table = new TextTable("report", "published", "rests on", "held as", "how far", "known by", "words carried over", "where it says so").Unbroken(1);
        foreach (var link in ledger.Derivations)
        {
            var held = ledger.Report(link.Report);
            table.Add(
                LedgerText.Name(held.Report), LedgerText.Published(held.Published), link.Origin, link.From is { } from ? LedgerText.Name(ledger.Report(from).Report) : "not held",
                link.Degree.Word(), link.How.Word(), link.SharePermille is { } share ? $"{share / 10} %" : "unknown", Words(held, link));
        }

        table.Write(Terminal.OpenTables());
    }

    /// <summary>The first words that show it, cut to a line.</summary>
    private static string Words(LedgerReport held, DerivationLink link)
    {
        const int Longest = 60;
        if (link.Mentions.IsEmpty) return "";
        var words = held.Report.Text[link.Mentions[0].Span].ReplaceLineEndings(" ");
        return words.Length <= Longest ? words : words[..(char.IsHighSurrogate(words[Longest - 1]) ? Longest - 1 : Longest)] + "…";
    }
}
