using System.Collections.Immutable;
using NodaTime;
using Pactwatch.Cli;
using Pactwatch.Cli.Publishing;
using Pactwatch.Publishing;
using Pactwatch.Publishing.Sheets;
using Pactwatch.Publishing.Sheets.Imports;
using Pactwatch.Reading.Tables;
using Pactwatch.Rulings;
using Pactwatch.Storage.Sqlite;

namespace Pactwatch.EndToEnd.Tests;

/// <summary>Sheets that go out and come back, and judgements that are mailed, by the real program on two stores.</summary>
public sealed class ThereAndBackTests : IDisposable
{
    private readonly Workplace workplace = new();

    [Fact]
    public void Sheets_go_out_and_come_back_and_judgements_are_mailed()
    {
        InventedStory.WriteTo(workplace);
        workplace.Run("read", "reports").ExitCode.ShouldBe(0);
        File.Copy(workplace.Store, workplace.PathOf("other.db"));
        NothingChangedMakesNoJudgement();

        // A cell is changed, a column of one's own added, with semicolons as a spreadsheet writes them.
        workplace.Run("export", "--format", "csv", "-o", "ledger.zip").ExitCode.ShouldBe(0);
        var sheet = SheetFile.Read(File.ReadAllBytes(workplace.PathOf("ledger.zip")), "undertakings");
        var edited = sheet.Rows.Select((row, at) => string.Join(';', row.Cells.Select((cell, column) => Quoted(at == 0 && sheet.Columns[column] == "phase" ? "first" : cell)).Append(at == 0 ? "high" : "")));
        workplace.Write("mine.csv", "\uFEFF" + string.Join(';', sheet.Columns.Append("Priority")) + "\r\n" + string.Join("\r\n", edited) + "\r\n" + string.Join(';', sheet.Columns.Select(column => column switch { "actor" => "Norland", "verb" => "count", "report" => "standard.txt", "words" => "no such words", _ => "" })) + "\r\n");

        var dry = workplace.Run("import", "mine.csv", "--dry-run", "--by", "Ana");
        dry.ExitCode.ShouldBe(3, dry.ToString());
        dry.Stdout.ShouldContain("row 2  would be judged  phase: nothing → first");
        dry.Stdout.ShouldContain("row 2  would be judged  Priority: nothing → high");
        dry.Stdout.ShouldContain("left out  the report r-");
        var real = workplace.Run("import", "mine.csv", "--by", "Ana");
        real.Stdout.ShouldBe(dry.Stdout.Replace("would be judged", "judged", StringComparison.Ordinal));
        workplace.Run("import", "mine.csv", "--dry-run", "--by", "Ana").Stderr.ShouldContain("0 judgements would be made");

        workplace.Run("judgements", "export", "-o", "ana.jsonl").ExitCode.ShouldBe(0);
        File.ReadAllLines(workplace.PathOf("ana.jsonl")).Length.ShouldBe(2);
        var merge = workplace.Run("judgements", "merge", "ana.jsonl", "--store", "other.db");
        (merge.ExitCode, merge.Stderr.Trim()).ShouldBe((0, "2 added, 0 already held, 0 in conflict."));
        workplace.Run("judgements", "merge", "ana.jsonl", "--store", "other.db").Stderr.ShouldContain("0 added, 2 already held");

        // The column comes out again there, and the ledgers are one.
        foreach (var store in new[] { "pactwatch.db", "other.db" }) workplace.Run("export", "--format", "csv", "-o", store + ".zip", "--store", store).ExitCode.ShouldBe(0);
        File.ReadAllBytes(workplace.PathOf("other.db.zip")).ShouldBe(File.ReadAllBytes(workplace.PathOf("pactwatch.db.zip")));
        var back = SheetFile.Read(File.ReadAllBytes(workplace.PathOf("other.db.zip")), "undertakings");
        back.Rows.Select(row => row.Cells[back.Columns.IndexOf("Priority")]).ShouldContain("high");

        workplace.Run("import", "nowhere.xlsx").ExitCode.ShouldBe(1);
        workplace.Run("judgements").ExitCode.ShouldBe(2);
        workplace.Write("broken.jsonl", "{\"id\":\n");
        var broken = workplace.Run("judgements", "merge", "broken.jsonl", "--dry-run");
        (broken.ExitCode, broken.Stderr).ShouldSatisfyAllConditions(result => result.ExitCode.ShouldBe(1), result => result.Stderr.ShouldContain("broken.jsonl, line 1: it is no JSON."));
    }

    public void Dispose() => workplace.Dispose();

    /// <summary>Out, in and out again: the same bytes, and no judgement between.</summary>
    private void NothingChangedMakesNoJudgement()
    {
        using var store = SqliteReportStore.OpenForReading(workplace.Store);
        var (ledger, _) = HeldLedger.ForExport(store, null, 1);
        foreach (var format in new[] { "xlsx", "csv" })
        {
            using var stream = new MemoryStream();
            LedgerFormats.All[format](stream, ledger, new LedgerExport("0.1.0"));
            var sheet = SheetFile.Read(stream.ToArray(), UndertakingSheet.Name);
            var rows = sheet.Rows.Select(row => new ImportedRow(row.Number, sheet.Columns.Zip(row.Cells, (column, cell) => KeyValuePair.Create(column, CsvText.Unguarded(cell))).ToImmutableDictionary(StringComparer.Ordinal)));
            var plan = SheetImport.Plan(ledger, sheet.Columns, rows, new JudgementMaker("Ana", Instant.FromUnixTimeSeconds(0)), "");
            plan.Changes.ShouldBeEmpty(format);
            plan.Findings.ShouldBeEmpty(format);
            plan.Unchanged.ShouldBe(ledger.Accords.Sum(accord => accord.Undertakings.Length), format);
        }
    }

    private static string Quoted(string cell) => cell.AsSpan().ContainsAny(";\"\r\n") ? "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : cell;
}
