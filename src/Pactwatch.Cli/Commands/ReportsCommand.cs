using System.CommandLine;
using System.Text.Json;
using NodaTime.Text;
using Pactwatch.Cli.Options;
using Pactwatch.Cli.Tables;
using Pactwatch.Cli.Terminals;
using Pactwatch.Ledger;
using Pactwatch.Publishing;
using Pactwatch.Storage;

namespace Pactwatch.Cli.Commands;

/// <summary>Lists the reports held, removed ones too.</summary>
internal sealed class ReportsCommand : CliCommand
{
    private readonly JsonOption asJson = new();

    public ReportsCommand(Terminal terminal)
        : base(terminal, "reports", "Lists the reports held, with the date each says it bears; removed ones are marked.", "pactwatch reports", "pactwatch reports --json")
    {
        Add(asJson);
    }

    protected override int Run(ParseResult parse)
    {
        using var store = Store.OpenForReading(parse);
        var reports = store.StoredReports();
        if (parse.GetValue(asJson))
        {
            OutputFile.Write(path: null, stream => WriteJson(stream, reports));
            return ExitCode.Done;
        }

        var table = new TextTable("id", "published", "outlet", "title", "source", "removed").Unbroken(0, 1);
        foreach (var held in reports)
        {
            var reading = held.Report.Reading;
            table.Add(held.Report.Id.Value, LedgerText.Published(reading.Published), reading.Outlet, reading.Title, string.Join(", ", held.Report.Sources), held.RemovedWhy);
        }

        table.Write(Terminal.OpenTables());
        if (table.Rows == 0) Terminal.Say("The store holds no reports. Read some: pactwatch read PATH…");
        return ExitCode.Done;
    }

    private static void WriteJson(Stream stream, IReadOnlyList<StoredReport> reports)
    {
        using (var json = new Utf8JsonWriter(stream, JsonOutput.Indented))
        {
            json.WriteStartObject();
            json.WriteString("format", "pactwatch-reports/1");
            json.WriteList("reports", reports, held =>
            {
                json.WriteStartObject();
                json.WriteString("id", held.Report.Id.Value);
                json.WriteTexts("sources", held.Report.Sources);
                json.WriteString("outlet", held.Report.Reading.Outlet);
                json.WriteString("title", held.Report.Reading.Title);
                json.WriteString("url", held.Report.Reading.Url);
                json.WriteString("kind", held.Report.Kind.Word());
                json.WriteString("handling", held.Report.Handling.Word());
                json.WritePublished(held.Report.Published);
                json.WriteNumber("bytes", held.Bytes);
                json.WriteString("recordedAt", InstantPattern.ExtendedIso.Format(held.RecordedAt));
                json.WriteString("removed", held.RemovedWhy);
                json.WriteEndObject();
            });
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }
}
