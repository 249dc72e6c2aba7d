using System.Collections.Immutable;
using Pactwatch.Cli.Tables;
using Pactwatch.Cli.Terminals;
using Pactwatch.Publishing;
using Pactwatch.Storage;
using Pactwatch.Text;
using Pactwatch.Versions;
using NodaTime.Text;

namespace Pactwatch.Cli.Versions;

/// <summary>The versions of one address that a store holds, removed ones left out, shown as a table or as JSON.</summary>
internal sealed class HeldVersions
{
    private readonly ImmutableArray<StoredReport> versions;

    public HeldVersions(StoredReport held, ImmutableArray<StoredReport> all)
    {
        var byId = all.Where(stored => stored.RemovedWhy is null || stored.Report.Id == held.Report.Id).ToDictionary(stored => stored.Report.Id);
        versions = [.. ReportSeries.Of(held.Report, byId.Values.Select(stored => stored.Report)).Select(report => byId[report.Id])];
    }

    public void WriteTable(Terminal terminal)
    {
        var table = new TextTable("version", "id", "published", "modified", "recorded", "characters", "title").Unbroken(0, 1, 2, 3, 4);
        for (var at = 0; at < versions.Length; at++)
        {
            var report = versions[at].Report;
            table.Add($"{at + 1}", report.Id.Value, LedgerText.Published(report.Published), report.Reading.ModifiedOn is { } day ? LedgerText.Day(day) : "", InstantPattern.General.Format(versions[at].RecordedAt), $"{report.Text.Length}", report.Reading.Title);
        }

        table.Write(terminal.OpenTables());
    }

    public void WriteDifferences(Terminal terminal)
    {
        var console = terminal.OpenTables();
        if (versions.Length == 1) terminal.Say("There is only one version of this report.");
        for (var at = 1; at < versions.Length; at++)
        {
            Report before = versions[at - 1].Report, after = versions[at].Report;
            console.Write(new Spectre.Console.Paragraph($"version {at} ({before.Id}) to version {at + 1} ({after.Id})\n"));
            new DifferenceText(console, before, after).Write(VersionComparer.Compare(before, after));
        }
    }

    public void WriteJson(bool withChanges) =>
        OutputFile.Write(path: null, stream => VersionsJsonWriter.Write(stream, [.. versions.Select(stored => (stored.Report, stored.RecordedAt))], withChanges));
}
