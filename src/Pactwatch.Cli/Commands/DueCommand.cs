using System.CommandLine;
using System.Text.Json;
using NodaTime;
using Pactwatch.Cli.Options;
using Pactwatch.Cli.Tables;
using Pactwatch.Cli.Terminals;
using Pactwatch.Ledger;
using Pactwatch.Publishing;
using Spectre.Console;
using Words = Spectre.Console.Text;

namespace Pactwatch.Cli.Commands;

/// <summary>Lists what is still to be done: overdue, next, hanging on an event, undated.</summary>
internal sealed class DueCommand : CliCommand
{
    private readonly WithinOption within = new();
    private readonly DateOption asOf = DateOption.AsOf();
    private readonly ThreadsOption threads = new();
    private readonly JsonOption asJson = new();

    public DueCommand(Terminal terminal)
        : base(terminal, "due", "Lists what is still to be done: overdue, next, hanging on an event, undated.", "pactwatch due", "pactwatch due --within 30d --as-of 2026-06-01")
    {
        Add(within);
        Add(asOf);
        Add(threads);
        Add(asJson);
    }

    protected override int Run(ParseResult parse)
    {
        using var store = Store.OpenForReading(parse);
        var ledger = HeldLedger.Of(store, parse.GetValue(asOf), parse.GetValue(threads), Terminal);
        // Without a limit, or a day to count it from, all that is dated comes next.
        var last = parse.GetValue(within) is { } reach && ledger.AsOf is { } day ? day + reach : LocalDate.MaxIsoValue;
        var lists = DueLists.Of(ledger.Accords, ledger.AsOf, last);
        if (parse.GetValue(asJson)) OutputFile.Write(path: null, stream => WriteJson(stream, ledger, lists));
        else WriteTables(ledger, lists);
        return ExitCode.Done;
    }

    private void WriteTables(SourcedLedger ledger, DueLists lists)
    {
        var console = Terminal.OpenTables();
        console.Write(new Words($"As of {(ledger.AsOf is { } day ? LedgerText.Day(day) : "no known day")}\n"));
        (string Heading, IReadOnlyList<DueEntry> Entries)[] sections =
            [("Overdue", lists.Overdue), ("Next", lists.Next), ("Hanging on an event", lists.OnEvent), ("Undated", lists.Undated)];
        foreach (var (heading, entries) in sections)
        {
            var table = new TextTable("id", "when", "who", "undertakes to", "accord").Unbroken(0);
            foreach (var due in entries)
            {
                var what = string.Join(" ", new[] { due.Entry.Verb, due.Entry.Object }.Where(part => !string.IsNullOrEmpty(part)));
                table.Add(due.Entry.Id, LedgerText.Of(due.Entry.Window), due.Entry.Actor ?? "not named", what, due.Accord.Title);
            }

            console.Write(new Words($"\n{heading}: {(entries.Count == 0 ? "nothing" : entries.Count)}\n"));
            table.Write(console);
        }
    }

    private static void WriteJson(Stream stream, SourcedLedger ledger, DueLists lists)
    {
        using (var json = new Utf8JsonWriter(stream, JsonOutput.Indented))
        {
            json.WriteStartObject();
            json.WriteString("format", "pactwatch-due/1");
            json.WriteDate("asOf", ledger.AsOf);
            json.WriteList("overdue", lists.Overdue, due => WriteEntry(json, due));
            json.WriteList("next", lists.Next, due => WriteEntry(json, due));
            json.WriteList("onEvent", lists.OnEvent, due => WriteEntry(json, due));
            json.WriteList("undated", lists.Undated, due => WriteEntry(json, due));
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void WriteEntry(Utf8JsonWriter json, DueEntry due)
    {
        json.WriteStartObject();
        json.WriteString("id", due.Entry.Id);
        json.WriteString("accord", due.Accord.Id);
        json.WriteString("actor", due.Entry.Actor);
        json.WriteString("act", due.Entry.Act.Word());
        json.WriteString("verb", due.Entry.Verb);
        json.WriteString("object", due.Entry.Object);
        json.WriteWindow("window", due.Entry.Window, due.Entry.WindowText);
        json.WriteString("state", due.Entry.State.Word());
        json.WriteEndObject();
    }
}
