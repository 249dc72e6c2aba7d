using System.CommandLine;
using Pactwatch.Cli.Options;
using Pactwatch.Cli.Reading;
using Pactwatch.Cli.Terminals;
using Pactwatch.Cli.Watching;
using Pactwatch.Reading;
using Pactwatch.Text;
using Pactwatch.Watching.Settings;

namespace Pactwatch.Cli.Commands;

/// <summary>Reads files and folders into the store. Each new report is a line on stdout once it is on the disk.</summary>
internal sealed class ReadCommand : CliCommand
{
    private readonly PathsArgument paths = new("PATH", "Files and folders of saved reports: pages, text, Markdown, PDF, DOCX, mail, web archives, feeds, JSON, CSV, ZIP; or addresses of pages, which are fetched.");
    private readonly DateOption published = DateOption.Published();
    private readonly Option<string?> outlet = new("--outlet") { Description = "Who published the reports.", HelpName = "NAME" };
    private readonly Option<string?> url = new("--url") { Description = "The address of the one page that is read.", HelpName = "URL" };
    private readonly Option<Handling> handling = new("--handling") { Description = "public, internal or protected. Protected reports leave the house in no export, only their number does. It can be made stricter later, never looser.", HelpName = "HANDLING", DefaultValueFactory = _ => Handling.Public };
    private readonly InstrumentOptions instrument = new();
    private readonly MapOption map = new();
    private readonly ThreadsOption threads = new();
    private readonly World world;

    public ReadCommand(Terminal terminal, World world)
        : base(terminal, "read", "Reads saved reports, or pages at addresses, into the store; what is held already is passed over.", "pactwatch read reports/", "pactwatch read https://northwire.example/harbour-truce", "pactwatch read page.html --published 2026-03-04 --outlet Northwire", "pactwatch read a.csv --map title=headline,text=body", "pactwatch read accord.txt --as instrument --authority signed", "pactwatch read northwire.html --handling protected")
    {
        this.world = world;
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
        var named = parse.GetValue(paths)!.ToLookup(AddressedReports.IsAddress);
        var collected = ReportFiles.Collect(named[false], Terminal.Say);
        var files = collected.Where(path => path.Found is not null).Select(path => path.Found!).ToList();
        var addresses = named[true].ToList();
        var address = parse.GetValue(url);
        if (address is not null && files.Count + addresses.Count > 1) throw new UsageException($"--url names one page, but {files.Count + addresses.Count} files were found. Read that page alone.");

        var authority = instrument.In(parse);
        var tally = new ReadingTally(Terminal, files.Count + addresses.Count);
        foreach (var path in collected.Where(path => path.Refused is not null)) tally.Refuse(path.Refused!);
        if (files.Count + addresses.Count == 0) return tally.Finish(Store.AddressIn(parse).ToString());
        var hints = new ReadingHints(parse.GetValue(published), parse.GetValue(outlet), address) { IsInstrument = authority is not null };
        var settings = map.SettingsIn(parse);
        // Fetched beforehand: nobody waits for the store while a site takes its time.
        using var fetched = new AddressedReports(world, WatchSettings.Beside(Store.AddressIn(parse).Beside).Fetcher, hints, settings);
        var opened = addresses.SelectMany(one => fetched.Open(one, interruption.Token)).ToList();
        using var store = Store.OpenForWriting(parse, world);
        var intake = new ReportIntake(store, hints, authority, parse.GetValue(handling), settings, parse.GetValue(threads), TimeProvider.System);
        foreach (var batch in intake.Read(opened, interruption.Token).Concat(intake.Read(files, interruption.Token))) tally.Count(batch);
        return tally.Finish(store.Location);
    }
}
