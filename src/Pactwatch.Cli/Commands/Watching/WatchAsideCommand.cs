using System.CommandLine;
using System.Text.Json;
using Pactwatch.Cli.Options;
using Pactwatch.Cli.Tables;
using Pactwatch.Cli.Terminals;
using Pactwatch.Publishing;

namespace Pactwatch.Cli.Commands.Watching;

/// <summary>Lists the reports that lie beside the ledger, each with why.</summary>
internal sealed class WatchAsideCommand : CliCommand
{
    private readonly NumberOption limit = new("--limit", "How many at most, those that came last first.", least: 1, most: 10_000, byDefault: 50);
    private readonly JsonOption asJson = new();

    public WatchAsideCommand(Terminal terminal)
        : base(terminal, "aside", "Lists the reports that were collected and tell of nothing that is followed: they are kept and found by search, and no part of the ledger.", "pactwatch watch aside", "pactwatch watch aside --limit 500 --json")
    {
        Add(limit);
        Add(asJson);
    }

    protected override int Run(ParseResult parse)
    {
        using var held = Store.OpenForReading(parse);
        var found = held.AsideReports(parse.GetValue(limit));
        if (parse.GetValue(asJson))
        {
            OutputFile.Write(path: null, stream =>
            {
                using (var json = new Utf8JsonWriter(stream, JsonOutput.Indented))
                {
                    json.WriteStartObject();
                    json.WriteString("format", "pactwatch-aside/1");
                    json.WriteNumber("total", held.AsideCount());
                    json.WriteList("reports", found, one =>
                    {
                        json.WriteStartObject();
                        json.WriteString("id", one.Report.Report.Id.Value);
                        json.WriteString("title", one.Report.Report.Reading.Title);
                        json.WriteString("outlet", one.Report.Report.Reading.Outlet);
                        json.WriteString("source", one.Report.Report.Source);
                        json.WriteString("why", one.Aside.Why);
                        json.WriteEndObject();
                    });
                    json.WriteEndObject();
                }

                stream.WriteByte((byte)'\n');
            });
            return ExitCode.Done;
        }

        var table = new TextTable("id", "title", "source", "why").Unbroken(0);
        foreach (var (report, aside) in found) table.Add(report.Report.Id.Value, report.Report.Reading.Title, report.Report.Source, aside.Why);
        table.Write(Terminal.OpenTables());
        var total = held.AsideCount();
        Terminal.Say(total == 0 ? "No report lies beside the ledger." : $"{table.Rows} of {total} shown. Take one into the ledger: pactwatch watch take ID");
        return ExitCode.Done;
    }
}
