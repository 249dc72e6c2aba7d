using System.CommandLine;
using NodaTime;
using NodaTime.Text;
using Pactwatch.Cli.Options;
using Pactwatch.Cli.Pages;
using Pactwatch.Cli.Terminals;
using Pactwatch.Publishing;
using Pactwatch.Publishing.Briefs;

namespace Pactwatch.Cli.Commands;

/// <summary>Writes what was done, missed and moved between two days, and what falls due next, in sentences with footnotes.</summary>
internal sealed class BriefCommand : CliCommand
{
    private readonly Option<string> format = new("--format") { Description = "docx (Word, with real footnotes), html (one self-contained page) or markdown.", DefaultValueFactory = _ => "markdown", HelpName = "FORMAT" };
    private readonly DateOption from = new("--from", "The first day. Default: a month before the last.");
    private readonly DateOption to = new("--to", "The last day, which is also the day the ledger is of. Default: the latest day on which a report is believed published.");
    private readonly Option<string?> accord = new("--accord") { Description = "Only this accord.", HelpName = "ID" };
    private readonly Option<string?> file = new("--output", "-o") { Description = "Write to this file, not to stdout.", HelpName = "FILE" };
    private readonly ThreadsOption threads = new();

    public BriefCommand(Terminal terminal)
        : base(
            terminal, "brief", "Writes a brief: done, missed, pending and due next, each sentence with a footnote to the words.", "pactwatch brief", "pactwatch brief --format docx -o brief.docx", "pactwatch brief --from 2026-03-01 --to 2026-06-30 --format html -o brief.html")
    {
        format.AcceptOnlyFromAmong("docx", "html", "markdown");
        Add(format);
        Add(from);
        Add(to);
        Add(accord);
        Add(file);
        Add(threads);
    }

    protected override int Run(ParseResult parse)
    {
        var (name, path) = (parse.GetValue(format)!, parse.GetValue(file));
        if (name == "docx" && path is null or "-" && !Console.IsOutputRedirected) throw new UsageException("--format docx writes a Word file, which a terminal can't show. Name a file: --output brief.docx");
        if (parse.GetValue(from) > parse.GetValue(to)) throw new UsageException("--from is a later day than --to.");
        using var store = Store.OpenForReading(parse);
        var (ledger, protectedReports) = HeldLedger.ForExport(store, parse.GetValue(to), parse.GetValue(threads), Terminal);
        if (ledger.AsOf is not { } last) throw new FailedException("No report has a date, so no day is known up to which the brief goes. Say it: --to 2026-06-30");
        var first = parse.GetValue(from) ?? last.PlusMonths(-1);
        if (first > last) throw new UsageException($"--from is a later day than the ledger's, {LocalDatePattern.Iso.Format(last)}. Give a later --to as well.");
        var wanted = parse.GetValue(accord);
        if (wanted is not null && ledger.Accords.All(held => held.Id != wanted))
            throw new FailedException($"The ledger has no accord {wanted}. It has: {(ledger.Accords.IsEmpty ? "none" : string.Join(", ", ledger.Accords.Select(held => held.Id)))}.");
        var brief = Brief.Of(ledger, first, new LedgerExport(ProductVersion.Text, wanted, ProtectedReports: protectedReports));
        OutputFile.Write(path, stream => Write(name, stream, brief));
        return ExitCode.Done;
    }

    private static void Write(string format, Stream stream, Brief brief)
    {
        if (format == "docx") BriefDocument.Write(stream, brief);
        else if (format == "html") LedgerPages.Open().WriteBrief(stream, brief);
        else BriefMarkdown.Write(stream, brief);
    }
}
