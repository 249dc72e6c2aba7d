using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json;
using Pactwatch.Cli.Options;
using Pactwatch.Cli.Terminals;
using Pactwatch.Publishing;
using Pactwatch.Publishing.Sheets;
using Pactwatch.Publishing.Sheets.Imports;
using Pactwatch.Reading.Containers;
using Pactwatch.Reading.Tables;
using Pactwatch.Rulings;
using Pactwatch.Storage;

namespace Pactwatch.Cli.Commands;

/// <summary>Reads back an edited sheet of undertakings, or a person's own rows: what was changed becomes judgements.</summary>
internal sealed class ImportCommand : CliCommand
{
    private const long MostBytes = 256 << 20;

    private readonly Argument<string> file = new("FILE") { Description = "The sheet: a workbook (XLSX), the ZIP of CSV files, or undertakings.csv, with commas, semicolons or tabs." };
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "List exactly the judgements that it would make; change nothing." };
    private readonly Option<string?> why = new("--why") { Description = "A reason, kept with each judgement. Default: the file's name.", HelpName = "REASON" };
    private readonly ByOption by = new();
    private readonly JsonOption asJson = new();

    public ImportCommand(Terminal terminal)
        : base(terminal, "import", "Reads back an edited sheet: changed cells and rows of your own become judgements.", "pactwatch import ledger.xlsx --dry-run", "pactwatch import undertakings.csv --by Ana --why \"call with the mission\"")
    {
        Add(file);
        Add(dryRun);
        Add(why);
        Add(by);
        Add(asJson);
    }

    protected override int Run(ParseResult parse)
    {
        var (path, isDry) = (parse.GetValue(file)!, parse.GetValue(dryRun));
        var sheet = Read(path);
        using var store = isDry ? Store.OpenForReading(parse) : Store.OpenForChanging(parse);
        // Held against the ledger as it goes out: what only protected reports tell was in no sheet.
        var (ledger, _) = HeldLedger.ForExport(store, asOf: null, Environment.ProcessorCount);
        var reason = parse.GetValue(why);
        var plan = SheetImport.Plan(ledger, sheet.Columns, sheet.Rows.Select(row => Row(sheet.Columns, row)), by.RulerIn(parse), string.IsNullOrWhiteSpace(reason) ? "from " + Path.GetFileName(path) : reason.Trim());
        if (!isDry)
        {
            store.Append([.. plan.Changes.Select(change => change.Judgement)]);
        }

        if (parse.GetValue(asJson)) WriteJson(plan, isDry);
        else WriteLines(plan, isDry);
        Terminal.Say($"{Count(plan.Changes.Length, "judgement")} {(isDry ? "would be made" : "made")}, {Count(plan.Conflicts.Length, "conflict")}, {Count(plan.Findings.Length, "finding")}, {Count(plan.Unchanged, "row")} unchanged.");
        return ExitCode.Of(plan.Conflicts.Length + plan.Findings.Length, plan.Changes.Length + plan.Unchanged);
    }

    private static SheetFile Read(string path)
    {
        if (!File.Exists(path)) throw new FailedException($"There is no file {path}.");
        if (new FileInfo(path).Length > MostBytes) throw new FailedException($"{path} is too large for a sheet: at most {MostBytes >> 20} MB.");
        try
        {
            return SheetFile.Read(File.ReadAllBytes(path), UndertakingSheet.Name);
        }
        catch (ContainerException fault)
        {
            throw new FailedException($"{path} can't be read as a sheet: {fault.Message}");
        }
    }

    /// <summary>Columns by their names in the export, whatever case a person gave them; of two with one name the first counts.</summary>
    private static ImportedRow Row(ImmutableArray<string> columns, SheetRow row)
    {
        var cells = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        for (var at = 0; at < columns.Length; at++)
        {
            // An apostrophe that the export put before a formula is none of the person's.
            if (row.Cells[at].Length > 0) cells.TryAdd(columns[at], CsvText.Unguarded(row.Cells[at]));
        }

        return new ImportedRow(row.Number, cells.ToImmutable());
    }

    private void WriteLines(ImportPlan plan, bool isDry)
    {
        foreach (var change in plan.Changes)
        {
            var what = change.Column.Length == 0 ? $"add: {change.Now}" : $"{change.Column}: {Shown(change.Was)} → {Shown(change.Now)}";
            Say($"row {change.Row}  {(isDry ? "would be judged" : "judged")}  {what}  “{change.Judgement.Words.Exact}”  {change.Judgement.Words.Report.Value}");
        }

        foreach (var conflict in plan.Conflicts) Say($"row {conflict.Row}  conflict  {conflict.Column}: {Shown(conflict.Exported)} went out, {Shown(conflict.Sheet)} in the sheet, {Shown(conflict.Ledger)} in the ledger; left alone");
        foreach (var finding in plan.Findings) Say($"{(finding.Row == 0 ? "sheet" : $"row {finding.Row}")}  left out  {finding.What}");

        void Say(string line) => Terminal.Data.Write(PlainText.Of(line) + "\n");
    }

    private static void WriteJson(ImportPlan plan, bool isDry) => OutputFile.Write(null, stream =>
    {
        using (var json = new Utf8JsonWriter(stream, JsonOutput.Indented))
        {
            json.WriteStartObject();
            json.WriteString("format", "pactwatch-import/1");
            json.WriteBoolean("dryRun", isDry);
            json.WriteList("changes", plan.Changes, change =>
            {
                json.WriteStartObject();
                json.WriteNumber("row", change.Row);
                json.WriteString("column", change.Column);
                json.WriteString("was", change.Was);
                json.WriteString("now", change.Now);
                json.WritePropertyName("judgement");
                JudgementJson.Write(json, change.Judgement, effect: null);
                json.WriteEndObject();
            });
            json.WriteList("conflicts", plan.Conflicts, conflict =>
            {
                json.WriteStartObject();
                json.WriteNumber("row", conflict.Row);
                json.WriteString("column", conflict.Column);
                json.WriteString("exported", conflict.Exported);
                json.WriteString("sheet", conflict.Sheet);
                json.WriteString("ledger", conflict.Ledger);
                json.WriteEndObject();
            });
            json.WriteList("findings", plan.Findings, finding =>
            {
                json.WriteStartObject();
                json.WriteNumber("row", finding.Row);
                json.WriteString("what", finding.What);
                json.WriteEndObject();
            });
            json.WriteNumber("unchanged", plan.Unchanged);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    });

    private static string Shown(string cell) => cell.Length == 0 ? "nothing" : cell;

    private static string Count(int count, string thing) => $"{count} {thing}{(count == 1 ? "" : "s")}";
}
