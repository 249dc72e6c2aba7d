using System.CommandLine;
using Pactwatch.Cli.Pages;
using Pactwatch.Cli.Reading;
using Pactwatch.Cli.Tables;
using Pactwatch.Cli.Terminals;
using Pactwatch.Collecting;
using Pactwatch.Reading;
using Pactwatch.Text;
using Pactwatch.Reading.Containers;
using Pactwatch.Storage;

namespace Pactwatch.Cli.Commands;

/// <summary>Reads the sample story into a store of its own, prints its ledger and writes its dossier.</summary>
internal sealed class DemoCommand(Terminal terminal)
    : CliCommand(terminal, "demo", "Shows the whole way on the sample story: reads it, prints its ledger, writes its dossier.", "pactwatch demo")
{
    private static readonly string Sample = Path.Combine("corpora", "lower-vesk", "reports");

    protected override int Run(ParseResult parse)
    {
        var reports = FindSample() ?? throw new FailedException($"The sample story ({Sample}) is neither beside the program nor in a folder above it. Run the demo from a copy of the repository.");
        var folder = Directory.CreateTempSubdirectory("pactwatch-demo-").FullName;
        var store = Path.Combine(folder, "pactwatch.db");
        Terminal.Say($"Reading the sample story: {reports}");
        var code = Read(reports, store);
        using var held = StoreAddress.Parse(store).OpenForReading();
        var ledger = HeldLedger.Of(held, asOf: null, Environment.ProcessorCount);
        new LedgerTables(Terminal.OpenTables()).Write(ledger);
        Terminal.Flush();
        Terminal.Say($"Its store: {store}");
        Terminal.Say($"Go on with it: pactwatch explain ID --store {store}");
        var dossier = Path.Combine(folder, "dossier.html");
        var pages = LedgerPages.Open();
        OutputFile.Write(dossier, stream => pages.WriteDossier(stream, ledger));
        Terminal.Say($"Its dossier, a page for your browser: {dossier}");
        return code;
    }

    private int Read(string reports, string path)
    {
        var files = FileCollector.Collect([reports]).Where(collected => collected.Found is not null).Select(collected => collected.Found!).ToList();
        var tally = new ReadingTally(Terminal, files.Count, listsReports: false);
        using var store = StoreAddress.Parse(path).OpenForWriting();
        var intake = new ReportIntake(store, new ReadingHints(), null, Handling.Public, ReadingSettings.Default, Environment.ProcessorCount, TimeProvider.System);
        foreach (var batch in intake.Read(files, CancellationToken.None)) tally.Count(batch);
        return tally.Finish(path);
    }

    private static string? FindSample()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var sample = Path.Combine(folder.FullName, Sample);
            if (Directory.Exists(sample)) return sample;
        }

        return null;
    }
}
