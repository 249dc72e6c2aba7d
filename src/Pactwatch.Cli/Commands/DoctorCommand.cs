using System.CommandLine;
using System.Runtime.InteropServices;
using Pactwatch.Cli.Tables;
using Pactwatch.Cli.Terminals;
using Pactwatch.Collecting;
using Pactwatch.Reading;
using Pactwatch.Reading.Pdf;
using Pactwatch.Storage;
using Pactwatch.Storage.Health;

namespace Pactwatch.Cli.Commands;

/// <summary>Tells what runs, and looks the store through. Exit code 5 where it finds damage.</summary>
internal sealed class DoctorCommand : CliCommand
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private readonly Option<bool> ready = new("--ready") { Description = "Only tries whether the store can be read and written just now, as a health check does: nothing but the exit code and a line." };

    public DoctorCommand(Terminal terminal)
        : base(terminal, "doctor", "Tells which versions run and looks the store through.", "pactwatch doctor", "pactwatch doctor --store pactwatch.db", "pactwatch doctor --ready") => Add(ready);

    protected override int Run(ParseResult parse)
    {
        if (parse.GetValue(ready)) return Try(parse);
        var table = new TextTable("what", "found").Unbroken(0);
        table.Add("pactwatch", ProductVersion.Text);
        table.Add("runtime", RuntimeInformation.FrameworkDescription);
        table.Add("system", $"{RuntimeInformation.OSDescription}, {RuntimeInformation.OSArchitecture}");
        table.Add("reader", $"{ReportReader.Version}, files up to {ByteCount.InWords(ReportReader.MaxBytes)}");
        table.Add("PDF", PdfTextProgram.Version() is { } version ? $"pdftotext {version}, documents up to {PdfTextProgram.MaxPages} pages" : $"no pdftotext, so PDF is not read; {PdfTextProgram.HowToInstall}");
        var problems = 0;
        if (Store.AddressIn(parse).MayBeThere)
        {
            using var store = Store.OpenForReading(parse);
            var health = store.Check();
            problems = health.Problems.Length;
            Add(table, store.Location, health);
        }
        else
        {
            table.Add("store", $"none at {Store.AddressIn(parse)}");
        }

        table.Write(Terminal.OpenTables());
        if (problems > 0) Terminal.Say($"The store has {LedgerText.Count(problems, "problem")}. Keep a copy of it, then read the reports again into a new one.");
        return problems > 0 ? ExitCode.VerificationFailed : ExitCode.Done;
    }

    private int Try(ParseResult parse)
    {
        var probe = new StoreProbe(() => Store.OpenForReading(parse), () => Store.OpenForChanging(parse), Limit, TimeSpan.Zero, TimeProvider.System);
        var readiness = probe.Ask(CancellationToken.None).GetAwaiter().GetResult();
        Terminal.Say(readiness.Detail ?? $"Ready: {readiness.Why}");
        return readiness.Code switch
        {
            "ready" => ExitCode.Done,
            "in-use" => ExitCode.StoreInUse,
            "unusable" => ExitCode.StoreUnusable,
            _ => ExitCode.Failed,
        };
    }

    private static void Add(TextTable table, string location, StoreHealth health)
    {
        table.Add("store", location);
        table.Add("engine", $"{health.Engine} {health.EngineVersion} ({health.EngineOrigin})");
        if (health.EngineNote is { } note) table.Add("", note);
        table.Add("schema", $"{health.SchemaVersion}, journal {health.JournalMode}, synchronous {health.Synchronous}");
        table.Add("holds", $"{LedgerText.Count((int)health.Reports, "report")}, {health.Removed} removed, {(health.Aside > 0 ? $"{health.Aside} beside the ledger, " : "")}{LedgerText.Count((int)health.Judgements, "judgement")}, {ByteCount.InWords(health.SizeInBytes)}");
        foreach (var problem in health.Problems) table.Add("PROBLEM", problem);
        if (health.Problems.IsEmpty) table.Add("health", "no problems found");
    }
}
