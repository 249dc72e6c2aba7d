using System.CommandLine;
using Pactwatch.Cli.Options;
using Pactwatch.Cli.Reading;
using Pactwatch.Cli.Terminals;
using Pactwatch.Reading;
using Pactwatch.Text;

namespace Pactwatch.Cli.Commands;

/// <summary>Reads files and folders into the store. Each new report is a line on stdout once it is on the disk.</summary>
internal sealed class ReadCommand : CliCommand
{
    private readonly PathsArgument paths = new("PATH", "Files and folders of saved reports: pages, text, Markdown, PDF, DOCX, mail, web archives, feeds, JSON, CSV, ZIP.");
    private readonly DateOption published = DateOption.Published();
    private readonly Option<string?> outlet = new("--outlet") { Description = "Who published the reports.", HelpName = "NAME" };
    private readonly Option<string?> url = new("--url") { Description = "The address of the one page that is read.", HelpName = "URL" };
    private readonly Option<Handling> handling = new("--handling") { Description = "public, internal or protected. Protected reports leave the house in no export, only their number does. It can be made stricter later, never looser.", HelpName = "HANDLING", DefaultValueFactory = _ => Handling.Public };
    private readonly InstrumentOptions instrument = new();
    private readonly MapOption map = new();
    private readonly ThreadsOption threads = new();

    public ReadCommand(Terminal terminal)
        : base(terminal, "read", "Reads saved reports into the store; what is held already is passed over.", "pactwatch read reports/", "pactwatch read page.html --published 2026-03-04 --outlet Northwire", "pactwatch read a.csv --map title=headline,text=body", "pactwatch read accord.txt --as instrument --authority signed", "pactwatch read northwire.html --handling protected")
    {
        Add(paths);
        Add(published);
        Add(outlet);
        Add(url);
        Add(handling);
        Add(instrument.As);
        Add(instrument.Authority);
        Add(map);
        Add(threads);
    }

    protected override int Run(ParseResult parse)
    {
        using var interruption = new Interruption(Terminal, "Stopping when the reports in hand are stored …");
        var collected = ReportFiles.Collect(parse.GetValue(paths)!, Terminal.Say);
        var files = collected.Where(path => path.Found is not null).Select(path => path.Found!).ToList();
        var address = parse.GetValue(url);
        if (address is not null && files.Count > 1) throw new UsageException($"--url names one page, but {files.Count} files were found. Read that page alone.");

        var authority = instrument.In(parse);
        var tally = new ReadingTally(Terminal, files.Count);
        foreach (var path in collected.Where(path => path.Refused is not null)) tally.Refuse(path.Refused!);
        if (files.Count == 0) return tally.Finish(Store.PathIn(parse));
        using var store = Store.OpenForWriting(parse);
        var intake = new ReportIntake(store, new ReadingHints(parse.GetValue(published), parse.GetValue(outlet), address) { IsInstrument = authority is not null }, authority, parse.GetValue(handling), map.SettingsIn(parse), parse.GetValue(threads), TimeProvider.System);
        foreach (var batch in intake.Read(files, interruption.Token)) tally.Count(batch);
        return tally.Finish(store.Location);
    }
}
