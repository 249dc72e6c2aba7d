using System.CommandLine;
using Pactwatch.Cli.Options;
using Pactwatch.Cli.Tables;
using Pactwatch.Cli.Terminals;
using Pactwatch.Ledger;
using Pactwatch.Publishing.Changes;
using Pactwatch.Text;
using Spectre.Console;
using Words = Spectre.Console.Text;

namespace Pactwatch.Cli.Commands;

/// <summary>Shows what a report, or all that came since a day, added to the ledger, moved or contradicted.</summary>
internal sealed class ChangesCommand : CliCommand
{
    private readonly DateOption since = new("--since", "Compare with the ledger as of this day.");
    private readonly Option<string?> report = new("--report") { Description = "Compare with the ledger without this report: an id, its beginning, or a file's name.", HelpName = "REPORT" };
    private readonly DateOption asOf = DateOption.AsOf();
    private readonly ThreadsOption threads = new();
    private readonly JsonOption asJson = new();

    public ChangesCommand(Terminal terminal)
        : base(terminal, "changes", "Shows what changed in the ledger: since a day, or by one report.", "pactwatch changes --since 2026-06-01", "pactwatch changes --report ferry-news.html", "pactwatch changes --since 2026-06-01 --as-of 2026-06-30 --json")
    {
        Add(since);
        Add(report);
        Add(asOf);
        Add(threads);
        Add(asJson);
    }

    protected override int Run(ParseResult parse)
    {
        var (day, words) = (parse.GetValue(since), parse.GetValue(report));
        if (day is null == words is null) throw new UsageException("Say what to compare with: either --since DATE or --report REPORT.");
        using var store = Store.OpenForReading(parse);
        var meant = words is null ? null : ReportFinder.Find(store.StoredReports(), words).Report;
        var after = HeldLedger.Of(store, parse.GetValue(asOf), parse.GetValue(threads), Terminal);
        if (day > after.AsOf) throw new UsageException($"--since {LedgerText.Day(day.Value)} is later than the ledger's own day, {LedgerText.Day(after.AsOf.Value)}. Give an earlier day, or a later --as-of.");
        var before = meant is null
            ? HeldLedger.Of(store, day, parse.GetValue(threads))
            : HeldLedger.Without(store, meant.Id, after.AsOf, parse.GetValue(threads));
        var changes = LedgerChanges.Between(before, after);
        if (parse.GetValue(asJson)) OutputFile.Write(path: null, stream => ChangesJsonWriter.Write(stream, changes, meant?.Id));
        else WriteTables(changes, meant);
        return ExitCode.Done;
    }

    private void WriteTables(LedgerChanges changes, Report? meant)
    {
        var console = Terminal.OpenTables();
        var compared = meant is null ? $"Since {Day(changes.Before)}" : $"By {LedgerText.Name(meant)} ({meant.Id})";
        console.Write(new Words($"{compared}, as of {Day(changes.After)}: {LedgerText.Count(changes.NewReports.Length, "new report")}, {LedgerText.Count(changes.All.Length, "change")}\n"));
        foreach (var section in changes.All.GroupBy(change => change.Accord))
        {
            var title = (changes.After.Accords.FirstOrDefault(accord => accord.Id == section.Key) ?? changes.Before.Accords.FirstOrDefault(accord => accord.Id == section.Key))?.Title;
            console.Write(new Words($"\n{(title is null ? "Taken back or put right" : $"{title}  ({section.Key})")}\n"));
            var table = new TextTable("change", "id", "what", "was", "now", "told by").Unbroken(0).Unbroken(1);
            foreach (var change in section) table.Add(Kind(change), change.About, change.What, change.Was ?? "", change.Now ?? "", ToldBy(changes, change));
            table.Write(console);
        }
    }

    private static string Kind(LedgerChange change) => change.Slot is { } slot && slot != change.Thing ? $"{change.Kind.Word()}: {slot}" : $"{change.Kind.Word()}: {change.Thing}";

    private static string ToldBy(LedgerChanges changes, LedgerChange change) =>
        string.Join(", ", change.Mentions.Select(mention => LedgerText.Name(changes.After.Report(mention.Report).Report)).Distinct(StringComparer.Ordinal));

    private static string Day(SourcedLedger ledger) => ledger.AsOf is { } day ? LedgerText.Day(day) : "no known day";
}
