using System.Collections.Immutable;
using System.CommandLine;
using NodaTime.Text;
using Pactwatch.Cli.Options;
using Pactwatch.Cli.Tables;
using Pactwatch.Cli.Terminals;
using Pactwatch.Cli.Versions;
using Pactwatch.Ledger;
using Pactwatch.Storage;
using Pactwatch.Storage.Watching;

namespace Pactwatch.Cli.Commands;

/// <summary>Shows one report: what is known of it, or its stored text.</summary>
internal sealed class ShowCommand : CliCommand
{
    private readonly Argument<string> report = new("REPORT") { Description = "Id of a report or its beginning, its source, or its file's name." };
    private readonly Option<bool> text = new("--text") { Description = "Print the stored text and nothing else." };

    private readonly Option<bool> versions = new("--versions") { Description = "List the versions of its address that are held." };
    private readonly Option<bool> diff = new("--diff") { Description = "Show what changed from each version to the next; numbers and dates are marked." };
    private readonly JsonOption asJson = new();

    public ShowCommand(Terminal terminal)
        : base(terminal, "show", "Shows what is known of a report, its stored text, or the versions of its address.", "pactwatch show northwire.html", "pactwatch show r-3f2a --text", "pactwatch show northwire.html --versions --diff")
    {
        Add(report);
        Add(text);
        Add(versions);
        Add(diff);
        Add(asJson);
    }

    protected override int Run(ParseResult parse)
    {
        using var store = Store.OpenForReading(parse);
        var all = store.StoredReports();
        var asksForVersions = parse.GetValue(versions) || parse.GetValue(diff);
        if (parse.GetValue(asJson) && !asksForVersions) throw new UsageException("--json goes with --versions or --diff. For all that is known of the reports: pactwatch export --format json.");
        if (parse.GetValue(text) && asksForVersions) throw new UsageException("--text prints one stored text and nothing else; leave out --versions and --diff.");
        var held = ReportFinder.Find([.. all, .. Beside(store, all, parse.GetValue(report)!)], parse.GetValue(report)!);
        if (asksForVersions) WriteVersions(new HeldVersions(held, all), parse);
        else if (parse.GetValue(text)) WriteText(held);
        else WriteFacts(held, isAside: !all.Any(one => one.Report.Id == held.Report.Id));
        return ExitCode.Done;
    }

    /// <summary>The reports beside the ledger, where an id is none of a report of the ledger: a search tells of them too.</summary>
    private static IEnumerable<StoredReport> Beside(IReportStore store, ImmutableArray<StoredReport> all, string id) =>
        store is IWatchStore watching && id.StartsWith("r-", StringComparison.Ordinal) && !all.Any(held => held.Report.Id.Value.StartsWith(id, StringComparison.Ordinal))
            ? watching.AsideReports(int.MaxValue).Select(found => found.Report)
            : [];

    private void WriteVersions(HeldVersions held, ParseResult parse)
    {
        if (parse.GetValue(asJson))
        {
            held.WriteJson(parse.GetValue(diff));
            return;
        }

        held.WriteTable(Terminal);
        if (parse.GetValue(diff)) held.WriteDifferences(Terminal);
    }

    /// <summary>On a terminal cleaned of what it would obey; into a file or pipe to the letter.</summary>
    private void WriteText(StoredReport held)
    {
        var characters = held.Report.Text.Characters;
        Terminal.Data.Write(Console.IsOutputRedirected ? characters : PlainText.LinesOf(characters));
        Terminal.Data.Write('\n');
    }

    private void WriteFacts(StoredReport held, bool isAside)
    {
        var reading = held.Report.Reading;
        Line("id", held.Report.Id.Value);
        Line("title", reading.Title);
        Line("outlet", reading.Outlet);
        Line("byline", reading.Byline);
        Line("url", reading.Url);
        Line("language", reading.Language);
        var words = reading.Published.Words is { } said ? $", in the words \"{said}\"" : "";
        Line("published", $"{LedgerText.Published(reading.Published)} (basis: {reading.Published.Basis.Word()}{words})");
        if (reading.Published.Conflict is { } conflict) Line("", conflict);
        foreach (var source in held.Report.Sources) Line("source", source);
        Line("sha256", held.Report.Sha256);
        Line("recorded", InstantPattern.General.Format(held.RecordedAt));
        Line("removed", held.RemovedWhy);
        if (isAside) Line("aside", "beside the ledger: it tells of nothing that is followed");
        var kinds = reading.Text.Blocks.CountBy(block => block.Kind).OrderBy(kind => kind.Key).Select(kind => $"{kind.Value} {kind.Key.Word()}");
        Line("text", $"{LedgerText.Count(reading.Text.Length, "character")}: {string.Join(", ", kinds)}");
        foreach (var finding in reading.Findings) Line("finding", $"{finding.Code} {finding.Message}");
    }

    private void Line(string name, string? value)
    {
        if (value is not null) Terminal.Data.WriteLine($"{name,-10} {PlainText.Of(value)}");
    }
}
